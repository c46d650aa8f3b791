package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Powers;
import java.util.List;
import java.util.Map;

/**
 * Shapes the volume from each hit of the key on. A hit is a frame at the threshold or above, the first one since 20 ms below half of it. The level falls in a straight line to the
 * full depth within the attack, stays there for the hold, and comes back along {@code depth (1 - (3 x^2 - 2 x^3))} in dB, {@code x} from 0 to 1 over the release.
 */
final class Ducker extends KeyedEffect {
    static final UnitInfo INFO = new UnitInfo(
            "ducker",
            "Ducker",
            "dynamics",
            "Volume shape from each hit of the key (or of the input): down by 0 to 60 dB within the attack, held, and back along depth (1 - (3 x^2 - 2 x^3)) dB over the"
                    + " release. It follows hits and not loudness, so every pump is alike. Source: Zölzer, DAFX (2011), chapter 4, for ducking; the curve is the smoothstep.",
            List.of(
                    UnitParameter.of("Amount", "dB", 0, 60, 6),
                    UnitParameter.stepped("Attack", "s", 0, 0.5, 0.003),
                    UnitParameter.stepped("Hold", "s", 0, 1, 0),
                    UnitParameter.stepped("Release", "s", 0.005, 2, 0.2),
                    UnitParameter.of("Threshold", "dB", -60, 0, -24),
                    UnitParameter.of("Key Low Cut", "Hz", KeyFilter.LOWEST_HZ, 2_000, KeyFilter.LOWEST_HZ),
                    UnitParameter.of("Key High Cut", "Hz", 200, KeyFilter.HIGHEST_HZ, KeyFilter.HIGHEST_HZ)),
            List.of(
                    new Preset("House Pump", Map.of("Amount", 12.0, "Release", 0.28)),
                    new Preset(
                            "Bass Under Kick", Map.of("Amount", 9.0, "Attack", 0.002, "Hold", 0.03, "Release", 0.09)),
                    new Preset("Full Stop", Map.of("Amount", 60.0, "Attack", 0.001, "Hold", 0.05, "Release", 0.2))));

    private static final int AMOUNT = 0;
    private static final int ATTACK = 1;
    private static final int HOLD = 2;
    private static final int RELEASE = 3;
    private static final int THRESHOLD = 4;
    private static final int KEY_LOW = 5;
    private static final int KEY_HIGH = 6;
    private static final int CELL = 8;
    private static final double CALM_SECONDS = 0.02;
    private static final int NEVER = Integer.MAX_VALUE;

    private double depthDb;
    private double depth;
    private int attackFrames = 1;
    private int holdFrames;
    private int releaseFrames = 1;
    private int calmFrames;
    private double threshold;
    private int calm;
    private boolean armed = true;
    private int since = NEVER;
    private double start = 1;
    private double level = 1;

    Ducker() {
        super(INFO, CELL);
    }

    @Override
    protected void clear() {
        super.clear();
        calm = 0;
        armed = true;
        since = NEVER;
        level = 1;
    }

    @Override
    protected void tune() {
        depthDb = knobs.value(AMOUNT);
        depth = Powers.amplitude(-depthDb);
        attackFrames = (int) Math.max(1, Math.round(knobs.value(ATTACK) * rateHz()));
        holdFrames = (int) Math.round(knobs.value(HOLD) * rateHz());
        releaseFrames = (int) Math.max(1, Math.round(knobs.value(RELEASE) * rateHz()));
        calmFrames = (int) (CALM_SECONDS * rateHz());
        threshold = Powers.amplitude(knobs.value(THRESHOLD));
        hear(knobs.value(KEY_LOW), knobs.value(KEY_HIGH));
    }

    @Override
    void work(float[] left, float[] right, int at, double[] heardLeft, double[] heardRight, int count) {
        for (int i = 0; i < count; i++) {
            listen(Math.max(Math.abs(heardLeft[i]), Math.abs(heardRight[i])));
            if (since != NEVER) {
                level = shape();
                since++;
                left[at + i] = (float) (left[at + i] * level);
                right[at + i] = (float) (right[at + i] * level);
            }
        }
    }

    private void listen(double heard) {
        if (heard >= threshold && armed) {
            since = 0;
            start = level;
            armed = false;
        }
        if (heard >= threshold / 2) {
            calm = 0;
        } else if (!armed) {
            calm++;
            armed = calm >= calmFrames;
        }
    }

    private double shape() {
        if (since < attackFrames) {
            return start + (depth - start) * since / attackFrames;
        }
        int after = since - attackFrames - holdFrames;
        if (after <= 0) {
            return depth;
        }
        if (after >= releaseFrames) {
            since = NEVER - 1;
            return 1;
        }
        double x = (double) after / releaseFrames;
        return Powers.amplitude(-depthDb * (1 - x * x * (3 - 2 * x)));
    }
}
