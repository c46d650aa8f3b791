package dev.backline.dsp.internal.colour;

/** Adds what two equal taps of a symmetric filter see, for many values at once. */
final class Pairs {
    private final float[] one;
    private final float[] other;

    /**
     * Makes an adder.
     *
     * @param most values of one call
     */
    Pairs(int most) {
        one = new float[most];
        other = new float[most];
    }

    /** Adds {@code tap (values[first + i] + values[second + i])} to each value. */
    void add(float[] values, int first, int second, float tap, float[] to, int count) {
        // One index for all arrays lets the compiler make vector code of the sums; the copies cost less than that
        // saves.
        System.arraycopy(values, first, one, 0, count);
        System.arraycopy(values, second, other, 0, count);
        sum(one, other, tap, to, count);
    }

    private static void sum(float[] a, float[] b, float tap, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += tap * (a[i] + b[i]);
        }
    }
}
