package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.StereoEffect;
import dev.backline.dsp.internal.filter.ThreeBands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Three {@link Reduction}s, one for each of {@link ThreeBands}; without reduction and gain the sum is flat in magnitude. */
final class MultibandCompressor extends StereoEffect {
    private static final String[] NAMES = {"Low", "Mid", "High"};

    static final UnitInfo INFO = new UnitInfo(
            "multiband-compressor",
            "Multiband Compressor",
            "dynamics",
            "Three bands by Linkwitz-Riley slopes, each with threshold -60 to 0 dB, ratio 1 to 100 and gain -24 to 24 dB; knee, attack and release in common (attack and release are"
                    + " halved for the high band and doubled for the low one); RMS. Sources: Giannoulis, Massberg and Reiss (2012); Linkwitz (1976).",
            parameters(),
            List.of(
                    new Preset(
                            "Even Mix",
                            Map.of(
                                    "Low Threshold",
                                    -26.0,
                                    "Mid Threshold",
                                    -26.0,
                                    "High Threshold",
                                    -30.0,
                                    "Amount",
                                    0.6)),
                    new Preset(
                            "Tame the Top",
                            Map.of("Low Ratio", 1.0, "Mid Ratio", 1.0, "High Threshold", -36.0, "High Ratio", 4.0)),
                    new Preset(
                            "Tight Bass",
                            Map.of("Low Threshold", -30.0, "Low Ratio", 5.0, "Mid Ratio", 1.0, "High Ratio", 1.0))));

    private static final int LOW_HZ = 0;
    private static final int HIGH_HZ = 1;
    private static final int BANDS = 2;
    private static final int EACH = 3;
    private static final int KNEE = 11;
    private static final int ATTACK = 12;
    private static final int RELEASE = 13;
    private static final int AMOUNT = 14;
    private static final int CELL = 16;
    private static final double[] TIMES = {2, 1, 0.5};

    private final ThreeBands bands = new ThreeBands(PART);
    private final Reduction[] reductions = {new Reduction(), new Reduction(), new Reduction()};
    private final double[] gains = new double[3];
    private final double[] reduced = new double[PART];
    private double amount;

    MultibandCompressor() {
        super(INFO, CELL);
    }

    private static List<UnitParameter> parameters() {
        List<UnitParameter> all = new ArrayList<>();
        all.add(UnitParameter.of("Low Frequency", "Hz", 40, 1_000, 150));
        all.add(UnitParameter.of("High Frequency", "Hz", 500, 16_000, 3_000));
        for (String name : NAMES) {
            all.add(UnitParameter.of(name + " Threshold", "dB", -60, 0, -20));
            all.add(UnitParameter.of(name + " Ratio", "", 1, 100, 2.5));
            all.add(UnitParameter.of(name + " Gain", "dB", -24, 24, 0));
        }
        all.add(UnitParameter.of("Knee", "dB", 0, 36, 6));
        all.add(UnitParameter.stepped("Attack", "s", 0.0005, 0.5, 0.01));
        all.add(UnitParameter.stepped("Release", "s", 0.01, 3, 0.15));
        all.add(UnitParameter.of("Amount", "", 0, 1, 1));
        return all;
    }

    @Override
    protected void clear() {
        bands.clear();
        for (Reduction reduction : reductions) {
            reduction.clear();
        }
    }

    @Override
    protected void tune() {
        bands.tune(knobs.value(LOW_HZ), knobs.value(HIGH_HZ), rateHz());
        for (int b = 0; b < reductions.length; b++) {
            int first = BANDS + b * EACH;
            reductions[b].tune(knobs.value(first), knobs.value(first + 1), knobs.value(KNEE), true);
            reductions[b].times(knobs.value(ATTACK) * TIMES[b], knobs.value(RELEASE) * TIMES[b], rateHz());
            gains[b] = Powers.amplitude(knobs.value(first + 2));
        }
        amount = knobs.value(AMOUNT);
    }

    @Override
    protected void work(float[] left, float[] right, int at, int to) {
        int count = to - at;
        bands.split(left, right, at, count);
        for (int b = 0; b < reductions.length; b++) {
            band(reductions[b], gains[b], bands.left(b), bands.right(b), count);
        }
        sum(left, at, count, bands.left(0), bands.left(1), bands.left(2));
        sum(right, at, count, bands.right(0), bands.right(1), bands.right(2));
    }

    /** The amount scales reduction and gain in dB, so that half of it is half as strong. */
    private void band(Reduction reduction, double gain, double[] left, double[] right, int count) {
        double gainDb = Powers.db(gain);
        double share = amount;
        reduction.fill(left, right, reduced, count);
        for (int i = 0; i < count; i++) {
            double db = gainDb - reduced[i];
            double factor = db == 0 ? 1 : Powers.amplitude(share * db);
            left[i] *= factor;
            right[i] *= factor;
        }
    }

    private static void sum(float[] to, int at, int count, double[] low, double[] mid, double[] high) {
        for (int i = 0; i < count; i++) {
            to[at + i] = (float) (low[i] + mid[i] + high[i]);
        }
    }

    @Override
    public long tailFrames() {
        return 256 + (long) (30 * 0.2251 * rateHz() / knobs.value(LOW_HZ));
    }
}
