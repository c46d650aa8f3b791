package dev.backline.mastering.internal.chain;

/**
 * Adds up what the taps of a filter see of many values at once, four taps in one pass, in the order of the taps. The values are copied to where they are needed: one
 * index for all arrays lets the compiler make vector code of the sums.
 */
final class Shifts {
    /** Taps of one pass; the number of all taps is a multiple of it. */
    static final int TOGETHER = 4;

    private final float[][] shifted;

    /**
     * Makes room.
     *
     * @param most sums of one call
     */
    Shifts(int most) {
        shifted = new float[TOGETHER][most];
    }

    /**
     * Takes what the next four taps see.
     *
     * @param at where the first of them begins
     * @param step from where one begins to where the next does: 1 or -1
     */
    void take(float[] from, int at, int step, int count) {
        for (int j = 0; j < TOGETHER; j++) {
            System.arraycopy(from, at + j * step, shifted[j], 0, count);
        }
    }

    /** Adds what was taken to the sums, by the taps from {@code tap} on. */
    void add(float[] to, float[] taps, int tap, int count) {
        float tap0 = taps[tap];
        float tap1 = taps[tap + 1];
        float tap2 = taps[tap + 2];
        float tap3 = taps[tap + 3];
        float[] from0 = shifted[0];
        float[] from1 = shifted[1];
        float[] from2 = shifted[2];
        float[] from3 = shifted[3];
        for (int i = 0; i < count; i++) {
            to[i] = to[i] + from0[i] * tap0 + from1[i] * tap1 + from2[i] * tap2 + from3[i] * tap3;
        }
    }
}
