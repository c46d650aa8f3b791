package dev.backline.model;

import java.util.List;
import java.util.Map;

/**
 * A knob of a rack.
 *
 * @param name what the producer reads
 * @param value 0 to 127
 * @param mappings what it moves, inside its rack
 */
public record Macro(String name, double value, List<Mapping> mappings) {
    /** Checks the value and copies the mappings. */
    public Macro {
        Check.range("Macro value", value, 0, 127);
        mappings = List.copyOf(mappings);
    }

    /**
     * A parameter that follows a macro.
     *
     * @param target which, as {@code device/ID/NAME}, {@code chain/ID/NAME} or, for the chain selector, {@code device/RACK/selector}
     * @param low value at 0, in the target's unit
     * @param high value at 127
     */
    public record Mapping(ParameterRef target, double low, double high) {}

    /**
     * A snapshot of macros.
     *
     * @param name what the producer reads
     * @param values by macro, counted from 0; a macro that is absent is left alone
     */
    public record Variation(String name, Map<Integer, Double> values) {
        /** Checks the values. */
        public Variation {
            values = Map.copyOf(values);
            values.forEach((macro, value) -> {
                Check.range("Macro", macro, 0, 15);
                Check.range("Macro value", value, 0, 127);
            });
        }
    }
}
