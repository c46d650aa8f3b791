package dev.backline.dsp.internal.filter;

import dev.backline.dsp.internal.Powers;

/**
 * Splits a stereo sound into three bands that add up to a flat magnitude: Linkwitz-Riley slopes of 24 dB an octave, each of two equal Butterworth stages,
 * and the lowest band turned in phase like the upper two (Linkwitz 1976; Lipshitz and Vanderkooy 1986).
 */
public final class ThreeBands {
    private static final double DAMPING = 1.4142135623730951;
    private static final double MOST_OF_RATE = 0.49;

    private final TptStage[] stages = new TptStage[9];
    private final int part;

    /** The bands, low, mid and high; left and right of each, as {@link #split} left them. */
    private final double[][] bands;

    /**
     * Makes a splitter.
     *
     * @param part most frames of one call
     */
    public ThreeBands(int part) {
        this.part = part;
        bands = new double[6][part];
        for (int i = 0; i < stages.length; i++) {
            stages[i] = new TptStage();
        }
    }

    /** Sets where the bands meet; an upper crossover below the lower one is taken as equal to it. */
    public void tune(double lowHz, double highHz, double sampleRateHz) {
        double low = tangent(lowHz, sampleRateHz);
        double high = tangent(Math.max(lowHz, highHz), sampleRateHz);
        for (int i = 0; i < 2; i++) {
            stages[i].tune(low, DAMPING, 0, 0, 1);
            stages[2 + i].tune(low, DAMPING, 1, -DAMPING, -1);
            stages[4 + i].tune(high, DAMPING, 0, 0, 1);
            stages[6 + i].tune(high, DAMPING, 1, -DAMPING, -1);
        }
        // The two slopes of a crossover add up to this all-pass.
        stages[8].tune(high, DAMPING, 1, -2 * DAMPING, 0);
    }

    private static double tangent(double hz, double sampleRateHz) {
        return Powers.tan(Math.PI * Math.min(hz / sampleRateHz, MOST_OF_RATE));
    }

    /** Forgets all sound. */
    public void clear() {
        for (TptStage stage : stages) {
            stage.clear();
        }
    }

    /** Answers how many frames one call takes at most. */
    public int part() {
        return part;
    }

    /** Splits the next frames. */
    public void split(float[] left, float[] right, int from, int count) {
        for (int i = 0; i < count; i++) {
            bands[0][i] = left[from + i];
            bands[1][i] = right[from + i];
        }
        System.arraycopy(bands[0], 0, bands[2], 0, count);
        System.arraycopy(bands[1], 0, bands[3], 0, count);
        run(0, 0, count);
        stages[8].process(bands[0], bands[1], count);
        run(2, 2, count);
        System.arraycopy(bands[2], 0, bands[4], 0, count);
        System.arraycopy(bands[3], 0, bands[5], 0, count);
        run(4, 2, count);
        run(6, 4, count);
    }

    private void run(int stage, int band, int count) {
        stages[stage].process(bands[band], bands[band + 1], count);
        stages[stage + 1].process(bands[band], bands[band + 1], count);
    }

    /** Answers the left channel of a band, 0 for low to 2 for high. */
    public double[] left(int band) {
        return bands[2 * band];
    }

    /** Answers the right channel of a band. */
    public double[] right(int band) {
        return bands[2 * band + 1];
    }
}
