package dev.backline.engine.internal.graph;

import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.device.Blocks;
import dev.backline.sound.AudioBlock;

/** A point of a strip that others listen to. It keeps as many blocks as the strip has buffers. */
public final class Tap {
    private final Strip strip;
    private AudioBlock[] blocks = {};
    private boolean used;
    private int latencyFrames;

    Tap(Strip strip) {
        this.strip = strip;
    }

    /** Answers whose point it is. */
    public Strip strip() {
        return strip;
    }

    /** Says that somebody listens. */
    Tap use() {
        used = true;
        return this;
    }

    void prepare(int mostFrames, int buffers) {
        blocks = new AudioBlock[used ? buffers : 0];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = new AudioBlock(2, mostFrames);
        }
    }

    void late(int frames) {
        latencyFrames = frames;
    }

    /** Answers by how many frames the sound is late here. */
    public int latencyFrames() {
        return latencyFrames;
    }

    void take(AudioBlock from, Moment moment) {
        if (used) {
            Blocks.take(from, 0, from.frames(), blocks[moment.buffer()]);
        }
    }

    /** Answers the block of the moment. */
    public AudioBlock block(Moment moment) {
        return blocks[moment.buffer()];
    }
}
