package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Device;
import java.util.Optional;

/** Devices of the kinds that can be written. */
final class DeviceTree {
    private final SetContext context;
    private final double wet;

    /** Answers a maker for one track; {@code wet} is the mix of effects that do not tell theirs. */
    DeviceTree(SetContext context, double wet) {
        this.context = context;
        this.wet = wet;
    }

    /** Answers the device, or nothing and a line about it. */
    Optional<Element> make(Device device, String where) {
        Settings settings = new Settings(device, where, context.omissions());
        Optional<Element> element = element(device, settings, where);
        element.ifPresent(e -> {
            e.set("UserName", device.name());
            e.set("Annotation", device.properties().getOrDefault("annotation", ""));
            e.set("On/Manual", device.on());
            context.handles().put("device", device.id(), e);
            Aliases.of(device, e).forEach((name, handle) -> context.handles().put(device.id(), name, handle));
        });
        if (element.isEmpty()) {
            context.omissions().add(where + ": device " + device + " has no counterpart in the file.");
        } else {
            sideChain(element.get(), device, settings);
            settings.report();
        }
        return element;
    }

    private void sideChain(Element element, Device device, Settings settings) {
        if (device.sideChain().isPresent()
                && !new SideChainTree(context).fill(element, device.sideChain().get())) {
            settings.note(
                    "it cannot listen to " + device.sideChain().get().source().name() + ".");
        }
    }

    private Optional<Element> element(Device device, Settings settings, String where) {
        if (device.kind().startsWith(Device.LIVE) && !device.kind().equals(Device.SIMPLER)) {
            return new NativeTree(context).make(device, settings);
        }
        if (RackTree.knows(device.kind())) {
            return Optional.of(new RackTree(context, this).make(device, where, settings));
        }
        EffectTree effects = new EffectTree(context, wet);
        return switch (device.kind()) {
            case Device.SAMPLER, Device.SIMPLER ->
                device.zones().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SamplerTree(context).make(device, settings));
            case Device.REVERB -> Optional.of(effects.reverb(settings));
            case Device.DELAY -> Optional.of(effects.delay(settings));
            case Device.FILTER -> Optional.of(effects.filter(settings));
            case Device.SIDECHAIN -> effects.ducking(device, settings);
            default -> Optional.empty();
        };
    }
}
