// Names and colours in order: tracks lose stray blanks and get a colour by what they are, clips take the track's colour, and
// clips without a name are called after their track and scene. Works on the running Live and on a set on disk.
@Param('A set on disk, or the port of another Live') String on = null
@Param('The new set, for a set on disk') Path out = null

def colours = [kick: 14, drum: 14, hat: 2, snare: 14, perc: 2, bass: 9, lead: 12, keys: 20, pad: 20, vox: 3, vocal: 3]
def song = on == null ? live : live.on(on, out: out)
def changes = []
song.write {
    def scenes = song.scenes.names
    song.tracks.each { track ->
        def old = track.name
        def tidy = old.trim().replaceAll(/\s+/, ' ')
        if (tidy != old) {
            track.name = tidy
            changes << "$old -> $tidy"
        }
        def colour = colours.find { word, index -> tidy.toLowerCase().contains(word) }?.value ?: track.color
        if (colour != track.color) {
            track.color = colour
            changes << "$tidy: colour $colour"
        }
        track.clips.each { scene, clip ->
            if (!clip.name.trim()) {
                clip.name = "$tidy ${scenes[scene] ?: scene + 1}"
                changes << "clip in scene ${scene + 1} of $tidy -> $clip.name"
            }
            if (clip.color != colour) {
                clip.color = colour
            }
        }
    }
}
[changes: changes]
