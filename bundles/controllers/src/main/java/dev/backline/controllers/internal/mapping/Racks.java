package dev.backline.controllers.internal.mapping;

import dev.backline.model.Device;
import java.util.ArrayList;
import java.util.List;

/** Finds devices, those in racks too. */
final class Racks {
    private Racks() {}

    /** Answers all devices, each before those inside it. */
    static List<Device> all(List<Device> devices) {
        List<Device> all = new ArrayList<>();
        for (Device device : devices) {
            all.add(device);
            device.chains().forEach(c -> all.addAll(all(c.devices())));
        }
        return all;
    }
}
