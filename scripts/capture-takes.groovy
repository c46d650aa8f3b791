// Records several takes of one track into free slots, one after the other, and names them with a number. The track is armed
// for it and disarmed afterwards.
@Param(value = 'Track', position = 0) String track
@Param(value = 'How many takes', min = 1, max = 64) int takes = 3
@Param(value = 'Length of a take', unit = 'beats', min = 1, max = 1024) int beats = 16
@Param('What the clips are called') String name = 'Take'

def recorded = live.tracks[track]
def free = (0..<live.scenes.size()).findAll { !recorded.slot(it).full }
assert free.size() >= takes: "$track has ${free.size()} free slots, but $takes takes were wanted."

live.write {
    if (!live.playing) {
        live.play()
    }
    recorded.arm = true
    free.take(takes).each { scene ->
        recorded.slot(scene).fire()
        live.waitUntil(seconds: 60) { recorded.slot(scene).full && recorded.playing == scene }
        live.waitBeats beats
    }
    recorded.stop()
    live.waitUntil(seconds: 60) { recorded.playing == null }
    recorded.arm = false
    free.take(takes).eachWithIndex { scene, i -> recorded.clips[scene].name = "$name ${i + 1}" }
}
[track: track, clips: free.take(takes).collect { recorded.clips[it].name }]
