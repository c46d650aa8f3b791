package dev.backline.controllers.internal.port;

import dev.backline.api.control.ControlFault;
import java.util.List;
import java.util.Locale;

/** Finds a port by its name or a part of it. */
final class PortNames {
    private PortNames() {}

    /** Answers the place of the port in the list. */
    static int find(String direction, String name, List<String> names) throws ControlFault {
        int exact = names.indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        String part = name.toLowerCase(Locale.ROOT);
        List<String> found = names.stream()
                .filter(n -> n.toLowerCase(Locale.ROOT).contains(part))
                .toList();
        if (found.size() == 1) {
            return names.indexOf(found.getFirst());
        }
        String there = names.isEmpty()
                ? "There is none at all: plug a device in, or start a virtual port of the system."
                : "There " + (names.size() == 1 ? "is " : "are ") + names + ". Name one of them, or see 'sync ports'.";
        throw ControlFault.missing(
                found.isEmpty()
                        ? "No MIDI port for " + direction + " is named \"" + name + "\". " + there
                        : "\"" + name + "\" could be any of the MIDI ports " + found + ". Write more of its name.");
    }
}
