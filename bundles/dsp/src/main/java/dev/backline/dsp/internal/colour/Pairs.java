package dev.backline.dsp.internal.colour;

import java.util.Arrays;

/** Adds what two equal taps of a symmetric filter see, for many values at once. */
final class Pairs {
    private final double[] sums;

    /**
     * Makes an adder.
     *
     * @param most values of one call
     */
    Pairs(int most) {
        sums = new double[most];
    }

    /** Begins at zero. */
    void begin(int count) {
        Arrays.fill(sums, 0, count, 0);
    }

    /**
     * Adds {@code tap (values[first + i] + values[second + i])} to each value. The sums are of another type than what is added: the compiler knows then that they lie
     * elsewhere, and makes vector code though the places differ.
     */
    void add(float[] values, int first, int second, float tap, int count) {
        double[] to = sums;
        for (int i = 0; i < count; i++) {
            to[i] += tap * (values[first + i] + values[second + i]);
        }
    }

    /** Hands the sums over. */
    void end(float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = (float) sums[i];
        }
    }
}
