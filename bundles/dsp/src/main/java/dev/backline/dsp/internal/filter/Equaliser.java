package dev.backline.dsp.internal.filter;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.StereoEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Eight {@link Band}s in a row and an output gain: bells and shelves of -24 to 24 dB, cuts of 12 and 48 dB an octave, notches; 20 Hz to 20 kHz. */
final class Equaliser extends StereoEffect {
    static final int BANDS = 8;
    private static final int EACH = 4;
    private static final double[] FREQUENCIES = {60, 150, 350, 800, 1_800, 4_000, 8_000, 12_000};
    private static final double BUTTERWORTH = 0.7071067811865476;

    static final UnitInfo INFO = new UnitInfo(
            "equaliser",
            "Equaliser",
            "filter",
            "Eight bands: bell, shelves (-24 to 24 dB, half the gain at the corner, Q up to 2), cuts of 12 and 48 dB an octave, notch; 20 Hz to 20 kHz, at most 0.45 of"
                    + " the rate. Bells and shelves keep their analog shape up to the top (within 2 dB at 20 kHz); cuts and notches narrow there. Sources: Vicanek,"
                    + " Matched Second Order Digital Filters (2016); Bristow-Johnson's cookbook.",
            parameters(),
            List.of(
                    new Preset("Air", Map.of("8 Gain", 4.0)),
                    new Preset("Less Mud", Map.of("1 Type", 5.0, "1 Frequency", 35.0, "3 Gain", -3.0, "3 Q", 1.2)),
                    new Preset("Vocal Presence", Map.of("1 Type", 4.0, "1 Frequency", 90.0, "6 Gain", 3.0, "6 Q", 0.9)),
                    new Preset(
                            "Radio",
                            Map.of("1 Type", 5.0, "1 Frequency", 350.0, "8 Type", 7.0, "8 Frequency", 3_500.0))));

    private static final int CELL = 16;

    private final Band[] bands = new Band[BANDS];
    private final double[] wetLeft = new double[PART];
    private final double[] wetRight = new double[PART];
    private double gain = 1;
    private long tail;

    Equaliser() {
        super(INFO, CELL);
        for (int b = 0; b < BANDS; b++) {
            bands[b] = new Band();
        }
    }

    private static List<UnitParameter> parameters() {
        List<UnitParameter> all = new ArrayList<>();
        for (int b = 0; b < BANDS; b++) {
            String name = (b + 1) + " ";
            all.add(UnitParameter.choice(name + "Type", b == 0 ? 2 : b == BANDS - 1 ? 3 : 1, Band.TYPES));
            all.add(UnitParameter.of(name + "Frequency", "Hz", 20, 20_000, FREQUENCIES[b]));
            all.add(UnitParameter.of(name + "Gain", "dB", -24, 24, 0));
            all.add(UnitParameter.of(name + "Q", "", 0.1, 18, BUTTERWORTH));
        }
        all.add(UnitParameter.of("Output", "dB", -24, 24, 0));
        return all;
    }

    @Override
    protected void clear() {
        for (Band band : bands) {
            band.clear();
        }
    }

    @Override
    protected void tune() {
        for (int b = 0; b < BANDS; b++) {
            int first = b * EACH;
            bands[b].tune(
                    knobs.choice(first),
                    knobs.value(first + 1),
                    knobs.value(first + 2),
                    knobs.value(first + 3),
                    rateHz());
        }
        gain = Powers.amplitude(knobs.value(BANDS * EACH));
        tail = longest();
    }

    private long longest() {
        long longest = 0;
        for (Band band : bands) {
            longest = Math.max(longest, band.tailFrames());
        }
        return longest == 0 ? 0 : longest + 64;
    }

    @Override
    protected void work(float[] left, float[] right, int at, int to) {
        int count = to - at;
        double g = gain;
        for (int i = 0; i < count; i++) {
            wetLeft[i] = g * left[at + i];
            wetRight[i] = g * right[at + i];
        }
        for (Band band : bands) {
            band.process(wetLeft, wetRight, count);
        }
        for (int i = 0; i < count; i++) {
            left[at + i] = (float) wetLeft[i];
            right[at + i] = (float) wetRight[i];
        }
    }

    @Override
    public long tailFrames() {
        return tail;
    }
}
