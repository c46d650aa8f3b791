package dev.backline.engine.internal.device;

import dev.backline.model.Device;
import dev.backline.model.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The parameters of a device as they stand now. */
public final class Values {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Parameter> parameters;
    private final double[] values;
    private final boolean[] asked;

    /** Takes the values that the device stands at. */
    public Values(Device device) {
        parameters = List.copyOf(device.parameters().values());
        values = new double[parameters.size()];
        asked = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            places.put(parameters.get(i).name(), i);
            values[i] = parameters.get(i).value();
        }
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** Answers those that no rule has asked for where the others stand. */
    List<Parameter> unasked(List<Role> roles) {
        for (Role role : roles) {
            for (Rule rule : role.rules()) {
                double ignored = rule.value().applyAsDouble(this);
            }
        }
        return IntStream.range(0, asked.length)
                .filter(i -> !asked[i])
                .mapToObj(parameters::get)
                .toList();
    }

    /** Sets one, and answers whether it differs from before. */
    boolean set(int place, double value) {
        boolean other = values[place] != value;
        values[place] = value;
        return other;
    }

    /** Answers a parameter, or the given value when the device has none of that name. */
    public double get(String name, double otherwise) {
        Integer place = places.get(name);
        if (place == null) {
            return otherwise;
        }
        asked[place] = true;
        return values[place];
    }

    /** Answers whether a switch is on. */
    public boolean isOn(String name, boolean otherwise) {
        return get(name, otherwise ? 1 : 0) >= 0.5;
    }
}
