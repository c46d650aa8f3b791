package dev.backline.pipeline.internal.compose;

import dev.backline.api.produce.Template;
import dev.backline.model.Device;
import dev.backline.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The effects behind each instrument: a low cut where the low end belongs to kick and bass, and a duck under the kick for
 * what sustains.
 */
final class Strips {
    private static final Map<String, Double> LOW_CUT_HZ = Map.of(
            "snare",
            95.0,
            "clap",
            180.0,
            "hat",
            350.0,
            "open-hat",
            350.0,
            "percussion",
            160.0,
            "bass",
            30.0,
            "chords",
            150.0,
            "pad",
            170.0,
            "lead",
            200.0,
            "texture",
            190.0);

    private static final Map<String, Map<String, Double>> DUCK_DB = Map.of(
            "house", Map.of("bass", 7.0, "chords", 4.0, "pad", 7.0, "texture", 5.0),
            "techno", Map.of("bass", 8.0, "chords", 4.0, "texture", 7.0),
            "drum-and-bass", Map.of("bass", 5.0, "pad", 3.0),
            "hip-hop", Map.of("bass", 4.0, "chords", 2.0),
            "trap", Map.of("bass", 5.0, "pad", 3.0));

    private Strips() {}

    static List<Device> behind(String role, Template template) {
        List<Device> devices = new ArrayList<>();
        Double lowCut = LOW_CUT_HZ.get(role);
        if (lowCut != null) {
            devices.add(Device.builder(Device.FILTER)
                    .name("Low Cut")
                    .parameter(Parameter.of("Low Cut", "Hz", 10, 20_000, lowCut))
                    .build());
        }
        Double duck = DUCK_DB.getOrDefault(template.genre(), Map.of("bass", 5.0, "pad", 4.0))
                .get(role);
        if (duck != null && template.part("kick").isPresent()) {
            devices.add(Device.builder(Device.SIDECHAIN)
                    .name("Duck")
                    .parameter(Parameter.of("Amount", "dB", 0, 36, duck))
                    .parameter(Parameter.of("Attack", "s", 0.0001, 1, 0.004))
                    .parameter(Parameter.of(
                            "Release",
                            "s",
                            0.001,
                            2,
                            0.35 * template.tempo().beat().value()))
                    .property("source", "kick")
                    .build());
        }
        return devices;
    }

    static Device effect(Template.Return effect, Template template) {
        Device.Builder device = Device.builder(effect.device()).name(effect.name());
        double amount = effect.amount();
        if (effect.device().equals(Device.REVERB)) {
            device.parameter(Parameter.of("Decay", "s", 0.1, 60, 0.8 + 5.2 * amount * amount))
                    .parameter(Parameter.of(
                            "Pre-Delay",
                            "s",
                            0,
                            0.25,
                            Math.min(0.25, template.tempo().beat().value() / 32)))
                    .parameter(Parameter.of("Low Cut", "Hz", 20, 2_000, 220))
                    .parameter(Parameter.of(
                            "High Cut",
                            "Hz",
                            1_000,
                            20_000,
                            5_500 + 4_500 * template.feel().brightness()));
        } else if (effect.device().equals(Device.DELAY)) {
            device.parameter(Parameter.of("Time", "beats", 0.0625, 4, 0.75))
                    .parameter(Parameter.of("Feedback", "", 0, 0.95, 0.2 + 0.45 * amount));
        }
        return device.parameter(Parameter.of("Dry/Wet", "", 0, 1, 1)).build();
    }
}
