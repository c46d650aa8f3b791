package dev.backline.engine.internal.device;

import dev.backline.model.Device;
import dev.backline.model.SampleZone;
import java.util.List;
import java.util.Optional;

/** Says which units play a device, one behind the other. */
public interface Casting {
    /** Answers the units; empty when none comes near it. */
    Optional<List<Role>> roles(Device device);

    /** Answers what of a device the units leave out, where it does something. */
    default List<String> missed(Device device) {
        return List.of();
    }

    /** Answers the recordings that it plays. */
    default List<SampleZone> zones(Device device) {
        return device.zones();
    }
}
