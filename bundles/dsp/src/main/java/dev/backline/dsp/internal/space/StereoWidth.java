package dev.backline.dsp.internal.space;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.StereoEffect;
import dev.backline.dsp.internal.filter.TptStage;
import java.util.List;
import java.util.Map;

/**
 * Width by mid and side, with two guards for mono: below a frequency the side is taken out (12 dB an octave), and it is lowered while the correlation would fall below a
 * limit. With the mean powers {@code M} and {@code S} of mid and side the correlation of the channels is at least {@code (M - S) / (M + S)}, so the side's power may
 * be {@code M (1 - c) / (1 + c)}.
 */
final class StereoWidth extends StereoEffect {
    static final UnitInfo INFO = new UnitInfo(
            "stereo-width",
            "Stereo Width",
            "space",
            "Side signal times 0 to 3, taken out below a frequency (off at 20 Hz), and lowered so that the correlation over 50 ms stays above a limit of -1 (off) to 0.95; 0.42 means that mono"
                    + " loses at most 1.5 dB. Source: Zölzer, DAFX (2011), chapter 5; the limit follows from the definition of correlation.",
            List.of(
                    UnitParameter.of("Width", "", 0, 3, 1),
                    UnitParameter.of("Mono Below", "Hz", 20, 500, 20),
                    UnitParameter.of("Least Correlation", "", -1, 0.95, 0),
                    UnitParameter.of("Output", "dB", -24, 12, 0)),
            List.of(
                    new Preset("Wide and Safe", Map.of("Width", 1.8, "Mono Below", 120.0, "Least Correlation", 0.42)),
                    new Preset("Mono Bass", Map.of("Mono Below", 150.0, "Least Correlation", -1.0)),
                    new Preset("Narrow", Map.of("Width", 0.5))));

    private static final int WIDTH = 0;
    private static final int MONO_BELOW = 1;
    private static final int LEAST = 2;
    private static final int OUTPUT = 3;
    private static final int CELL = 8;
    private static final double OFF_HZ = 20;
    private static final double WINDOW_SECONDS = 0.05;
    private static final double DAMPING = 1.4142135623730951;
    private static final double MOST_OF_RATE = 0.49;
    private static final double FLOOR = 1e-20;

    private final TptStage lowCut = new TptStage();
    private final double[] mid = new double[PART];
    private final double[] side = new double[PART];
    private boolean cuts;
    private boolean guards;
    private double width = 1;
    private double share;
    private double gain = 1;
    private double follow = 1;
    private double midPower;
    private double sidePower;

    StereoWidth() {
        super(INFO, CELL);
    }

    @Override
    protected void make(int sampleRateHz, int mostFrames) {
        follow = Powers.follow(WINDOW_SECONDS, sampleRateHz);
    }

    @Override
    protected void clear() {
        lowCut.clear();
        midPower = 0;
        sidePower = 0;
    }

    @Override
    protected void tune() {
        double hz = knobs.value(MONO_BELOW);
        cuts = hz > OFF_HZ;
        lowCut.tune(Powers.tan(Math.PI * Math.min(hz / rateHz(), MOST_OF_RATE)), DAMPING, 1, -DAMPING, -1);
        width = knobs.value(WIDTH);
        double least = knobs.value(LEAST);
        guards = least > -1;
        share = guards ? (1 - least) / (1 + least) : 0;
        gain = Powers.amplitude(knobs.value(OUTPUT));
    }

    @Override
    protected void work(float[] left, float[] right, int at, int to) {
        int count = to - at;
        for (int i = 0; i < count; i++) {
            double l = left[at + i];
            double r = right[at + i];
            mid[i] = 0.5 * (l + r);
            side[i] = 0.5 * (l - r);
        }
        if (cuts) {
            lowCut.process(side, count);
        }
        for (int i = 0; i < count; i++) {
            side[i] *= width;
        }
        if (guards) {
            guard(count);
        }
        for (int i = 0; i < count; i++) {
            left[at + i] = (float) (gain * (mid[i] + side[i]));
            right[at + i] = (float) (gain * (mid[i] - side[i]));
        }
    }

    /** Mean powers over the window; the side is lowered by as much as its power is above what the mid's allows. */
    private void guard(int count) {
        double m = midPower;
        double s = sidePower;
        double c = follow;
        for (int i = 0; i < count; i++) {
            m += c * (mid[i] * mid[i] - m);
            s += c * (side[i] * side[i] - s);
            double most = m * share;
            if (s > most) {
                side[i] *= Math.sqrt(most / (s + FLOOR));
            }
            if (m + s < FLOOR) {
                m = 0;
                s = 0;
            }
        }
        midPower = m;
        sidePower = s;
    }

    @Override
    public long tailFrames() {
        return cuts ? 128 + (long) (6 * rateHz() / knobs.value(MONO_BELOW)) : 0;
    }
}
