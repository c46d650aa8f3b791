package dev.backline.engine.internal.graph;

import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.device.DelayLine;
import dev.backline.engine.internal.device.Fader;
import dev.backline.sound.AudioBlock;
import java.util.List;

/** What one strip brings into another one: by a level, and held back until all that meets there is in time. */
public final class Inlet {
    private final Tap tap;
    private final List<Fader> faders;
    private final DelayLine wait = new DelayLine();
    private AudioBlock block = new AudioBlock(2, 0);

    /**
     * @param faders in order; none for the sound as it is
     */
    Inlet(Tap tap, List<Fader> faders) {
        this.tap = tap.use();
        this.faders = List.copyOf(faders);
    }

    Tap tap() {
        return tap;
    }

    void prepare(int mostFrames, int latencyFrames) {
        wait.prepare(Math.max(0, latencyFrames - tap.latencyFrames()));
        block = new AudioBlock(2, mostFrames);
    }

    /** Answers the sound of the moment as it comes in; valid until the next one. */
    public AudioBlock pull(Moment moment) {
        AudioBlock from = tap.block(moment);
        if (faders.isEmpty() && wait.frames() == 0) {
            return from;
        }
        wait.process(from, block);
        for (int i = 0; i < faders.size(); i++) {
            faders.get(i).process(block, moment);
        }
        return block;
    }

    /** Adds the sound of the moment to a block. */
    void add(AudioBlock to, Moment moment) {
        if (faders.size() == 1 && faders.getFirst().isStill()) {
            AudioBlock from = tap.block(moment);
            if (wait.frames() > 0) {
                wait.process(from, block);
                from = block;
            }
            faders.getFirst().add(from, to);
        } else {
            to.add(pull(moment), 1);
        }
    }
}
