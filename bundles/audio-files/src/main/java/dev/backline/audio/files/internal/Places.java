package dev.backline.audio.files.internal;

import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioMetadata.Broadcast;
import dev.backline.api.audio.AudioMetadata.Cue;
import dev.backline.api.audio.AudioMetadata.Loop;

/** Moves what metadata says about places to another sample rate. */
final class Places {
    private final double ratio;

    private Places(double ratio) {
        this.ratio = ratio;
    }

    static AudioMetadata at(AudioMetadata m, int fromHz, int toHz) {
        if (fromHz == toHz) {
            return m;
        }
        Places places = new Places((double) toHz / fromHz);
        return new AudioMetadata(
                m.tags(),
                m.broadcast().map(places::moved),
                m.ixml(),
                m.acid(),
                m.zone(),
                m.loops().stream().map(places::moved).toList(),
                m.cues().stream().map(places::moved).toList(),
                m.foreign());
    }

    private long moved(long frame) {
        return (long) Math.floor(frame * ratio + 0.5);
    }

    private Loop moved(Loop loop) {
        return new Loop(moved(loop.start()), moved(loop.end()), loop.direction(), loop.count());
    }

    private Cue moved(Cue cue) {
        return new Cue(moved(cue.frame()), moved(cue.length()), cue.label());
    }

    private Broadcast moved(Broadcast b) {
        return new Broadcast(
                b.description(),
                b.originator(),
                b.reference(),
                b.date(),
                b.time(),
                moved(b.frame()),
                b.version(),
                b.umid(),
                b.loudness(),
                b.history());
    }
}
