// One brief in several keys, side by side, so that a singer can choose.
//
// Makes the same track in each key and lists name, tempo, loudness and notes of each. The tracks lie in folders
// named like their keys.
@Param('Style of the track') String genre = 'house'
@Param(value = 'Mood of the track', choices = ['energetic', 'dark', 'happy', 'calm', 'sad']) String mood = 'energetic'
@Param('Key to try; give it more than once') List<String> keys = ['Am', 'Cm', 'Em']
@Param('Where chance comes from') long seed = 1
@Param(value = 'Length of each', unit = 'min', min = 0.5, max = 20) double minutes = 1
@Param('Folder for the tracks') Path out = Path.of('Three Keys')

keys.collect { key ->
    def folder = out.resolve(key)
    def track = make genre: genre, mood: mood, key: key, seed: seed, minutes: minutes, variations: 0, out: folder
    def loudness = audio.measure folder.resolve(track.master)
    def song = midi.info folder.resolve(track.midi)
    [key: track.key, name: track.name, bpm: track.bpm, lufs: loudness.integratedLufs, notes: song.notes,
        master: folder.resolve(track.master)]
}
