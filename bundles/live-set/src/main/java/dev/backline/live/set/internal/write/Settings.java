package dev.backline.live.set.internal.write;

import dev.backline.model.Device;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/** The parameters of a device; those that nobody asked for are reported. */
final class Settings {
    private final Device device;
    private final String where;
    private final Omissions omissions;
    private final Set<String> used = new HashSet<>();

    Settings(Device device, String where, Omissions omissions) {
        this.device = device;
        this.where = where;
        this.omissions = omissions;
    }

    OptionalDouble value(String parameter) {
        used.add(parameter);
        return device.parameters().containsKey(parameter)
                ? OptionalDouble.of(device.value(parameter, 0))
                : OptionalDouble.empty();
    }

    void note(String what) {
        omissions.add(where + ", " + device.name() + ": " + what);
    }

    void report() {
        device.parameters().keySet().stream()
                .filter(p -> !used.contains(p))
                .forEach(p -> note("parameter " + p + " has no counterpart in the file."));
    }
}
