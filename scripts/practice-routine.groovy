// Practises a scene at rising tempi: so many beats at each, a little faster each time, with the metronome; then stops and
// puts the old tempo back.
@Param(value = 'Scene', position = 0) String scene
@Param(value = 'Slowest tempo', unit = 'bpm', min = 20, max = 999) double from = 80
@Param(value = 'Fastest tempo', unit = 'bpm', min = 20, max = 999) double to = 120
@Param(value = 'How much faster each time', unit = 'bpm', min = 0.5, max = 200) double step = 4
@Param(value = 'How long at each tempo', unit = 'beats', min = 1, max = 1024) int beats = 32

def before = live.tempo
def tempi = []
live.write {
    live.metronome = true
    for (double tempo = from; tempo <= to; tempo += step) {
        live.tempo = tempo
        live.scenes[scene].fire()
        tempi << tempo
        println "$tempo bpm"
        live.waitBeats beats
    }
    live.stopClips()
    live.stop()
    live.metronome = false
    live.tempo = before
}
[scene: scene, tempi: tempi, tempo: live.tempo.bpm]
