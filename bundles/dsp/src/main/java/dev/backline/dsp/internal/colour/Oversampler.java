package dev.backline.dsp.internal.colour;

import java.util.Arrays;

/** Raises both channels, side by side, to 2, 4 or 8 times their rate and brings them back, late by a whole number of frames, by {@link HalfBand}s in a row and a {@link Decimator} at the end. */
final class Oversampler {
    // Steep at the lowest rate, where the band ends at 0.45 of it; the images are far away from then on.
    private static final int[] PAIRS = {32, 6, 5};

    private final HalfBand[] stages;
    private final Decimator last;
    private final float[][] levels;
    private final float[] padded;
    private final int pad;
    private final int latency;

    /**
     * Makes an oversampler.
     *
     * @param doublings 1 to 3
     * @param most frames of one call
     */
    Oversampler(int doublings, int most) {
        stages = new HalfBand[doublings];
        last = new Decimator(most);
        levels = new float[doublings + 1][];
        int inHalves = 0;
        for (int s = 0; s < doublings; s++) {
            stages[s] = new HalfBand(PAIRS[s], most << s);
            levels[s + 1] = new float[2 * most << (s + 1)];
            inHalves = 2 * inHalves + stages[s].delay() + (s == 0 ? last.delay() : stages[s].delay() - 1);
        }
        levels[0] = new float[2 * most];
        // The delay counted at the rate below the highest; what is missing to whole frames is added there.
        int whole = 1 << (doublings - 1);
        pad = (whole - inHalves % whole) % whole;
        latency = (inHalves + pad) / whole;
        padded = new float[2 * (pad + (most << (doublings - 1)))];
    }

    int latencyFrames() {
        return latency;
    }

    void clear() {
        for (HalfBand stage : stages) {
            stage.clear();
        }
        last.clear();
        Arrays.fill(padded, 0);
    }

    /** Answers the raised values times their gains, {@code count << doublings} of each channel in turns, to be changed in place. */
    float[] up(float[] left, float[] right, int at, float[] gains, int count) {
        float[] base = levels[0];
        for (int i = 0; i < count; i++) {
            base[2 * i] = gains[i] * left[at + i];
            base[2 * i + 1] = gains[i] * right[at + i];
        }
        for (int s = 0; s < stages.length; s++) {
            stages[s].up(levels[s], levels[s + 1], count << s);
        }
        return levels[stages.length];
    }

    /** Brings the values back and answers {@code count} of each channel in turns. */
    float[] down(int count) {
        for (int s = stages.length - 1; s >= 0; s--) {
            if (s == 0) {
                last.down(levels[1], levels[0], count);
            } else {
                stages[s].down(levels[s + 1], levels[s], count << s);
            }
            if (s == stages.length - 1) {
                delay(levels[s], count << s);
            }
        }
        return levels[0];
    }

    private void delay(float[] values, int count) {
        System.arraycopy(values, 0, padded, 2 * pad, 2 * count);
        System.arraycopy(padded, 0, values, 0, 2 * count);
        System.arraycopy(padded, 2 * count, padded, 0, 2 * pad);
    }
}
