// A set-list without a file: scenes one after the other, each for its beats, each at its tempo.
//
// A song is "Scene", "Scene 32" or "Scene 32 124": name, beats, bpm. The last one plays on. For a show with a fail-safe scene
// and a watchdog, take 'backline live show' instead.
@Param(value = 'Songs, such as "Intro 32 124"; give it more than once') List<String> song = ['Intro 16', 'Verse 32']

def songs = song.collect { line ->
    def parts = (line =~ /^(.*?)(?: (\d+))?(?: (\d+(?:\.\d+)?))?$/)[0]
    [scene: parts[1], beats: parts[2] as Integer, tempo: parts[3] as Double]
}
def missing = songs*.scene.findAll { !(it in live.scenes.names) }
assert !missing: "Live has no scene ${missing.join(', ')}; it has ${live.scenes.names.join(', ')}."

live.write {
    songs.eachWithIndex { next, i ->
        if (next.tempo) {
            live.tempo = next.tempo
        }
        live.scenes[next.scene].fire()
        println "${i + 1}. $next.scene"
        if (next.beats && i < songs.size() - 1) {
            live.waitBeats next.beats
        }
    }
}
[played: songs*.scene, tempo: live.tempo.bpm]
