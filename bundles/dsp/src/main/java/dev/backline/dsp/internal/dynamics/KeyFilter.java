package dev.backline.dsp.internal.dynamics;

import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.filter.TptStage;

/** What a unit hears of its key: low and high cut of 12 dB an octave, each absent at the end of its range. */
final class KeyFilter {
    static final double LOWEST_HZ = 20;
    static final double HIGHEST_HZ = 20_000;

    private static final double DAMPING = 1.4142135623730951;
    private static final double MOST_OF_RATE = 0.49;

    private final TptStage low = new TptStage();
    private final TptStage high = new TptStage();
    private final double[] left;
    private final double[] right;
    private boolean cutsLow;
    private boolean cutsHigh;

    /**
     * Makes a filter.
     *
     * @param most frames heard at once
     */
    KeyFilter(int most) {
        left = new double[most];
        right = new double[most];
    }

    void tune(double lowCutHz, double highCutHz, double sampleRateHz) {
        cutsLow = lowCutHz > LOWEST_HZ;
        cutsHigh = highCutHz < HIGHEST_HZ;
        if (cutsLow) {
            low.tune(tangent(lowCutHz, sampleRateHz), DAMPING, 1, -DAMPING, -1);
        }
        if (cutsHigh) {
            high.tune(tangent(highCutHz, sampleRateHz), DAMPING, 0, 0, 1);
        }
    }

    private static double tangent(double hz, double sampleRateHz) {
        return Powers.tan(Math.PI * Math.min(hz / sampleRateHz, MOST_OF_RATE));
    }

    void clear() {
        low.clear();
        high.clear();
    }

    /** Hears the next frames; {@link #left()} and {@link #right()} hold them then. */
    void hear(float[] keyLeft, float[] keyRight, int from, int count) {
        for (int i = 0; i < count; i++) {
            left[i] = keyLeft[from + i];
            right[i] = keyRight[from + i];
        }
        if (cutsLow) {
            low.process(left, right, count);
        }
        if (cutsHigh) {
            high.process(left, right, count);
        }
    }

    double[] left() {
        return left;
    }

    double[] right() {
        return right;
    }
}
