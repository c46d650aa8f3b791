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
     * @param law what lies between
     */
    public record Mapping(ParameterRef target, double low, double high, Law law) {
        /** Answers an even way from one end to the other. */
        public Mapping(ParameterRef target, double low, double high) {
            this(target, low, high, Law.EVEN);
        }

        /**
         * Answers the value that a macro gives.
         *
         * @param macro 0 to 127
         */
        public double at(double macro) {
            double way = macro / 127;
            return law == Law.RATIO ? low * StrictMath.pow(high / low, way) : low + (high - low) * way;
        }
    }

    /** How a parameter goes from one end of its way to the other. */
    public enum Law {
        /** By equal differences. */
        EVEN,

        /** By equal ratios, as frequencies and times do; both ends are above 0. */
        RATIO,

        /** Only the ends are known: whoever plays it leaves the parameter where it is. */
        UNKNOWN
    }

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
