package dev.backline.dsp.internal.mix;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.StereoEffect;
import dev.backline.dsp.internal.filter.ThreeBands;
import java.util.List;
import java.util.Map;

/** Three bands with a gain each, split by {@link ThreeBands}; with equal gains the magnitude is flat and the phase that of two all-passes. */
final class Crossover extends StereoEffect {
    static final UnitInfo INFO = new UnitInfo(
            "crossover",
            "Crossover",
            "mix",
            "Three bands by Linkwitz-Riley slopes of 24 dB an octave, 40 Hz to 16 kHz, with a gain of -60 (silence) to 12 dB each; equal gains sum flat."
                    + " Source: Linkwitz, Active Crossover Networks (1976).",
            List.of(
                    UnitParameter.of("Low Frequency", "Hz", 40, 1_000, 200),
                    UnitParameter.of("High Frequency", "Hz", 500, 16_000, 2_500),
                    UnitParameter.of("Low Gain", "dB", -60, 12, 0),
                    UnitParameter.of("Mid Gain", "dB", -60, 12, 0),
                    UnitParameter.of("High Gain", "dB", -60, 12, 0)),
            List.of(
                    new Preset("Bass Only", Map.of("Mid Gain", -60.0, "High Gain", -60.0)),
                    new Preset("Bass Off", Map.of("Low Gain", -60.0)),
                    new Preset(
                            "Mid Scoop", Map.of("Mid Gain", -4.0, "Low Frequency", 250.0, "High Frequency", 4_000.0))));

    private static final int LOW_HZ = 0;
    private static final int HIGH_HZ = 1;
    private static final int GAINS = 2;
    private static final int CELL = 8;
    private static final double LEAST_DB = -60;

    private final ThreeBands bands = new ThreeBands(PART);
    private final double[] gains = new double[3];

    Crossover() {
        super(INFO, CELL);
    }

    @Override
    protected void clear() {
        bands.clear();
    }

    @Override
    protected void tune() {
        bands.tune(knobs.value(LOW_HZ), knobs.value(HIGH_HZ), rateHz());
        for (int b = 0; b < gains.length; b++) {
            double db = knobs.value(GAINS + b);
            gains[b] = db <= LEAST_DB ? 0 : Powers.amplitude(db);
        }
    }

    @Override
    protected void work(float[] left, float[] right, int at, int to) {
        int count = to - at;
        bands.split(left, right, at, count);
        sum(left, at, count, bands.left(0), bands.left(1), bands.left(2));
        sum(right, at, count, bands.right(0), bands.right(1), bands.right(2));
    }

    private void sum(float[] to, int at, int count, double[] low, double[] mid, double[] high) {
        double l = gains[0];
        double m = gains[1];
        double h = gains[2];
        for (int i = 0; i < count; i++) {
            to[at + i] = (float) (l * low[i] + m * mid[i] + h * high[i]);
        }
    }

    /** Butterworth poles fall by {@code e} in {@code sqrt(2) / (2 pi fc)} seconds; 30 of these are enough for four in a row. */
    @Override
    public long tailFrames() {
        return 256 + (long) (30 * 0.2251 * rateHz() / knobs.value(LOW_HZ));
    }
}
