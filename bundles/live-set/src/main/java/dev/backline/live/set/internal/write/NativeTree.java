package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Device;
import dev.backline.model.Parameter;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Devices of Live's own, with the parameters that their shapes have. */
final class NativeTree {
    private final SetContext context;

    NativeTree(SetContext context) {
        this.context = context;
    }

    /** Answers nothing when too few real sets show the device. */
    Optional<Element> make(Device device, Settings settings) {
        String shape = "device/" + device.kind().substring(Device.LIVE.length());
        if (!shape.matches("device/\\w+") || !context.shapes().has(shape)) {
            return Optional.empty();
        }
        Element element = context.shapes().make(shape);
        for (Parameter parameter : device.parameters().values()) {
            set(device, element, parameter, settings);
        }
        return Optional.of(element);
    }

    private void set(Device device, Element element, Parameter parameter, Settings settings) {
        Optional<Element> found = Handles.parameter(element, parameter.name());
        if (found.isEmpty()) {
            return;
        }
        settings.value(parameter.name());
        Optional<DoubleUnaryOperator> way =
                Units.between(parameter.unit(), found.get().unit());
        if (way.isEmpty()) {
            settings.note("parameter " + parameter + " is " + found.get().unit() + " in Live; it was left at rest.");
            return;
        }
        Handle handle = new Handle(found.get(), way.get());
        if (!handle.set(parameter.value())) {
            settings.note("parameter " + parameter + " lies outside of Live's range; the nearest value was taken.");
        }
        context.handles().put(device.id(), parameter.name(), handle);
    }
}
