package dev.backline.dsp.internal;

import java.util.Arrays;

/** The last values of one channel, read at any place between them. Its length is a power of two. */
public final class DelayLine {
    private final float[] values;
    private final int mask;
    private int at;

    /** Makes a line that reaches back by at least this many frames. */
    public DelayLine(int frames) {
        int size = Integer.highestOneBit(Math.max(8, frames + 4)) * 2;
        values = new float[size];
        mask = size - 1;
    }

    /** Forgets all sound. */
    public void clear() {
        Arrays.fill(values, 0);
        at = 0;
    }

    /** Takes the next value. */
    public void write(float value) {
        at = (at + 1) & mask;
        values[at] = value;
    }

    /** Answers the value of this many frames ago; 0 is the last one written. */
    public float read(int frames) {
        return values[(at - frames) & mask];
    }

    /**
     * Answers the value between frames by Hermite's cubic through four of them.
     *
     * @param frames 1 or more
     */
    public double read(double frames) {
        int whole = (int) frames;
        double t = frames - whole;
        double before = values[(at - whole + 1) & mask];
        double a = values[(at - whole) & mask];
        double b = values[(at - whole - 1) & mask];
        double after = values[(at - whole - 2) & mask];
        double slope = 0.5 * (b - before);
        double bend = before - 2.5 * a + 2 * b - 0.5 * after;
        double twist = 0.5 * (after - before) + 1.5 * (a - b);
        return ((twist * t + bend) * t + slope) * t + a;
    }
}
