package dev.backline.dsp.internal;

/** The door of a unit: what is not a number becomes silence, and what is louder than 120 dB above full scale is held there. */
public final class Door {
    /** The largest value that comes in; a thousand decibels of gain behind it still fit into double precision. */
    public static final float MOST = 1e6f;

    private static final int MOST_BITS = Float.floatToRawIntBits(MOST);

    private Door() {}

    /** Cleans the first values in place. */
    public static void clean(float[] values, int count) {
        // Without the sign, the bits of floats are in the order of their sizes, and not-a-number is above all; a
        // difference below zero shows in the highest bit.
        int over = 0;
        for (int i = 0; i < count; i++) {
            over |= MOST_BITS - (Float.floatToRawIntBits(values[i]) & 0x7fffffff);
        }
        if (over < 0) {
            for (int i = 0; i < count; i++) {
                values[i] = Float.isNaN(values[i]) ? 0 : Math.clamp(values[i], -MOST, MOST);
            }
        }
    }

    /** Answers the first place from {@code from} on where either is not zero, {@code to} if there is none. */
    static int sounding(float[] left, float[] right, int from, int to) {
        int i = from;
        while (i < to && left[i] == 0 && right[i] == 0) {
            i++;
        }
        return i;
    }

    /** Answers how many of the last values are zero in both. */
    static int quiet(float[] left, float[] right, int from, int to) {
        int i = to;
        while (i > from && left[i - 1] == 0 && right[i - 1] == 0) {
            i--;
        }
        return to - i;
    }
}
