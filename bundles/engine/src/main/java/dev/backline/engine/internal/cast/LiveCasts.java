package dev.backline.engine.internal.cast;

import dev.backline.engine.internal.device.Role;
import dev.backline.engine.internal.device.Rule;
import dev.backline.engine.internal.device.Values;
import dev.backline.model.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How effects of Live's own are played. Names and units of their parameters are those of the file; what they do with them is not published, so this
 * is as near as the units come.
 */
final class LiveCasts {
    private static final double[] GLUE_ATTACK = {0.00001, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03};
    private static final double[] GLUE_RATIO = {2, 4, 10};
    private static final double[] GLUE_RELEASE = {0.1, 0.2, 0.4, 0.6, 0.8, 1.2, 0.3};
    private static final double[] SATURATOR_CURVE = {0, 3, 1, 2, 3, 2, 0};
    private static final double SILENCE_DB = -60;
    /** Our type of a band for Live's: low cut 48 and 12, low shelf, bell, notch, high shelf, high cut 12 and 48. */
    private static final double[] BAND_TYPE = {5, 4, 2, 1, 8, 3, 6, 7};

    private LiveCasts() {}

    /** Answers the decibels of a linear gain. */
    static double db(double gain) {
        return gain <= 1e-7 ? -140 : 20 * StrictMath.log10(gain);
    }

    private static double pick(double[] values, double index) {
        return values[(int) Math.clamp(Math.rint(index), 0, values.length - 1)];
    }

    private static Rule rule(String parameter, ToDoubleFunction<Values> value) {
        return new Rule(parameter, value);
    }

    private static Rule same(String parameter, String from, double otherwise) {
        return new Rule(parameter, v -> v.get(from, otherwise));
    }

    private static Rule level(String parameter, String from) {
        return new Rule(parameter, v -> db(v.get(from, 1)));
    }

    private static Rule ms(String parameter, String from, double otherwiseMs) {
        return new Rule(parameter, v -> v.get(from, otherwiseMs) / 1_000);
    }

    static List<Role> equaliser(Device device) {
        List<Rule> rules = new ArrayList<>();
        for (int b = 0; b < 8; b++) {
            String band = "Bands." + b + "/ParameterA/";
            String name = (b + 1) + " ";
            rules.add(rule(
                    name + "Type", v -> v.isOn(band + "IsOn", false) ? pick(BAND_TYPE, v.get(band + "Mode", 3)) : 0));
            rules.add(same(name + "Frequency", band + "Freq", 1_000));
            rules.add(rule(name + "Gain", v -> v.get(band + "Gain", 0) * v.get("Scale", 1)));
            rules.add(same(name + "Q", band + "Q", 0.7071));
        }
        rules.add(same("Output", "GlobalGain", 0));
        return List.of(new Role("equaliser", rules));
    }

    static List<Role> threeBands(Device device) {
        List<Rule> rules =
                new ArrayList<>(List.of(same("Low Frequency", "FreqLo", 250), same("High Frequency", "FreqHi", 2_500)));
        for (String[] band : new String[][] {{"Low", "Lo", "Low"}, {"Mid", "Mid", "Mid"}, {"High", "Hi", "High"}}) {
            String gain = "Gain" + band[1];
            String on = band[2] + "On";
            rules.add(rule(
                    band[0] + " Gain", v -> v.isOn(on, true) ? Math.max(SILENCE_DB, db(v.get(gain, 1))) : SILENCE_DB));
        }
        return List.of(new Role("crossover", rules));
    }

    static List<Role> compressor(Device device) {
        return List.of(new Role(
                "compressor",
                List.of(
                        level("Threshold", "Threshold"),
                        same("Ratio", "Ratio", 4),
                        same("Knee", "Knee", 6),
                        ms("Attack", "Attack", 1),
                        ms("Release", "Release", 30),
                        rule("Make-Up", v -> v.get("Gain", 0) + madeUp(v)),
                        rule("Detector", v -> v.get("Model", 0) == 1 ? 1 : 0),
                        same("Dry/Wet", "DryWet", 1))));
    }

