package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Device;
import dev.backline.model.Parameter;
import dev.backline.model.ParameterRef;
import dev.backline.model.PluginRef;
import dev.backline.model.Track;
import java.util.Set;

/** Devices of a channel: a filter as an equaliser, which all programs know, plug-ins as what they are, all else with its parameters. */
final class DevicesTree {
    static final String LOW_CUT = "Low Cut";
    static final String HIGH_CUT = "High Cut";
    static final String KIND = "backline:";
    private static final Set<String> INSTRUMENTS =
            Set.of(Device.SAMPLER, Device.DRUM_RACK, Device.INSTRUMENT_RACK, Device.SIMPLER, Device.LIVE_SAMPLER);

    private final Names names;
    private final Losses losses;

    DevicesTree(Names names, Losses losses) {
        this.names = names;
        this.losses = losses;
    }

    Element make(Track track) {
        Element devices = Parts.element("Devices");
        for (Device device : track.devices()) {
            Element element = devices.add(Parts.element(name(device))
                    .with("deviceName", device.plugin().map(PluginRef::name).orElse(device.name()))
                    .with("deviceRole", role(device))
                    .with("loaded", "true")
                    .with("id", names.next())
                    .with("name", device.name()));
            identity(device, element);
            parameters(track, device, element);
            String on = ParameterRef.of("device/" + key(device) + "/on").path();
            element.add(Parts.bool("Enabled", names.parameter(track.id(), on), device.on()));
            bands(track, device, element);
            lost(track, device);
        }
        return devices;
    }

    private static String name(Device device) {
        if (device.kind().equals(Device.FILTER)) {
            return "Equalizer";
        }
        return device.plugin()
                .map(p -> switch (p.format()) {
                    case VST2 -> "Vst2Plugin";
                    case VST3 -> "Vst3Plugin";
                    case AUDIO_UNIT -> "AuPlugin";
                })
                .orElse("BuiltinDevice");
    }

    private static String role(Device device) {
        if (device.kind().equals(Device.MIDI_RACK)) {
            return "noteFX";
        }
        boolean instrument =
                INSTRUMENTS.contains(device.kind()) || !device.zones().isEmpty();
        return instrument ? "instrument" : "audioFX";
    }

    private static void identity(Device device, Element element) {
        if (device.plugin().isPresent()) {
            PluginRef plugin = device.plugin().get();
            element.with("deviceID", plugin.uid()).with("deviceVendor", plugin.vendor());
        } else {
            element.with("deviceID", KIND + device.kind());
        }
    }

    private void parameters(Track track, Device device, Element element) {
        if (device.parameters().isEmpty() || device.kind().equals(Device.FILTER)) {
            return;
        }
        Element list = element.add(Parts.element("Parameters"));
        for (Parameter p : device.parameters().values()) {
            Element real = list.add(real(track, device, "RealParameter", p)).with("name", p.name());
            if (!Units.known(p.unit())) {
                real.with("comment", p.unit());
            }
        }
    }

    private Element real(Track track, Device device, String name, Parameter p) {
        String path = ParameterRef.of("device/" + key(device) + "/" + p.name()).path();
        return Parts.real(name, names.parameter(track.id(), path), Units.name(p.unit()), p.low(), p.high(), p.value());
    }

    /** A device without an id can be the target of no envelope; its parameters still have names of their own. */
    private static String key(Device device) {
        return device.id().isEmpty() ? "-" : device.id();
    }

    private void bands(Track track, Device device, Element element) {
        if (!device.kind().equals(Device.FILTER)) {
            return;
        }
        for (Parameter p : device.parameters().values()) {
            if (p.name().equals(LOW_CUT) || p.name().equals(HIGH_CUT)) {
                Element band = element.add(Parts.element("Band")
                        .with("type", p.name().equals(LOW_CUT) ? "highPass" : "lowPass")
                        .with("order", "2"));
                band.add(real(track, device, "Freq", p));
            } else {
                losses.add("Track " + track.name() + ", " + device.name() + ": " + p.name() + " is left out.");
            }
        }
    }

    private void lost(Track track, Device device) {
        String where = "Track " + track.name() + ", " + device.name() + ": ";
        losses.add(
                where + "the recordings that it plays are left out.",
                device.zones().isEmpty() ? 0 : 1);
        losses.add(
                where + "the devices within are left out.",
                device.chains().isEmpty() && device.returns().isEmpty() ? 0 : 1);
        losses.add(
                where + "macros are left out.",
                device.macros().isEmpty() && device.variations().isEmpty() ? 0 : 1);
        losses.add(where + "what it listens to is left out.", device.sideChain().isPresent() ? 1 : 0);
        losses.add(
                where + "the settings that the plug-in keeps to itself are left out.",
                device.plugin().isPresent() ? 1 : 0);
        losses.add(where + "the Max patch is left out.", device.patch().isPresent() ? 1 : 0);
        losses.add(
                where + String.join(", ", device.properties().keySet()) + " is left out.",
                device.properties().isEmpty() ? 0 : 1);
    }
}
