package dev.backline.sound;

import java.util.Arrays;

/**
 * Finds the highest values at and between frames by a polyphase filter (sinc under a Kaiser window), many frames at once. 24
 * taps a phase read as the usual meters do, a little low above 0.4 of the rate; 48 taps read true up to 0.45 of it. Belongs to one
 * thread.
 */
public final class PeakScan {
    private static final double BETA = 6;
    /** Taps added in one pass over the sums, one after the other; every length is a multiple of it. */
    private static final int TOGETHER = 4;

    private final int length;
    private final float[][] taps;
    private final double bound;
    private final float[][] shifted;
    private final float[][] sums;

    /**
     * Makes a scan.
     *
     * @param factor places looked at for each frame: 4 or 8
     * @param length taps a phase: 24 or 48
     * @param most frames of one call
     */
    public PeakScan(int factor, int length, int most) {
        if (factor != 4 && factor != 8) {
            throw new IllegalArgumentException("A factor of " + factor + " was asked for, but 4 or 8 was expected.");
        }
        if (length != 24 && length != 48) {
            throw new IllegalArgumentException("A length of " + length + " was asked for, but 24 or 48 was expected.");
        }
        this.length = length;
        taps = new float[factor - 1][length];
        double greatest = 1;
        for (int p = 1; p < factor; p++) {
            greatest = Math.max(greatest, phase(taps[p - 1], (double) p / factor));
        }
        bound = greatest * 1.0001;
        shifted = new float[TOGETHER][most];
        sums = new float[factor - 1][most];
    }

    private double phase(float[] to, double offset) {
        double sum = 0;
        for (int t = 0; t < length; t++) {
            sum += value(t - centre() - offset);
        }
        double absolute = 0;
        for (int t = 0; t < length; t++) {
            to[t] = (float) (value(t - centre() - offset) / sum);
            absolute += Math.abs(to[t]);
        }
        return absolute;
    }

    private double value(double x) {
        return Window.sinc(x) * Window.kaiser(x / (length / 2.0), BETA);
    }

    /** Answers how many frames one look takes in. */
    public int length() {
        return length;
    }

    /** Answers the frame of a look, counted from its start, behind which the values are found. */
    public int centre() {
        return length / 2 - 1;
    }

    /** Answers the most by which a peak between frames can exceed the highest frame of its look. */
    public double bound() {
        return bound;
    }

    /**
     * Fills {@code to[i]} with the highest absolute value at frame {@code start + i + centre} and between it and the next one.
     *
     * @param values holds {@code count + length() - 1} frames from {@code start} on
     */
    public void peaks(float[] values, int start, int count, float[] to) {
        for (float[] sum : sums) {
            Arrays.fill(sum, 0, count, 0);
        }
        for (int t = 0; t < length; t += TOGETHER) {
            // One index for all arrays lets the compiler make vector code of the sums.
            for (int k = 0; k < TOGETHER; k++) {
                System.arraycopy(values, start + t + k, shifted[k], 0, count);
            }
            int p = 0;
            for (; p + 3 <= sums.length; p += 3) {
                addThree(p, t, count);
            }
            for (; p < sums.length; p++) {
                add(sums[p], taps[p], t, count);
            }
            if (centre() >= t && centre() < t + TOGETHER) {
                magnitudes(shifted[centre() - t], to, count);
            }
        }
        for (float[] sum : sums) {
            highest(to, sum, count);
        }
    }

    /** Three phases in one go: what they look at is read once. */
    private void addThree(int phase, int tap, int count) {
        float[] gains = taps[phase];
        float a0 = gains[tap];
        float a1 = gains[tap + 1];
        float a2 = gains[tap + 2];
        float a3 = gains[tap + 3];
        gains = taps[phase + 1];
        float b0 = gains[tap];
        float b1 = gains[tap + 1];
        float b2 = gains[tap + 2];
        float b3 = gains[tap + 3];
        gains = taps[phase + 2];
        float c0 = gains[tap];
        float c1 = gains[tap + 1];
        float c2 = gains[tap + 2];
        float c3 = gains[tap + 3];
        float[] toA = sums[phase];
        float[] toB = sums[phase + 1];
        float[] toC = sums[phase + 2];
        float[] from0 = shifted[0];
        float[] from1 = shifted[1];
        float[] from2 = shifted[2];
        float[] from3 = shifted[3];
        for (int i = 0; i < count; i++) {
            float w = from0[i];
            float x = from1[i];
            float y = from2[i];
            float z = from3[i];
            toA[i] = toA[i] + w * a0 + x * a1 + y * a2 + z * a3;
            toB[i] = toB[i] + w * b0 + x * b1 + y * b2 + z * b3;
            toC[i] = toC[i] + w * c0 + x * c1 + y * c2 + z * c3;
        }
    }

    private void add(float[] to, float[] gains, int tap, int count) {
        float gain0 = gains[tap];
        float gain1 = gains[tap + 1];
        float gain2 = gains[tap + 2];
        float gain3 = gains[tap + 3];
        float[] from0 = shifted[0];
        float[] from1 = shifted[1];
        float[] from2 = shifted[2];
        float[] from3 = shifted[3];
        for (int i = 0; i < count; i++) {
            to[i] = to[i] + from0[i] * gain0 + from1[i] * gain1 + from2[i] * gain2 + from3[i] * gain3;
        }
    }

    private static void magnitudes(float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.abs(from[i]);
        }
    }

    private static void highest(float[] to, float[] from, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.max(to[i], Math.abs(from[i]));
        }
    }
}
