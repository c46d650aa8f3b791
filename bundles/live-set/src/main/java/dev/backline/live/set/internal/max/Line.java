package dev.backline.live.set.internal.max;

import java.util.List;
import java.util.Optional;

/**
 * A connection of two objects.
 *
 * @param json all that the patcher says of it
 */
record Line(Json json) {
    End source() {
        return End.of(json.get("source"));
    }

    End destination() {
        return End.of(json.get("destination"));
    }

    /**
     * An end of a line.
     *
     * @param id the object
     * @param number which of its outlets or inlets, from 0
     */
    record End(String id, Optional<Double> number) {
        static End of(Json json) {
            List<Json> parts = json.elements();
            return new End(
                    parts.isEmpty() ? "" : Box.shortened(parts.getFirst()),
                    parts.size() < 2 ? Optional.empty() : parts.get(1).number());
        }
    }
}
