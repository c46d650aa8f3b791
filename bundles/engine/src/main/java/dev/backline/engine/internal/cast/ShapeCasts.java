package dev.backline.engine.internal.cast;

import dev.backline.engine.internal.device.Role;
import dev.backline.engine.internal.device.Rule;
import dev.backline.engine.internal.device.Values;
import dev.backline.model.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How Live's smaller shapers of tone and level are played: Multiband Dynamics, Channel EQ, the newer Auto Filter, Dynamic Tube. */
final class ShapeCasts {
    private static final double LOW_CUT = 4;
    private static final double HIGH_SHELF = 3;
    private static final double LOW_SHELF = 2;
    private static final double BELL = 1;

    /** Corners of Channel EQ after Live's manual; that of its upper shelf is not told and taken to be here. */
    private static final double CHANNEL_CUT_HZ = 80;

    private static final double CHANNEL_LOW_HZ = 100;
    private static final double CHANNEL_HIGH_HZ = 6_000;

    private static final double ASYMMETRIC = 4;
    private static final double TUBE_DRIVE_DB = 9;

    private ShapeCasts() {}

    private static Rule rule(String parameter, ToDoubleFunction<Values> value) {
        return new Rule(parameter, value);
    }

    private static Rule same(String parameter, String from, double otherwise) {
        return new Rule(parameter, v -> v.get(from, otherwise));
    }

    /** What lies above the upper threshold; what the device does below the lower one, and expansion, is not played. */
    static List<Role> multiband(Device device) {
        List<Rule> rules = new ArrayList<>(List.of(
                same("Low Frequency", "SplitLowMid", 120),
                same("High Frequency", "SplitMidHigh", 2_500),
                rule("Knee", v -> v.isOn("SoftKnee", true) ? 6 : 0),
                rule("Attack", v -> v.get("AttackMid", 10) * v.get("GlobalTime", 1) / 1_000),
                rule("Release", v -> v.get("ReleaseMid", 200) * v.get("GlobalTime", 1) / 1_000),
                same("Amount", "GlobalAmount", 1)));
        for (String band : List.of("Low", "Mid", "High")) {
            rules.add(
                    rule(band + " Threshold", v -> v.get("AboveThreshold" + band, -20) - v.get("InputGain" + band, 0)));
            rules.add(rule(band + " Ratio", v -> ratio(v.get("AboveRatio" + band, 0))));
            rules.add(rule(
                    band + " Gain",
                    v -> v.get("InputGain" + band, 0) + v.get("Gain" + band, 0) + v.get("OutputGain", 0)));
        }
        return List.of(new Role("multiband-compressor", rules));
    }

    /** Live keeps what is added to the slope: 0 leaves it, -0.5 halves it, -1 is a limiter. */
    private static double ratio(double bend) {
        return bend >= 0 ? 1 : 1 / Math.max(0.01, 1 + bend);
    }

    static List<Role> channelEqualiser(Device device) {
        return List.of(new Role(
                "equaliser",
                List.of(
                        rule("1 Type", v -> v.isOn("HighpassOn", false) ? LOW_CUT : 0),
                        rule("1 Frequency", v -> CHANNEL_CUT_HZ),
                        rule("2 Type", v -> LOW_SHELF),
                        rule("2 Frequency", v -> CHANNEL_LOW_HZ),
                        rule("2 Gain", v -> LiveCasts.db(v.get("LowShelfGain", 1))),
                        rule("3 Type", v -> BELL),
                        same("3 Frequency", "MidFrequency", 1_500),
                        rule("3 Gain", v -> LiveCasts.db(v.get("MidGain", 1))),
                        rule("4 Type", v -> HIGH_SHELF),
                        rule("4 Frequency", v -> CHANNEL_HIGH_HZ),
                        rule("4 Gain", v -> LiveCasts.db(v.get("HighShelfGain", 1))),
                        rule("Output", v -> LiveCasts.db(v.get("Gain", 1))))));
    }

    /** Auto Filter since Live 12.2: its frequency is in Hz; types beyond the first four become a low-pass. */
    static List<Role> autoFilter(Device device) {
        return List.of(new Role(
                "state-variable-filter",
                List.of(
                        rule("Type", v -> v.get("Filter_Type", 0) > 3 ? 0 : v.get("Filter_Type", 0)),
                        same("Slope", "Filter_Slope", 1),
                        same("Cutoff", "Filter_Frequency", 10_000),
                        same("Resonance", "Filter_Resonance", 0),
                        same("Dry/Wet", "DryWet", 1))));
    }

    /** Its three tubes and what its bias does are one asymmetric curve here. */
    static List<Role> tube(Device device) {
        return List.of(new Role(
                "saturator",
                List.of(
                        rule("Curve", v -> ASYMMETRIC),
                        rule("Drive", v -> Math.max(0, TUBE_DRIVE_DB + v.get("PreDrive", 0))),
                        rule("Output", v -> v.get("PostDrive", 0) - TUBE_DRIVE_DB / 2),
                        same("Dry/Wet", "DryWet", 1))));
    }
}
