package dev.backline.engine.internal.device;

import dev.backline.sound.AudioBlock;
import java.util.Arrays;

/** Holds stereo sound back by a fixed number of frames, so that ways of different length meet in time. */
public final class DelayLine {
    private static final int PIECE = 256;

    private final float[] late = new float[PIECE];
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
        int length = line[0].length;
        int end = at + count;
        for (int i = at; i < end && length > 0; ) {
            int piece = Math.min(Math.min(PIECE, end - i), length - place);
            exchange(block.channel(0), i, line[0], piece);
            exchange(block.channel(1), i, line[1], piece);
            place = place + piece == length ? 0 : place + piece;
            i += piece;
        }
    }

    /** Copies a block into another one and holds it back on the way. */
    public void process(AudioBlock from, AudioBlock to) {
        int length = line[0].length;
        int count = from.frames();
        if (length > count) {
            Blocks.take(from, 0, count, to);
            process(to);
            return;
        }
        to.frames(count);
        for (int c = 0; c < 2; c++) {
            System.arraycopy(line[c], place, to.channel(c), 0, length - place);
            System.arraycopy(line[c], 0, to.channel(c), length - place, place);
            System.arraycopy(from.channel(c), 0, to.channel(c), length, count - length);
            System.arraycopy(from.channel(c), count - length, line[c], 0, length);
        }
        place = 0;
    }

    private void exchange(float[] values, int at, float[] held, int count) {
        System.arraycopy(held, place, late, 0, count);
        System.arraycopy(values, at, held, place, count);
        System.arraycopy(late, 0, values, at, count);
    }
}
