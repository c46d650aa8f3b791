package dev.backline.engine.internal.cast;

import dev.backline.engine.internal.device.Role;
import dev.backline.engine.internal.device.Rule;
import dev.backline.engine.internal.device.Values;
import dev.backline.model.Device;
import dev.backline.model.SampleZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How samplers are played: Backline's own, Simpler and Sampler. */
final class SamplerCasts {
    private static final String UNIT = "sampler";
    private static final String ENVELOPE = "VolumeAndPan/Envelope/";
    private static final String LOOP = "Player/LoopModulators/";
    private static final String FADES = "VolumeAndPan/OneShotEnvelope/";
    private static final String PLAYBACK = "playback";
    private static final double TRIGGER = 4;
    private static final double ONE_SHOT = 1;
    private static final double CLASSIC = 2;
    private static final double OPEN_HZ = 22_000;
    /** Our filter for the type of Live's: low-pass (24 dB when steep), high-pass, band-pass, notch, and low-pass for what morphs. */
    private static final double[] FILTER = {0, 2, 3, 4, 0};

    private SamplerCasts() {}

    static List<Role> own(Device device) {
        List<Rule> rules = new ArrayList<>();
        for (String name : List.of(
                "Attack",
                "Decay",
                "Sustain",
                "Release",
                "Volume",
                "Pan",
                "Transpose",
                "Detune",
                "Voices",
                "Velocity",
                "Filter Freq",
                "Filter Res")) {
            if (device.parameters().containsKey(name)) {
                rules.add(new Rule(name, v -> v.get(name, 0)));
            }
        }
        double mode = switch (device.properties().getOrDefault("mode", "")) {
            case "one-shot" -> 1;
            case "classic" -> 2;
            default -> 0;
        };
        rules.add(new Rule("Mode", v -> mode));
        return List.of(new Role(UNIT, rules));
    }

    static List<Role> live(Device device) {
        String filter = filter(device);
        List<Rule> rules = new ArrayList<>(isOneShot(device) ? struck() : held());
        rules.addAll(sound(filter));
        return List.of(new Role(UNIT, rules));
    }

    static boolean isSliced(Device device) {
        return device.properties().getOrDefault(PLAYBACK, "").equals("slicing");
    }

    private static boolean isOneShot(Device device) {
        return device.properties().getOrDefault(PLAYBACK, "").equals("one-shot");
    }

    /** The page Classic: as long as the key is held, or once through when its envelope is triggered. */
    private static List<Rule> held() {
        return List.of(
                rule("Mode", v -> v.get(ENVELOPE + "LoopMode", 0) == TRIGGER ? ONE_SHOT : CLASSIC),
                seconds("Attack", ENVELOPE + "AttackTime", 0.1),
                seconds("Decay", ENVELOPE + "DecayTime", 600),
                rule("Sustain", v -> v.get(ENVELOPE + "SustainLevel", 1)),
                seconds("Release", ENVELOPE + "ReleaseTime", 50));
    }

    /** The page One-Shot: to the end, or as long as the key is held when it is gated, with fades of its own. */
    private static List<Rule> struck() {
        return List.of(
                rule("Mode", v -> v.isOn(FADES + "SustainMode", false) ? CLASSIC : ONE_SHOT),
                seconds("Attack", FADES + "FadeInTime", 0),
                rule("Sustain", v -> 1),
                seconds("Release", FADES + "FadeOutTime", 50));
    }

    private static List<Rule> sound(String filter) {
        return List.of(
                rule("Volume", v -> v.get("VolumeAndPan/Volume", -12)),
                rule("Pan", v -> v.get("VolumeAndPan/Panorama", 0)),
                rule("Velocity", v -> v.get("VolumeAndPan/VolumeVelScale", 0.35)),
                rule("Transpose", v -> v.get("Pitch/TransposeKey", 0)),
                rule("Detune", v -> v.get("Pitch/TransposeFine", 0)),
                rule("Filter Freq", v -> v.isOn("Filter/IsOn", false) ? v.get(filter + "Freq", OPEN_HZ) : OPEN_HZ),
                rule("Filter Res", v -> v.get(filter + "Res", 0) / 1.25),
                rule("Filter", v -> kind(v, filter)),
                rule(
                        "Filter Env",
                        v -> v.isOn(filter + "Envelope/IsOn", false) ? v.get(filter + "Envelope/Amount", 0) / 12 : 0),
                seconds("Filter Attack", filter + "Envelope/AttackTime", 0.1),
                seconds("Filter Decay", filter + "Envelope/DecayTime", 600),
                rule("Filter Sustain", v -> v.get(filter + "Envelope/SustainLevel", 0)),
                seconds("Filter Release", filter + "Envelope/ReleaseTime", 50),
                rule("Filter Key", v -> v.get(filter + "ModByPitch", 0)));
    }

    private static Rule rule(String parameter, ToDoubleFunction<Values> value) {
        return new Rule(parameter, value);
    }

    private static Rule seconds(String parameter, String from, double otherwiseMs) {
        return new Rule(parameter, v -> v.get(from, otherwiseMs) / 1_000);
    }

    private static double kind(Values values, String filter) {
        // Off, it must be a low-pass: that one is none when it is open.
        if (!values.isOn("Filter/IsOn", false)) {
            return 0;
        }
        int type = (int) Math.clamp(values.get(filter + "Type", values.get(filter + "LegacyType", 0)), 0, 4);
        return type == 0 && values.isOn(filter + "Slope", false) ? 1 : FILTER[type];
    }

    private static String filter(Device device) {
        return device.parameters().keySet().stream()
                .filter(n -> n.startsWith("Filter/Slot/") && n.endsWith("/Freq"))
                .findFirst()
                .map(n -> n.substring(0, n.length() - "Freq".length()))
                .orElse("Filter/");
    }

    /** Answers what Simpler plays of its one recording: from its start on, as much as its length says, and round its loop. */
    static List<SampleZone> zones(Device device) {
        if (device.zones().size() != 1 || !device.parameters().containsKey(LOOP + "SampleLength")) {
            return device.zones();
        }
        SampleZone zone = device.zones().getFirst();
        double all = (double) (zone.endFrame() - zone.startFrame());
        double start = (double) zone.startFrame() + all * device.value(LOOP + "SampleStart", 0);
        double end = Math.min((double) zone.endFrame(), start + all * device.value(LOOP + "SampleLength", 1));
        Optional<SampleZone.Loop> loop = zone.loop();
        if (device.value(LOOP + "LoopOn", 0) >= 0.5) {
            double length = Math.max(64, (end - start) * device.value(LOOP + "LoopLength", 1));
            long from = (long) Math.max(start, end - length);
            long until = Math.max(from + 1, (long) end);
            long fade = (long) (length * device.value(LOOP + "LoopFade", 0));
            loop = Optional.of(new SampleZone.Loop(from, until, fade));
        }
        long last = Math.max((long) start + 1, (long) end);
        return List.of(new SampleZone(
                zone.file(), zone.root(), zone.low(), zone.high(), (long) start, last, loop, zone.layer()));
    }
}
