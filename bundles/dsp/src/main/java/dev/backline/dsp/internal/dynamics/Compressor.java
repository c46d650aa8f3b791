package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Powers;
import java.util.List;
import java.util.Map;

/** A compressor: {@link Reduction} of the louder channel, or of a filtered key, on both channels; make-up gain and dry/wet. */
final class Compressor extends KeyedEffect {
    static final UnitInfo INFO = new UnitInfo(
            "compressor",
            "Compressor",
            "dynamics",
            "Feed-forward in dB: threshold -60 to 0 dB, ratio 1 to 100, soft knee up to 36 dB, attack and release as times to 63 %, peak or RMS (10 ms) of the louder"
                    + " channel or of a key behind a low and a high cut. Source: Giannoulis, Massberg and Reiss, Digital Dynamic Range Compressor Design (2012).",
            List.of(
                    UnitParameter.of("Threshold", "dB", -60, 0, -20),
                    UnitParameter.of("Ratio", "", 1, 100, 4),
                    UnitParameter.of("Knee", "dB", 0, 36, 6),
                    UnitParameter.stepped("Attack", "s", 0.0001, 1, 0.01),
                    UnitParameter.stepped("Release", "s", 0.005, 3, 0.15),
                    UnitParameter.of("Make-Up", "dB", -12, 36, 0),
                    UnitParameter.choice("Detector", 0, "Peak", "RMS"),
                    UnitParameter.of("Key Low Cut", "Hz", KeyFilter.LOWEST_HZ, 2_000, KeyFilter.LOWEST_HZ),
                    UnitParameter.of("Key High Cut", "Hz", 200, KeyFilter.HIGHEST_HZ, KeyFilter.HIGHEST_HZ),
                    UnitParameter.of("Dry/Wet", "", 0, 1, 1)),
            List.of(
                    new Preset(
                            "Bus Glue",
                            Map.of(
                                    "Threshold",
                                    -18.0,
                                    "Ratio",
                                    2.0,
                                    "Knee",
                                    12.0,
                                    "Attack",
                                    0.03,
                                    "Release",
                                    0.2,
                                    "Detector",
                                    1.0)),
                    new Preset(
                            "Drum Punch",
                            Map.of("Threshold", -24.0, "Ratio", 4.0, "Attack", 0.02, "Release", 0.08, "Make-Up", 4.0)),
                    new Preset(
                            "Parallel",
                            Map.of(
                                    "Threshold",
                                    -40.0,
                                    "Ratio",
                                    10.0,
                                    "Attack",
                                    0.001,
                                    "Release",
                                    0.1,
                                    "Make-Up",
                                    12.0,
                                    "Dry/Wet",
                                    0.4)),
                    new Preset(
                            "Side-Chain Pump",
                            Map.of("Threshold", -30.0, "Ratio", 8.0, "Attack", 0.001, "Release", 0.18))));

    private static final int THRESHOLD = 0;
    private static final int RATIO = 1;
    private static final int KNEE = 2;
    private static final int ATTACK = 3;
    private static final int RELEASE = 4;
    private static final int MAKE_UP = 5;
    private static final int DETECTOR = 6;
    private static final int KEY_LOW = 7;
    private static final int KEY_HIGH = 8;
    private static final int MIX = 9;
    private static final int CELL = 8;

    private final Reduction reduction = new Reduction();
    private final double[] reduced = new double[PART];
    private double dry;
    private double wet;

    Compressor() {
        super(INFO, CELL);
    }

    @Override
    protected void clear() {
        reduction.clear();
        super.clear();
    }

    @Override
    protected void tune() {
        reduction.tune(knobs.value(THRESHOLD), knobs.value(RATIO), knobs.value(KNEE), knobs.choice(DETECTOR) == 1);
        reduction.times(knobs.value(ATTACK), knobs.value(RELEASE), rateHz());
        hear(knobs.value(KEY_LOW), knobs.value(KEY_HIGH));
        wet = knobs.value(MIX) * Powers.amplitude(knobs.value(MAKE_UP));
        dry = 1 - knobs.value(MIX);
    }

    @Override
    void work(float[] left, float[] right, int at, double[] heardLeft, double[] heardRight, int count) {
        reduction.fill(heardLeft, heardRight, reduced, count);
        double d = dry;
        double w = wet;
        for (int i = 0; i < count; i++) {
            double gain = d + (reduced[i] == 0 ? w : w * Powers.amplitude(-reduced[i]));
            left[at + i] = (float) (left[at + i] * gain);
            right[at + i] = (float) (right[at + i] * gain);
        }
    }
}
