// Silence, now: stops all clips and the transport, ends recording, takes back every solo and arm, switches the metronome off.
// Faders and mutes stay as they are.
live.write {
    live.stopClips()
    live.stop()
    live.recording = false
    live.metronome = false
    live.tracks.each { track ->
        if (track.solo) {
            track.solo = false
        }
        if (track.arm) {
            track.arm = false
        }
    }
}
[playing: live.playing, sounding: live.tracks.findAll { it.playing != null }*.name]
