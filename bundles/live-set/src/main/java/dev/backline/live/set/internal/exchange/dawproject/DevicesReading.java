package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.live.set.internal.exchange.dawproject.Parameters.Target;
import dev.backline.model.Device;
import dev.backline.model.Parameter;
import dev.backline.model.ParameterRef;
import dev.backline.model.PluginRef;
import java.util.List;
import java.util.Optional;

/** Reads devices. What another program calls its own keeps its name and parameters; Live will have no counterpart for it. */
final class DevicesReading {
    private static final double MOST = 1e300;
    private static final double LOWEST_HZ = 10;
    private static final double HIGHEST_HZ = 22_000;

    private final Index index;
    private final Losses losses;
    private int made;

    DevicesReading(Index index, Losses losses) {
        this.index = index;
        this.losses = losses;
    }

    Optional<Device> read(Branch device, String track) throws SetFault {
        String name = device.text("name", device.text("deviceName", device.name()));
        String id = "device-" + ++made;
        Device.Builder builder = Device.builder(kind(device)).name(name).id(id);
        builder.on(device.first("Enabled").map(e -> e.is("value", true)).orElse(true));
        device.first("Enabled").ifPresent(e -> index.parameter(e, new Target(track, ref(id, "on"), v -> v)));
        plugin(device, name).ifPresent(builder::plugin);
        for (Branch list : device.all("Parameters")) {
            for (Branch parameter : list.children()) {
                parameter(parameter, id, track).ifPresent(builder::parameter);
            }
        }
        bands(device, id, track, name, builder);
        boolean state = device.first("State").isPresent();
        losses.add(
                "Device " + name + ": the settings that it keeps to itself were left in the project.", state ? 1 : 0);
        return Optional.of(builder.build());
    }

    private String kind(Branch device) {
        String own = device.text("deviceID", "");
        if (index.own() && own.length() > DevicesTree.KIND.length() && own.startsWith(DevicesTree.KIND)) {
            return own.substring(DevicesTree.KIND.length());
        }
        return switch (device.name()) {
            case "Vst2Plugin", "Vst3Plugin", "AuPlugin", "ClapPlugin" -> Device.PLUGIN;
            case "Equalizer" -> simple(device) ? Device.FILTER : "dawproject/Equalizer";
            default -> "dawproject/" + device.text("deviceName", device.name());
        };
    }

    /** An equaliser that only cuts is a filter here. */
    private static boolean simple(Branch device) {
        List<String> types =
                device.all("Band").stream().map(b -> b.text("type", "")).toList();
        return !types.isEmpty()
                && types.stream().distinct().count() == types.size()
                && types.stream().allMatch(t -> t.equals("highPass") || t.equals("lowPass"));
    }

    private static Optional<PluginRef> plugin(Branch device, String name) {
        PluginRef.Format format = switch (device.name()) {
            case "Vst2Plugin" -> PluginRef.Format.VST2;
            case "Vst3Plugin" -> PluginRef.Format.VST3;
            default -> PluginRef.Format.AUDIO_UNIT;
        };
        boolean known = List.of("Vst2Plugin", "Vst3Plugin", "AuPlugin").contains(device.name());
        return known
                ? Optional.of(new PluginRef(
                        format,
                        device.text("deviceName", name),
                        device.text("deviceVendor", ""),
                        device.text("deviceID", ""),
                        ""))
                : Optional.empty();
    }

    private static ParameterRef ref(String id, String name) {
        return ParameterRef.device(id, name);
    }

    private Optional<Parameter> parameter(Branch branch, String device, String track) throws SetFault {
        String name = branch.text("name", branch.text("parameterID", ""));
        if (name.isBlank() || branch.name().equals("TimeSignatureParameter")) {
            return Optional.empty();
        }
        index.parameter(branch, new Target(track, ref(device, name), v -> v));
        if (branch.name().equals("BoolParameter")) {
            return Optional.of(Parameter.of(name, "", 0, 1, branch.is("value", false) ? 1 : 0));
        }
        String unit = Units.model(branch.text("unit", ""));
        boolean kept = index.own() && unit.isEmpty() && branch.text("comment").isPresent();
        return Optional.of(ranged(branch, name, kept ? branch.text("comment", "") : unit));
    }

    private static Parameter ranged(Branch branch, String name, String unit) throws SetFault {
        double count = branch.number("count", 0, MOST, 0);
        double low = branch.number("min", -MOST, MOST, count > 0 ? 0 : Double.NEGATIVE_INFINITY);
        double high = branch.number("max", -MOST, MOST, count > 0 ? count - 1 : Double.POSITIVE_INFINITY);
        double rest = Double.isFinite(low) ? low : Math.min(0, high);
        double value = branch.number("value", -MOST, MOST, rest);
        // Other programs write ranges that their own values pass by a rounding.
        return Parameter.of(name, unit, Math.min(low, value), Math.max(high, value), value);
    }

    private void bands(Branch device, String id, String track, String name, Device.Builder builder) throws SetFault {
        if (!simple(device)) {
            losses.add(
                    "Device " + name + ": the bands of the equaliser are left out.",
                    device.all("Band").isEmpty() ? 0 : 1);
            return;
        }
        for (Branch band : device.all("Band")) {
            String parameter = band.text("type", "").equals("highPass") ? DevicesTree.LOW_CUT : DevicesTree.HIGH_CUT;
            Optional<Branch> frequency = band.first("Freq");
            if (frequency.isPresent()) {
                index.parameter(frequency.get(), new Target(track, ref(id, parameter), v -> v));
                double low = frequency.get().number("min", 0, MOST, LOWEST_HZ);
                double high = frequency.get().number("max", 0, MOST, HIGHEST_HZ);
                double value = frequency.get().number("value", 0, MOST, low);
                builder.parameter(Parameter.of(parameter, "Hz", Math.min(low, value), Math.max(high, value), value));
            }
        }
    }
}
