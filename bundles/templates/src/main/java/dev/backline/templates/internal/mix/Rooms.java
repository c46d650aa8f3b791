package dev.backline.templates.internal.mix;

import dev.backline.api.produce.Template;
import dev.backline.model.Device;
import dev.backline.model.Parameter;

/** The effect of a return, by its kind and amount. */
final class Rooms {
    private Rooms() {}

    static Device.Builder device(Template.Return effect, Template template) {
        Device.Builder device = Device.builder(effect.device()).name(effect.name());
        double amount = effect.amount();
        if (effect.device().equals(Device.REVERB)) {
            double preDelay = Math.min(0.25, template.tempo().beat().value() / 32);
            device.parameter(Parameter.of("Decay", "s", 0.1, 60, 0.8 + 5.2 * amount * amount))
                    .parameter(Parameter.of("Pre-Delay", "s", 0, 0.25, preDelay))
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
        return device.parameter(Parameter.of("Dry/Wet", "", 0, 1, 1));
    }
}
