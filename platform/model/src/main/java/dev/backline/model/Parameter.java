package dev.backline.model;

import java.util.Locale;

/**
 * One setting of a device: unit, range and value together.
 *
 * @param name the device's own name for it, such as {@code Cutoff}
 * @param unit such as {@code Hz}, {@code dB}, {@code s}, {@code %}; empty for a plain number
 * @param low smallest value
 * @param high largest value
 * @param value from low to high
 */
public record Parameter(String name, String unit, double low, double high, double value) {
    /** Checks that the value lies in the range. */
    public Parameter {
        Check.notBlank("Parameter name", name);
        Check.range(name, value, low, high);
    }

    /** Answers a parameter of the given unit and range. */
    public static Parameter of(String name, String unit, double low, double high, double value) {
        return new Parameter(name, unit, low, high, value);
    }

    /** Answers the same parameter with another value. */
    public Parameter withValue(double other) {
        return new Parameter(name, unit, low, high, other);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s %s", name, value, unit).strip();
    }
}
