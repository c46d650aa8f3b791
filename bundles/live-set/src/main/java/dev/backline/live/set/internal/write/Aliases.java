package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Device;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Where the parameters of Backline's own kinds of devices lie in the devices of Live that stand for them. */
final class Aliases {
    private static final DoubleUnaryOperator SAME = DoubleUnaryOperator.identity();
    private static final DoubleUnaryOperator MS = Units.between("s", "ms").orElseThrow();

    private static final Map<String, Map<String, Alias>> KINDS = Map.of(
            Device.REVERB,
            Map.of(
                    "Decay", new Alias("DecayTime", MS),
                    "Pre-Delay", new Alias("PreDelay", MS),
                    "Dry/Wet", new Alias("MixDirect", SAME)),
            Device.DELAY,
            Map.of("Feedback", new Alias("Feedback", SAME), "Dry/Wet", new Alias("DryWet", SAME)),
            Device.FILTER,
            Map.of(
                    "Low Cut", new Alias("Bands.0/ParameterA/Freq", SAME),
                    "High Cut", new Alias("Bands.7/ParameterA/Freq", SAME)),
            Device.SIDECHAIN,
            Map.of("Attack", new Alias("Attack", MS), "Release", new Alias("Release", MS)),
            Device.SAMPLER,
            Map.of(
                    "Volume", new Alias("VolumeAndPan/Volume", SAME),
                    "Pan", new Alias("VolumeAndPan/Panorama", SAME),
                    "Transpose", new Alias("Pitch/TransposeKey", SAME),
                    "Detune", new Alias("Pitch/TransposeFine", SAME),
                    "Attack", new Alias("VolumeAndPan/Envelope/AttackTime", MS),
                    "Decay", new Alias("VolumeAndPan/Envelope/DecayTime", MS),
                    "Sustain", new Alias("VolumeAndPan/Envelope/SustainLevel", SAME),
                    "Release", new Alias("VolumeAndPan/Envelope/ReleaseTime", MS),
                    "Filter Freq", new Alias("Filter/Slot/Value/SimplerFilter/Freq", SAME),
                    "Filter Res", new Alias("Filter/Slot/Value/SimplerFilter/Res", SAME)));

    private Aliases() {}

    static Map<String, Handle> of(Device device, Element element) {
        Map<String, Handle> answer = new HashMap<>();
        KINDS.getOrDefault(device.kind(), Map.of())
                .forEach((name, alias) -> Handles.parameter(element, alias.path())
                        .ifPresent(e -> answer.put(name, new Handle(e, alias.toFile()))));
        return answer;
    }

    private record Alias(String path, DoubleUnaryOperator toFile) {}
}
