package dev.backline.dsp.internal.filter;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.StereoEffect;
import java.util.List;
import java.util.Map;

/**
 * A state-variable filter of 12 or 24 dB an octave: one or two {@link TptStage}s, 20 Hz to 20 kHz (at most 0.49 of the rate), Q from 0.707 to 22.
 * Without resonance the slopes are Butterworth's: -3 dB at the cutoff. Band-pass and notch are Q wide.
 */
final class StateVariableFilter extends StereoEffect {
    static final UnitInfo INFO = new UnitInfo(
            "state-variable-filter",
            "State-Variable Filter",
            "filter",
            "Low-pass, high-pass, band-pass or notch of 12 or 24 dB an octave, 20 Hz to 20 kHz, Q 0.707 to 22 (Q = 0.707 10^(1.5 resonance)); trapezoidal"
                    + " integrators without delay in the feedback, g = tan(pi fc / fs). Source: Zavalishin, The Art of VA Filter Design (2018), chapter 4.",
            List.of(
                    UnitParameter.choice("Type", 0, "Low-Pass", "High-Pass", "Band-Pass", "Notch"),
                    UnitParameter.choice("Slope", 0, "12 dB", "24 dB"),
                    UnitParameter.of("Cutoff", "Hz", 20, 20_000, 1_000),
                    UnitParameter.of("Resonance", "", 0, 1, 0),
                    UnitParameter.of("Dry/Wet", "", 0, 1, 1)),
            List.of(
                    new Preset("Dark", Map.of("Slope", 1.0, "Cutoff", 600.0)),
                    new Preset("Squelch", Map.of("Slope", 1.0, "Cutoff", 900.0, "Resonance", 0.7)),
                    new Preset("Telephone", Map.of("Type", 2.0, "Cutoff", 1_400.0, "Resonance", 0.1)),
                    new Preset("Rumble Off", Map.of("Type", 1.0, "Slope", 1.0, "Cutoff", 40.0))));

    private static final int TYPE = 0;
    private static final int SLOPE = 1;
    private static final int CUTOFF = 2;
    private static final int RESONANCE = 3;
    private static final int MIX = 4;
    private static final int CELL = 16;
    private static final double RESONANCE_DB = 30;
    private static final double BUTTERWORTH = 0.7071067811865476;
    // Butterworth of fourth order as two stages.
    private static final double FLAT_Q = 0.541196100146197;
    private static final double PEAK_Q = 1.306562964876377;
    private static final double MOST_OF_RATE = 0.49;

    private final TptStage first = new TptStage();
    private final TptStage second = new TptStage();
    private final double[] wetLeft = new double[PART];
    private final double[] wetRight = new double[PART];
    private boolean steep;
    private double dry;
    private double wet;

    StateVariableFilter() {
        super(INFO, CELL);
    }

    @Override
    protected void clear() {
        first.clear();
        second.clear();
    }

    @Override
    protected void tune() {
        double g = Powers.tan(Math.PI * Math.min(knobs.value(CUTOFF) / rateHz(), MOST_OF_RATE));
        double q = BUTTERWORTH * Powers.amplitude(RESONANCE_DB * knobs.value(RESONANCE));
        int type = knobs.choice(TYPE);
        boolean slopes = type < 2;
        boolean was = steep;
        steep = knobs.choice(SLOPE) == 1;
        if (steep && !was) {
            second.clear();
        }
        wet = knobs.value(MIX);
        dry = 1 - wet;
        tune(first, type, g, 1 / (steep && slopes ? FLAT_Q : q));
        tune(second, type, g, 1 / (slopes ? q * PEAK_Q / BUTTERWORTH : q));
    }

    private static void tune(TptStage stage, int type, double g, double k) {
        switch (type) {
            case 0 -> stage.tune(g, k, 0, 0, 1);
            case 1 -> stage.tune(g, k, 1, -k, -1);
            case 2 -> stage.tune(g, k, 0, k, 0);
            default -> stage.tune(g, k, 1, -k, 0);
        }
    }

    @Override
    protected void work(float[] left, float[] right, int at, int to) {
        int count = to - at;
        for (int i = 0; i < count; i++) {
            wetLeft[i] = left[at + i];
            wetRight[i] = right[at + i];
        }
        first.process(wetLeft, wetRight, count);
        if (steep) {
            second.process(wetLeft, wetRight, count);
        }
        for (int i = 0; i < count; i++) {
            left[at + i] = (float) (dry * left[at + i] + wet * wetLeft[i]);
            right[at + i] = (float) (dry * right[at + i] + wet * wetRight[i]);
        }
    }

    /** The slowest pole falls by {@code e} in {@code Q / (pi fc)} seconds; 20 of these are 173 dB, enough for peaks and two stages. */
    @Override
    public long tailFrames() {
        double q = 2 * Powers.amplitude(RESONANCE_DB * knobs.value(RESONANCE));
        return 256 + (long) (20 * q * rateHz() / (Math.PI * knobs.value(CUTOFF)));
    }
}
