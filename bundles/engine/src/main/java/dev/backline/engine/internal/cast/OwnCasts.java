package dev.backline.engine.internal.cast;

import dev.backline.engine.internal.device.Role;
import dev.backline.engine.internal.device.Rule;
import dev.backline.model.Device;
import java.util.ArrayList;
import java.util.List;

/** How Backline's own kinds of device are played. */
final class OwnCasts {
    private static final double LOW_PASS = 0;
    private static final double HIGH_PASS = 1;

    private OwnCasts() {}

    static List<Role> filter(Device device) {
        List<Role> roles = new ArrayList<>();
        if (device.parameters().containsKey("Low Cut")) {
            roles.add(cut("Low Cut", HIGH_PASS));
        }
        if (device.parameters().containsKey("High Cut")) {
            roles.add(cut("High Cut", LOW_PASS));
        }
        return roles;
    }

    private static Role cut(String parameter, double type) {
        return new Role(
                "state-variable-filter",
                List.of(new Rule("Type", v -> type), new Rule("Cutoff", v -> v.get(parameter, 1_000))));
    }

    static List<Role> ducker(Device device) {
        return List.of(new Role(
                "ducker",
                List.of(
                        new Rule("Amount", v -> v.get("Amount", 6)),
                        new Rule("Attack", v -> v.get("Attack", 0.003)),
                        new Rule("Release", v -> v.get("Release", 0.2)))));
    }
}
