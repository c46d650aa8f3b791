package dev.backline.engine.internal.cast;

import dev.backline.engine.internal.device.Role;
import dev.backline.engine.internal.device.Rule;
import dev.backline.engine.internal.device.Values;
import dev.backline.model.Device;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How Live's devices that swing are played: chorus, flanger, phaser, auto pan. Their oscillators run freely at the rate in Hz; that of Auto Pan follows the beat where
 * it is set to. The order of its synced rates, from 8 bars to a 64th, is presumed.
 */
final class SwingCasts {
    private static final double[] BARS = {
        8, 6, 4, 3, 2, 1.5, 1, 0.75, 0.5, 0.375, 1 / 3.0, 0.3125, 0.25, 0.1875, 1 / 6.0, 0.125, 1 / 12.0, 0.0625,
        1 / 24.0, 0.03125, 1 / 48.0, 0.015625
    };
    private static final double BEATS_A_BAR = 4;

    /** Our shape for the types of Live's oscillator: sine, triangle, falling ramp; chance becomes a square. */
    private static final double[] SHAPE = {0, 1, 4, 2};

    private static final double MOST_CHORUS_SECONDS = 0.004;
    private static final double MOST_OCTAVES = 3;
    private static final int FLANGER = 1;
    private static final int DOUBLER = 2;
    private static final int VIBRATO = 2;

    private SwingCasts() {}

    private static Rule rule(String parameter, ToDoubleFunction<Values> value) {
        return new Rule(parameter, value);
    }

    private static Rule same(String parameter, String from, double otherwise) {
        return new Rule(parameter, v -> v.get(from, otherwise));
    }

    private static double pick(double[] values, double index) {
        return values[(int) Math.clamp(Math.rint(index), 0, values.length - 1)];
    }

    /** Chorus-Ensemble, since Live 11. */
    static List<Role> ensemble(Device device) {
        return List.of(new Role(
                "chorus",
                List.of(
                        same("Rate", "Rate", 0.9),
                        rule("Depth", v -> MOST_CHORUS_SECONDS * v.get("Amount", 0.5)),
                        rule("Voices", v -> v.get("Mode", 0) >= VIBRATO ? 0 : 1 + v.get("Mode", 0)),
                        rule("Width", v -> v.get("Width", 1) / 2),
                        same("Feedback", "Feedback", 0),
                        rule("Dry/Wet", v -> v.get("Mode", 0) >= VIBRATO ? 1 : v.get("DryWet", 0.5)))));
    }

    /** Chorus, before Live 11. */
    static List<Role> chorus(Device device) {
        return List.of(new Role(
                "chorus",
                List.of(
                        rule("Rate", v -> v.get("ModFreq", 1) * (v.isOn("LfoMultiplier", false) ? 20 : 1)),
                        rule("Depth", v -> v.get("ModAmount", 1.9) / 1_000),
                        rule("Delay", v -> v.get("DelayTime1", 3) / 1_000),
                        same("Feedback", "Feedback", 0),
                        same("Dry/Wet", "DryWet", 0.5))));
    }

    static List<Role> flanger(Device device) {
        return List.of(new Role(
                "flanger",
                List.of(
                        same("Rate", "Lfo/Frequency", 0.2),
                        same("Depth", "LfoAmount", 0.5),
                        rule("Delay", v -> v.get("DelayTime", 2) / 1_000),
                        rule("Feedback", v -> (v.isOn("FeedbackSign", true) ? 1 : -1) * v.get("Feedback", 0.5)),
                        rule("Width", v -> v.get("Lfo/Phase", 180) / 360),
                        same("Dry/Wet", "DryWet", 0.5))));
    }

    static List<Role> phaser(Device device) {
        return List.of(new Role(
                "phaser",
                List.of(
                        same("Rate", "Lfo/Frequency", 0.5),
                        same("Centre", "CenterFrequency", 1_000),
                        rule("Octaves", v -> MOST_OCTAVES * v.get("LfoAmount", 0)),
                        rule("Stages", v -> stages(v.get("PoleCount", 4))),
                        same("Feedback", "Feedback", 0.5),
                        rule("Width", v -> v.get("Lfo/Phase", 180) / 360),
                        same("Dry/Wet", "DryWet", 0.5))));
    }

    private static double stages(double poles) {
        return poles <= 4 ? 0 : poles <= 6 ? 1 : poles <= 8 ? 2 : 3;
    }

    /** Phaser-Flanger, since Live 11: three devices in one. */
    static List<Role> phaserFlanger(Device device) {
        return switch ((int) device.value("Mode", 0)) {
            case FLANGER -> List.of(newFlanger());
            case DOUBLER -> List.of(doubler());
            default -> List.of(newPhaser());
        };
    }

    private static Role newPhaser() {
        return new Role(
                "phaser",
                List.of(
                        same("Rate", "Modulation_Frequency", 0.2),
                        same("Centre", "CenterFrequency", 1_000),
                        rule("Octaves", v -> MOST_OCTAVES * v.get("Modulation_Amount", 0.5)),
                        rule("Stages", v -> stages(2 * v.get("Notches", 4))),
                        same("Feedback", "Feedback", 0),
                        rule("Width", v -> v.get("Modulation_PhaseOffset", 180) / 360),
                        same("Dry/Wet", "DryWet", 1)));
    }

    private static Role newFlanger() {
        return new Role(
                "flanger",
                List.of(
                        same("Rate", "Modulation_Frequency", 0.2),
                        same("Depth", "Modulation_Amount", 0.5),
                        same("Delay", "FlangerDelayTime", 0.0025),
                        same("Feedback", "Feedback", 0),
                        rule("Width", v -> v.get("Modulation_PhaseOffset", 180) / 360),
                        same("Dry/Wet", "DryWet", 1)));
    }

    private static Role doubler() {
        return new Role(
                "chorus",
                List.of(
                        same("Rate", "Modulation_Frequency", 0.2),
                        rule("Depth", v -> MOST_CHORUS_SECONDS * v.get("Modulation_Amount", 0.5)),
                        same("Delay", "DoublerDelayTime", 0.08),
                        rule("Voices", v -> 0),
                        same("Feedback", "Feedback", 0),
                        same("Dry/Wet", "DryWet", 1)));
    }

    /** Both sides swing in level, by the phase apart; half a turn is panning. */
    static List<Role> autoPan(Device device) {
        return List.of(new Role(
                "tremolo",
                List.of(
                        rule("Sync", v -> v.get("Lfo/RateType", 0) >= 0.5 ? 1 : 0),
                        same("Rate", "Lfo/Frequency", 1),
                        rule("Beats", v -> BEATS_A_BAR * pick(BARS, v.get("Lfo/BeatRate", 6))),
                        same("Depth", "Lfo/LfoAmount", 0),
                        rule("Shape", v -> pick(SHAPE, v.get("Lfo/Type", 0))),
                        rule("Phase", v -> apart(v.get("Lfo/Phase", 180) / 360)))));
    }

    /** Three quarters of a turn apart is a quarter the other way round. */
    private static double apart(double turns) {
        return turns > 0.5 ? 1 - turns : turns;
    }
}
