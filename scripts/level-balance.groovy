// Makes room on the faders: moves all of them by the same amount, so that the loudest stands where you say. The balance
// between the tracks stays; a fader that automation moves is refused, since it would not stay there. Works on the running
// Live and on a set on disk, which is written to a new file.
@Param(value = 'Where the loudest fader stands afterwards', unit = 'dB', min = -60, max = 6) double loudest = -6
@Param('A set on disk, or the port of another Live') String on = null
@Param('The new set, for a set on disk') Path out = null

def song = on == null ? live : live.on(on, out: out)
def heard = song.tracks.findAll { !it.mute && it.volume > -69.dB }
assert heard: 'Every track is muted or at the bottom of its fader.'
double by = loudest - heard*.volume*.value().max()
song.write {
    heard.each { it.volume = it.volume + Decibels.of(by) }
}
[by: by.round(2), tracks: heard.collectEntries { [it.name, it.volume.value().round(2)] }]