    /** What Live makes up by itself is not known; half of what a full-scale tone would lose is taken. */
    private static double madeUp(Values values) {
        double thresholdDb = Math.min(0, db(values.get("Threshold", 1)));
        boolean on = values.isOn("GainCompensation", false);
        return on ? -0.5 * thresholdDb * (1 - 1 / Math.max(1, values.get("Ratio", 4))) : 0;
    }

    static List<Role> glue(Device device) {
        return List.of(new Role(
                "compressor",
                List.of(
                        same("Threshold", "Threshold", 0),
                        rule("Ratio", v -> pick(GLUE_RATIO, v.get("Ratio", 1))),
                        rule("Knee", v -> 10),
                        rule("Attack", v -> pick(GLUE_ATTACK, v.get("Attack", 3))),
                        rule("Release", v -> pick(GLUE_RELEASE, v.get("Release", 1))),
                        same("Make-Up", "Makeup", 0),
                        same("Dry/Wet", "DryWet", 1))));
    }

    static List<Role> saturator(Device device) {
        return List.of(new Role(
                "saturator",
                List.of(
                        rule("Curve", v -> pick(SATURATOR_CURVE, v.get("Type", 0))),
                        same("Drive", "PreDrive", 0),
                        same("Output", "PostDrive", 0),
                        same("Dry/Wet", "DryWet", 1))));
    }

    static List<Role> limiter(Device device) {
        return List.of(
                new Role("utility", List.of(rule("Gain", v -> Math.min(0, v.get("Gain", 0))))),
                new Role(
                        "limiter",
                        List.of(
                                rule("Gain", v -> Math.max(0, v.get("Gain", 0))),
                                same("Ceiling", "Ceiling", -0.3),
                                rule(
                                        "Release",
                                        v -> v.isOn("AutoRelease", false) ? 0.3 : v.get("Release", 300) / 1_000))));
    }

    static List<Role> gate(Device device) {
        return List.of(new Role(
                "gate",
                List.of(
                        level("Threshold", "Threshold"),
                        same("Return", "Return", 3),
                        ms("Attack", "Attack", 3.5),
                        ms("Hold", "Hold", 10),
                        ms("Release", "Release", 15),
                        same("Floor", "Gain", -40))));
    }

    static List<Role> utility(Device device) {
        Role levels = new Role(
                "utility",
                List.of(
                        rule("Gain", LiveCasts::utilityGain),
                        rule("Pan", v -> v.get("Balance", v.get("Panorama", 0))),
                        rule("Width", v -> v.get("StereoWidth", v.get("StereoSeparation", 1))),
                        same("Mono", "Mono", 0),
                        same("Invert Left", "PhaseInvertL", 0),
                        same("Invert Right", "PhaseInvertR", 0),
                        same("Mute", "Mute", 0)));
        boolean monoBass = device.value("BassMono", 0) >= 0.5;
        return monoBass ? List.of(levels, bassMono()) : List.of(levels);
    }

    private static Role bassMono() {
        return new Role(
                "stereo-width",
                List.of(
                        rule("Width", v -> 1),
                        rule("Mono Below", v -> v.isOn("BassMono", false) ? v.get("BassMonoFrequency", 120) : 20),
                        rule("Least Correlation", v -> -1)));
    }

    /** From Live 10 on the gain is linear and the old one in decibels stands beside it. */
    private static double utilityGain(Values values) {
        double legacy = values.get("LegacyGain", Double.NaN);
        return Double.isNaN(legacy) ? values.get("Gain", 0) : db(values.get("Gain", 1));
    }

    static List<Role> autoFilter(Device device) {
        return List.of(new Role(
                "state-variable-filter",
                List.of(
                        rule("Type", v -> Math.min(3, v.get("FilterType", v.get("LegacyFilterType", 0)))),
                        same("Slope", "Slope", 0),
                        rule("Cutoff", v -> hertz(v.get("Cutoff", 135))),
                        rule("Resonance", v -> v.get("Resonance", 0) / 1.25))));
    }

    /** The cutoff is told as a key. */
    private static double hertz(double key) {
        return 440 * StrictMath.pow(2, (key - 69) / 12);
    }
}
