package dev.backline.controllers.internal.mapping;

import dev.backline.api.control.PlayedSet;
import java.util.List;
import java.util.Optional;

/**
 * What is read from a map.
 *
 * @param port part of the name of the controller's port; empty when the map only follows
 * @param mappings in the order of the lines
 * @param follow the clock to follow
 */
public record ControlMap(Optional<String> port, List<Mapping> mappings, Optional<Follow> follow) {
    /** Copies the mappings. */
    public ControlMap {
        mappings = List.copyOf(mappings);
    }

    /** Answers the controller on a set. */
    public Surface on(PlayedSet set) {
        return new Surface(mappings, set);
    }

    /** Answers how many mappings there are. */
    public int size() {
        return mappings.size();
    }

    /**
     * A clock from outside that leads the set.
     *
     * @param port part of its name
     * @param timecode whether it is timecode, which tells the position and no tempo
     * @param delayMillis how much later than it the set plays; below 0 for earlier
     */
    public record Follow(String port, boolean timecode, double delayMillis) {}
}
