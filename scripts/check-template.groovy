// Is the open set what your template says? Looks at tempo, tracks and names, changes nothing, and answers what is not as it
// should be; with --strict it fails then. Works on the running Live and on a set on disk.
@Param('Tracks that must be there; give it more than once') List<String> tracks = ['Drums', 'Bass']
@Param(value = 'Slowest tempo', unit = 'bpm', min = 20, max = 999) double slowest = 60
@Param(value = 'Fastest tempo', unit = 'bpm', min = 20, max = 999) double fastest = 200
@Param('Fail when something was found') boolean strict = false
@Param('A set on disk, or the port of another Live') String on = null

def song = on == null ? live : live.on(on)
def found = []
double tempo = song.tempo.bpm
if (tempo < slowest || tempo > fastest) {
    found << "The tempo is $tempo, but $slowest to $fastest was expected."
}
def names = song.tracks*.name
(tracks - names).each { found << "There is no track $it." }
names.countBy { it }.findAll { name, count -> count > 1 }.each { name, count -> found << "$count tracks are called $name." }
song.tracks.findAll { it.volume > 0.dB }.each { found << "$it.name stands above 0 dB." }
song.scenes.findAll { !it.name.trim() }.each { found << "Scene ${it.index + 1} has no name." }
assert !strict || !found: found.join(' ')
[found: found, tracks: names, tempo: tempo]
