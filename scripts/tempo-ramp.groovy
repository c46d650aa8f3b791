// Moves the tempo of the running Live from where it is to another one, a little with each beat.
@Param(value = 'Tempo at the end', unit = 'bpm', position = 0, min = 20, max = 999) double to
@Param(value = 'How long it takes', unit = 'beats', min = 1, max = 4096) int beats = 32

double from = live.tempo.bpm
int step = 0
live.write {
    if (!live.playing) {
        live.play()
    }
    double begin = live.position
    while (step < beats) {
        live.waitUntil { live.position >= begin + step + 1 }
        step = Math.min(beats, (live.position - begin) as int)
        live.tempo = from + (to - from) * step / beats
    }
}
[from: from, to: live.tempo.bpm, beats: beats]
