package dev.backline.engine.internal.device;

import dev.backline.sound.AudioBlock;
import java.util.Arrays;

/** Holds stereo sound back by a fixed number of frames, so that ways of different length meet in time. */
public final class DelayLine {
    private float[][] line = new float[2][0];
    private int place;

    /** Sets by how much, and forgets all sound. */
    public void prepare(int frames) {
        line = new float[2][frames];
        place = 0;
    }

    /** Answers by how much. */
    public int frames() {
        return line[0].length;
    }

    /** Forgets all sound. */
    public void reset() {
        Arrays.fill(line[0], 0);
        Arrays.fill(line[1], 0);
    }

    /** Holds the whole block back. */
    public void process(AudioBlock block) {
        process(block, 0, block.frames());
    }

    /** Holds a part of a block back. */
    public void process(AudioBlock block, int at, int count) {
        if (line[0].length == 0) {
            return;
        }
        int end = place;
        for (int c = 0; c < 2; c++) {
            float[] held = line[c];
            float[] values = block.channel(c);
            int p = place;
            for (int i = at; i < at + count; i++) {
                float old = held[p];
                held[p] = values[i];
                values[i] = old;
                p = p + 1 == held.length ? 0 : p + 1;
            }
            end = p;
        }
        place = end;
    }
}
