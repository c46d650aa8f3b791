package dev.backline.dsp.internal.voice;

import dev.backline.dsp.internal.Powers;

/** Twelve equal steps to the octave, around a tuning reference: {@code f = A4 2^((key - 69) / 12)}. */
public final class Scale12 {
    /** Most that a tuning reference may be, in Hz. */
    public static final double HIGHEST_A4 = 480;

    /** Least that a tuning reference may be, in Hz. */
    public static final double LOWEST_A4 = 400;

    private static final int A4 = 69;

    private Scale12() {}

    /** Answers the frequency in Hz of a key, which may lie between two. */
    public static double hertz(double key, double tuningHz) {
        return tuningHz * Powers.exp2((key - A4) / 12);
    }
}
