package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Powers;
import java.util.List;
import java.util.Map;

/**
 * A gate: open while the peak of input or key, falling by {@code e} in 5 ms, is at the threshold or above, and then for the hold time once it is below the threshold
 * less the return. The gain glides to 1 or to the floor: {@code g += c (target - g)}, {@code c = 1 - e^(-1 / (seconds rate))}.
 */
final class Gate extends KeyedEffect {
    static final UnitInfo INFO = new UnitInfo(
            "gate",
            "Gate",
            "dynamics",
            "Opens at a threshold of -80 to 0 dB, closes below threshold less return after the hold time; attack and release as times to 63 %, floor -80 (silence)"
                    + " to 0 dB; listens to a key behind a low and a high cut. Source: Zölzer, DAFX (2011), chapter 4.",
            List.of(
                    UnitParameter.of("Threshold", "dB", -80, 0, -40),
                    UnitParameter.of("Return", "dB", 0, 24, 3),
                    UnitParameter.stepped("Attack", "s", 0.0001, 0.5, 0.001),
                    UnitParameter.stepped("Hold", "s", 0, 2, 0.02),
                    UnitParameter.stepped("Release", "s", 0.001, 4, 0.08),
                    UnitParameter.of("Floor", "dB", -80, 0, -80),
                    UnitParameter.of("Key Low Cut", "Hz", KeyFilter.LOWEST_HZ, 2_000, KeyFilter.LOWEST_HZ),
                    UnitParameter.of("Key High Cut", "Hz", 200, KeyFilter.HIGHEST_HZ, KeyFilter.HIGHEST_HZ)),
            List.of(
                    new Preset("Tight Drums", Map.of("Threshold", -12.0, "Hold", 0.04, "Release", 0.03)),
                    new Preset(
                            "Soft Expander",
                            Map.of("Threshold", -3.0, "Floor", -12.0, "Attack", 0.005, "Release", 0.25)),
                    new Preset(
                            "Chopped by Key",
                            Map.of("Threshold", -6.0, "Attack", 0.0005, "Hold", 0.06, "Release", 0.01))));

    private static final int THRESHOLD = 0;
    private static final int RETURN = 1;
    private static final int ATTACK = 2;
    private static final int HOLD = 3;
    private static final int RELEASE = 4;
    private static final int FLOOR = 5;
    private static final int KEY_LOW = 6;
    private static final int KEY_HIGH = 7;
    private static final int CELL = 8;
    private static final double FALL_SECONDS = 0.005;
    private static final double NEAR = 1e-7;

    private double open = 1;
    private double close = 1;
    private double attack;
    private double release;
    private double fall;
    private double floor;
    private int holdFrames;
    private double peak;
    private boolean isOpen;
    private int left;
    private double gain;

    Gate() {
        super(INFO, CELL);
    }

    @Override
    protected void clear() {
        super.clear();
        peak = 0;
        isOpen = false;
        left = 0;
        gain = floorGain();
    }

    @Override
    protected void tune() {
        open = Powers.amplitude(knobs.value(THRESHOLD));
        close = open * Powers.amplitude(-knobs.value(RETURN));
        attack = Powers.follow(knobs.value(ATTACK), rateHz());
        release = Powers.follow(knobs.value(RELEASE), rateHz());
        fall = 1 - Powers.follow(FALL_SECONDS, rateHz());
        floor = floorGain();
        holdFrames = (int) Math.round(knobs.value(HOLD) * rateHz());
        hear(knobs.value(KEY_LOW), knobs.value(KEY_HIGH));
    }

    private double floorGain() {
        double db = knobs.value(FLOOR);
        return db <= INFO.parameters().get(FLOOR).low() ? 0 : Powers.amplitude(db);
    }

    @Override
    void work(float[] outLeft, float[] outRight, int at, double[] heardLeft, double[] heardRight, int count) {
        double top = peak;
        double g = gain;
        for (int i = 0; i < count; i++) {
            double l = Math.abs(heardLeft[i]);
            double r = Math.abs(heardRight[i]);
            double level = l > r ? l : r;
            double fallen = top * fall;
            top = level > fallen ? level : fallen < 1e-12 ? 0 : fallen;
            double target = open(top) ? 1 : floor;
            double way = target - g;
            g = Math.abs(way) < NEAR ? target : g + (way > 0 ? attack : release) * way;
            outLeft[at + i] = (float) (outLeft[at + i] * g);
            outRight[at + i] = (float) (outRight[at + i] * g);
        }
        peak = top;
        gain = g;
    }

    private boolean open(double top) {
        if (top >= open) {
            isOpen = true;
        }
        if (isOpen && top >= close) {
            left = holdFrames;
        } else if (left > 0) {
            left--;
        } else {
            isOpen = false;
        }
        return isOpen;
    }
}
