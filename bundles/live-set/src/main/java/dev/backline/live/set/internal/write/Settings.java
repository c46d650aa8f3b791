package dev.backline.live.set.internal.write;

import dev.backline.model.Device;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

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

    double value(String parameter, double otherwise) {
        return value(parameter).orElse(otherwise);
    }

    boolean has(String... parameters) {
        return Stream.of(parameters).anyMatch(device.parameters()::containsKey);
    }

    static double ms(double seconds, double low, double high) {
        return Math.clamp(seconds * 1000, low, high);
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
