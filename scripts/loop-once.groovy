// A looper for one hand: records a loop of some bars into the next free slot of a track, lets it play, and stops the loop
// that played there before. Call it again for the next layer on another track.
@Param(value = 'Track', position = 0) String track
@Param(value = 'Length of the loop', unit = 'beats', min = 1, max = 256) int beats = 8
@Param('What the clip is called; the track and a number when left out') String name = null

def looped = live.tracks[track]
def scene = (0..<live.scenes.size()).find { !looped.slot(it).full }
assert scene != null: "$track has no free slot."

live.write {
    if (!live.playing) {
        live.play()
    }
    looped.arm = true
    looped.slot(scene).fire()
    live.waitUntil(seconds: 60) { looped.slot(scene).full && looped.playing == scene }
    live.waitBeats beats
    // Firing a slot that records ends the recording, and the clip plays on as a loop.
    looped.slot(scene).fire()
    looped.arm = false
    looped.clips[scene].name = name ?: "$track loop ${scene + 1}"
    looped.clips[scene].looped = true
}
live.waitUntil(seconds: 60) { looped.playing == scene }
[track: track, scene: scene + 1, clip: looped.clips[scene].name, playing: looped.clips[scene].playing]
