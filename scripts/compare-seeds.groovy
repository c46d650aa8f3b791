// What another seed changes: two tracks from one brief, part by part.
//
// Makes both tracks and lists for each part how many notes it has in the one and in the other, after the lines for
// key, sections and length. Take the one that you like; its seed makes it again.
@Param('One seed') long first = 1
@Param('Another seed') long second = 2
@Param('Style of both tracks') String genre = 'techno'
@Param(value = 'Length of each', unit = 'min', min = 0.5, max = 20) double minutes = 1
@Param('Folder for the tracks') Path out = Path.of('Two Seeds')

def made = [first, second].collect { seed ->
    def folder = out.resolve("seed $seed")
    def track = make genre: genre, seed: seed, minutes: minutes, variations: 0, out: folder
    [track: track, song: midi.info(folder.resolve(track.midi)), set: backline.set.info(folder.resolve(track.set))]
}
def line = { what, one, other -> [part: what, first: one, second: other, same: one == other] }
def notes = made.collect { it.song.tracks.collectEntries { part -> [part.name, part.notes] } }
def parts = notes.collectMany { it.keySet() }.unique() - made*.track*.name

[
    line('Name', *made*.track*.name),
    line('Key', *made*.track*.key),
    line('Sections', *made.collect { it.track.sections.collect { s -> "$s.name $s.bars".toString() }.join(', ') }),
    line('Beats', *made*.set*.lengthBeats),
] + parts.collect { part -> line(part, notes[0][part] ?: 0, notes[1][part] ?: 0) }
