package dev.backline.engine.internal.cast;

import dev.backline.engine.internal.device.Role;
import dev.backline.engine.internal.device.Rule;
import dev.backline.engine.internal.device.Values;
import dev.backline.model.Device;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How rooms and echoes are played, Backline's own and Live's. */
final class SpaceCasts {
    private static final double[] SIXTEENTHS = {1, 2, 3, 4, 5, 6, 8, 16};
    private static final double OPEN_HZ = 20_000;
    private static final double SMALL = 30;

    private SpaceCasts() {}

    /** Answers what plays a device; a return is all wet when the device does not say. */
    static Optional<List<Role>> of(Device device, boolean wet) {
        double mix = wet ? 1 : 0.3;
        return switch (device.kind()) {
            case Device.REVERB -> Optional.of(reverb(mix));
            case Device.DELAY -> Optional.of(delay(mix));
            case Device.LIVE_REVERB -> Optional.of(liveReverb());
            case Device.LIVE_DELAY ->
                Optional.of(liveDelay("DelayLine_SyncL", "DelayLine_SyncedSixteenthL", "DelayLine_TimeL", "Filter_"));
            case Device.LIVE + "PingPongDelay" -> Optional.of(pingPong());
            case Device.LIVE + "CrossDelay" -> Optional.of(simpleDelay());
            case Device.LIVE + "Echo" -> Optional.of(echo());
            default -> Optional.empty();
        };
    }

    private static Rule rule(String parameter, ToDoubleFunction<Values> value) {
        return new Rule(parameter, value);
    }

    private static Rule same(String parameter, double otherwise) {
        return new Rule(parameter, v -> v.get(parameter, otherwise));
    }

    private static List<Role> reverb(double mix) {
        return List.of(new Role(
                "reverb",
                List.of(
                        same("Decay", 2),
                        same("Pre-Delay", 0.02),
                        same("Low Cut", 120),
                        same("High Cut", 9_000),
                        same("Dry/Wet", mix))));
    }

    private static List<Role> delay(double mix) {
        return List.of(new Role(
                "delay",
                List.of(
                        same("Time", 0.75),
                        same("Feedback", 0.4),
                        same("Ping Pong", 1),
                        same("Low Cut", 200),
                        same("High Cut", 6_000),
                        same("Dry/Wet", mix))));
    }

    private static List<Role> liveReverb() {
        return List.of(new Role(
                "reverb",
                List.of(
                        rule("Type", v -> v.get("RoomSize", 100) < SMALL ? 0 : 2),
                        rule("Decay", v -> v.get("DecayTime", 1_200) / 1_000),
                        rule("Pre-Delay", v -> v.get("PreDelay", 2.5) / 1_000),
                        rule("Damping", v -> v.isOn("ShelfHighOn", true) ? 1 - v.get("ShelfHiGain", 0.7) : 0),
                        rule("Low Cut", v -> v.isOn("BandLowOn", true) ? low(v, "BandFreq", "BandWidth") : 20),
                        rule("High Cut", v -> v.isOn("BandHighOn", true) ? high(v, "BandFreq", "BandWidth") : OPEN_HZ),
                        rule("Width", v -> v.get("StereoSeparation", 100) / 120),
                        rule("Dry/Wet", v -> v.get("MixDirect", 0.5)))));
    }

    private static List<Role> liveDelay(String sync, String sixteenth, String seconds, String filter) {
        return List.of(new Role(
                "delay",
                List.of(
                        rule("Sync", v -> v.isOn(sync, true) ? 0 : 1),
                        rule("Time", v -> sixteenths(v.get(sixteenth, 2)) / 4),
                        rule("Seconds", v -> v.get(seconds, 0.375)),
                        rule("Feedback", v -> v.get("Feedback", 0.5)),
                        rule("Ping Pong", v -> v.get("DelayLine_PingPong", 0)),
                        rule(
                                "Low Cut",
                                v -> v.isOn(filter + "On", false)
                                        ? low(v, filter + "Frequency", filter + "Bandwidth")
                                        : 20),
                        rule(
                                "High Cut",
                                v -> v.isOn(filter + "On", false)
                                        ? high(v, filter + "Frequency", filter + "Bandwidth")
                                        : OPEN_HZ),
                        rule("Dry/Wet", v -> v.get("DryWet", 0.5)))));
    }

