package dev.backline.templates.internal.mix;

import dev.backline.api.produce.Template;
import dev.backline.model.Device;
import dev.backline.model.Parameter;
import dev.backline.model.SideChain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes devices of Live's own from a table's words; names, units and ranges are those of Live's files. */
final class Gear {
    /** Where a full stroke of the kick peaks in front of its fader. */
    private static final double KICK_PEAK_DB = -3;

    private static final String KICK = "kick";
    private static final List<Double> GLUE_RATIOS = List.of(2.0, 4.0, 10.0);
    private static final List<Double> GLUE_ATTACKS_MS = List.of(0.01, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0);
    private static final List<Double> GLUE_RELEASES = List.of(0.1, 0.2, 0.4, 0.6, 0.8, 1.2);
    private static final int GLUE_AUTO = 6;

    private static final Map<String, BiFunction<Gear, Slot, Device.Builder>> KINDS = Map.of(
            "eq", (gear, slot) -> Bands.equaliser(slot),
            "comp", (gear, slot) -> compressor(slot),
            "duck", Gear::duck,
            "glue", (gear, slot) -> glue(slot),
            "saturator", (gear, slot) -> saturator(slot),
            "gate", (gear, slot) -> gate(slot),
            "utility", (gear, slot) -> utility(slot));

    private final Template template;

    Gear(Template template) {
        this.template = template;
    }

    /** Answers the device; nothing for one that listens to a kick when no kick plays. */
    Optional<Device> device(Slot slot, String id) {
        BiFunction<Gear, Slot, Device.Builder> maker = KINDS.get(slot.kind());
        if (maker == null) {
            throw new IllegalArgumentException("A device is \"" + slot.kind() + "\", but one of "
                    + String.join(", ", KINDS.keySet().stream().sorted().toList()) + " was expected.");
        }
        boolean alone = slot.kind().equals("duck") && template.part(KICK).isEmpty();
        return alone
                ? Optional.empty()
                : Optional.of(maker.apply(this, slot).id(id).build());
    }

    private static Device.Builder compressor(Slot slot) {
        return Device.builder(Device.COMPRESSOR)
                .name("Compressor")
                .parameter(gain("Threshold", slot.value("threshold", -18), -70, 6))
                .parameter(Parameter.of("Ratio", "", 1, 100, slot.value("ratio", 3)))
                .parameter(Parameter.of("Attack", "ms", 0.01, 1_000, slot.value("attack", 10)))
                .parameter(Parameter.of("Release", "ms", 1, 3_000, slot.value("release", 120)))
                .parameter(Parameter.of("Knee", "dB", 0, 18, slot.value("knee", 6)))
                .parameter(Parameter.of("Gain", "dB", -36, 36, slot.value("makeup", 0)))
                .parameter(Parameter.of("DryWet", "", 0, 1, slot.value("mix", 1)));
    }

    /** A compressor that listens to the kick; its threshold gives the depth that is asked for at a full stroke. */
    private Device.Builder duck(Slot slot) {
        double ratio = slot.value("ratio", 6);
        double thresholdDb = KICK_PEAK_DB - slot.value("depth", 6) / (1 - 1 / ratio);
        double releaseMs =
                1_000 * slot.value("release", 0.35) * template.tempo().beat().value();
        return Device.builder(Device.COMPRESSOR)
                .name("Duck under Kick")
                .parameter(gain("Threshold", thresholdDb, -70, 6))
                .parameter(Parameter.of("Ratio", "", 1, 100, ratio))
                .parameter(Parameter.of("Attack", "ms", 0.01, 1_000, slot.value("attack", 1)))
                .parameter(Parameter.of("Release", "ms", 1, 3_000, releaseMs))
                .parameter(Parameter.of("Knee", "dB", 0, 18, 3))
                .sideChain(SideChain.of(KICK));
    }

    private static Device.Builder glue(Slot slot) {
        double release = slot.value("release", 0);
        int step = release == 0 ? GLUE_AUTO : GLUE_RELEASES.indexOf(release);
        return Device.builder(Device.GLUE_COMPRESSOR)
                .name("Glue Compressor")
                .parameter(Parameter.of("Threshold", "dB", -40, 0, slot.value("threshold", -12)))
                .parameter(Parameter.of("Ratio", "", 0, 2, GLUE_RATIOS.indexOf(slot.value("ratio", 2))))
                .parameter(Parameter.of("Attack", "", 0, 6, GLUE_ATTACKS_MS.indexOf(slot.value("attack", 10))))
                .parameter(Parameter.of("Release", "", 0, 6, step))
                .parameter(Parameter.of("Makeup", "dB", 0, 20, slot.value("makeup", 0)))
                .parameter(Parameter.of("DryWet", "", 0, 1, slot.value("mix", 1)));
    }

    private static Device.Builder saturator(Slot slot) {
        return Device.builder(Device.SATURATOR)
                .name("Saturator")
                .parameter(Parameter.of("PreDrive", "dB", -36, 36, slot.value("drive", 3)))
                .parameter(Parameter.of("PostDrive", "dB", -36, 0, slot.value("out", 0)))
                .parameter(Parameter.of("DryWet", "", 0, 1, slot.value("mix", 1)));
    }

    private static Device.Builder gate(Slot slot) {
        return Device.builder(Device.GATE)
                .name("Gate")
                .parameter(gain("Threshold", slot.value("threshold", -40), -70, 6))
                .parameter(Parameter.of("Return", "dB", 0, 24, slot.value("return", 3)))
                .parameter(Parameter.of("Attack", "ms", 0.02, 150, slot.value("attack", 1)))
                .parameter(Parameter.of("Hold", "ms", 1, 1_500, slot.value("hold", 40)))
                .parameter(Parameter.of("Release", "ms", 0.1, 3_000, slot.value("release", 80)))
                .parameter(Parameter.of("Gain", "dB", -75, 0, slot.value("floor", -30)));
    }

    private static Device.Builder utility(Slot slot) {
        Device.Builder device = Device.builder(Device.UTILITY)
                .name("Utility")
                .parameter(gain("Gain", slot.value("gain", 0), -70, 35))
                .parameter(Parameter.of("LegacyGain", "dB", -35, 35, 0))
                .parameter(Parameter.of("StereoWidth", "", 0, 4, slot.value("width", 100) / 100));
        if (slot.has("mono-below")) {
            device.parameter(Parameter.of("BassMono", "", 0, 1, 1))
                    .parameter(Parameter.of("BassMonoFrequency", "Hz", 50, 500, slot.value("mono-below", 120)));
        }
        return device;
    }

    /** A level that Live keeps as a ratio. */
    private static Parameter gain(String name, double db, double lowDb, double highDb) {
        return Parameter.of(name, "gain", ratio(lowDb), ratio(highDb), ratio(db));
    }

    static double ratio(double db) {
        return StrictMath.pow(10, db / 20);
    }
}
