package dev.backline.engine.internal.device;

import java.util.List;

/**
 * One unit that plays a device, or a part of it.
 *
 * @param unit id of its kind
 * @param rules where its parameters come from; what no rule names stays as the unit begins
 */
public record Role(String unit, List<Rule> rules) {
    /** Copies the rules. */
    public Role {
        rules = List.copyOf(rules);
    }
}