    private static List<Role> pingPong() {
        return List.of(new Role(
                "delay",
                List.of(
                        rule("Sync", v -> v.isOn("DelayModeSwitch", true) ? 0 : 1),
                        rule("Time", v -> sixteenths(v.get("BeatDelayTime", 2)) / 4),
                        rule("Seconds", v -> v.get("MsDelayTime", 250) / 1_000),
                        rule("Feedback", v -> v.get("Feedback", 0.5)),
                        rule("Ping Pong", v -> 1),
                        rule("Low Cut", v -> low(v, "MidFreq", "BandWidth")),
                        rule("High Cut", v -> high(v, "MidFreq", "BandWidth")),
                        rule("Dry/Wet", v -> v.get("DryWet", 0.5)))));
    }

    /** Simple Delay, before Live 10.1; the left side's time is played. */
    private static List<Role> simpleDelay() {
        return List.of(new Role(
                "delay",
                List.of(
                        rule("Sync", v -> v.isOn("SyncModeLeft", true) ? 0 : 1),
                        rule("Time", v -> sixteenths(v.get("BeatDelayEnumL", 2)) / 4),
                        rule("Seconds", v -> v.get("MsDelayLeft", 100) / 1_000),
                        same("Feedback", 0),
                        rule("Ping Pong", v -> 0),
                        rule("Low Cut", v -> 20),
                        rule("High Cut", v -> OPEN_HZ),
                        rule("Dry/Wet", v -> v.get("DryWet", 0.5)))));
    }

    /** The left side's time, the feedback and the filters; its reverb, noise, wobble and modulation are not played. */
    private static List<Role> echo() {
        return List.of(new Role(
                "delay",
                List.of(
                        rule("Sync", v -> v.isOn("Delay_SyncL", true) ? 0 : 1),
                        rule("Time", SpaceCasts::echoBeats),
                        rule("Seconds", v -> v.get("Delay_TimeL", 0.375)),
                        same("Feedback", 0.5),
                        rule("Ping Pong", v -> v.get("ChannelMode", 0) == 1 ? 1 : 0),
                        rule("Low Cut", v -> v.isOn("Filter_On", true) ? v.get("Filter_HighPassFrequency", 50) : 20),
                        rule(
                                "High Cut",
                                v -> v.isOn("Filter_On", true) ? v.get("Filter_LowPassFrequency", 5_000) : OPEN_HZ),
                        rule("Dry/Wet", v -> v.get("DryWet", 0.5)))));
    }

    /** A division of a whole note by powers of two, plain, as a triplet or dotted; or a number of sixteenths. */
    private static double echoBeats(Values values) {
        double note = 4 * StrictMath.pow(2, values.get("Delay_SyncedDivisionL", -3));
        return switch ((int) Math.rint(values.get("Delay_SyncModeL", 2))) {
            case 0 -> note;
            case 1 -> note * 2 / 3;
            case 2 -> note * 1.5;
            default -> values.get("Delay_SyncedSixteenthL", 3) / 4;
        };
    }

    private static double sixteenths(double index) {
        return SIXTEENTHS[(int) Math.clamp(Math.rint(index), 0, SIXTEENTHS.length - 1)];
    }

    /** A band is told by its middle and its width in octaves. */
    private static double low(Values values, String middle, String width) {
        return values.get(middle, 1_000) * StrictMath.pow(2, -values.get(width, 8) / 2);
    }

    private static double high(Values values, String middle, String width) {
        return values.get(middle, 1_000) * StrictMath.pow(2, values.get(width, 8) / 2);
    }
}
