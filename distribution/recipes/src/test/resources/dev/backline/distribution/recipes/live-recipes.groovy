// Runs the recipes for a running Live in one process, one after the other, and answers what each left behind.
boolean up = false
for (int i = 0; i < 400 && !up; i++) {
    try {
        up = live.tempo.bpm > 0
    } catch (ScriptFault e) {
        sleep 50
    }
}
def state = { ->
    [
        tempo: live.tempo.bpm, playing: live.playing, metronome: live.metronome,
        tracks: live.tracks.collect { t ->
            [name: t.name, color: t.color, volume: t.volume.value(), solo: t.solo, arm: t.midi && t.arm,
             playing: t.playing == null ? -1 : t.playing,
             clips: t.clips.collectEntries { scene, clip -> ["$scene".toString(), [name: clip.name, color: clip.color]] }]
        }
    ]
}
def states = [:]
def after = { name, work ->
    long from = System.nanoTime()
    def result = work()
    states[name] = [result: result, seconds: (System.nanoTime() - from) / 1e9d, state: state()]
}

live.write {
    live.quantisation = 'None'
    live.tempo = 960
    ['Drums', ' Bass  line ', 'Keys'].eachWithIndex { name, i -> live.tracks[i].name = name }
    ['Intro', 'Verse', 'Drop'].eachWithIndex { name, i -> live.scenes[i].name = name }
    (0..1).each { t -> (0..2).each { s -> live.tracks[t].slot(s).create 4.beats } }
    live.tracks[0].clips[0].name = 'Kit'
    live.tracks[0].volume = 3.dB
    live.tracks[1].volume = -4.dB
    live.tracks[2].volume = -10.dB
    live.tracks[3].mute = true
}
after('check-template') { scripts.checkTemplate tracks: ['Drums', 'Bass line', 'Vox'], fastest: 200 }
after('tidy-names') { scripts.tidyNames() }
after('level-balance') { scripts.levelBalance loudest: -6 }
after('set-list') { scripts.setList song: ['Intro 8 900', 'Verse 8', 'Drop 8 960'] }
after('follow-clips') { scripts.followClips 'Drums', order: [1, 1, 3, 2], beats: 4 }
after('tempo-ramp') { scripts.tempoRamp 900, beats: 16 }
after('practice-routine') { scripts.practiceRoutine 'Verse', from: 800, to: 950, step: 50, beats: 4 }
after('capture-takes') { scripts.captureTakes 'Bass line', takes: 2, beats: 4 }
after('loop-once') { scripts.loopOnce 'Drums', beats: 4, name: 'Layer' }
live.write { live.tracks[0].solo = true; live.tracks[1].arm = true; live.metronome = true; live.scenes['Intro'].fire() }
live.waitUntil { live.playing }
after('panic') { scripts.panic() }
states
