package dev.backline.api.unit;

import java.util.List;

/**
 * One setting of a unit: unit, range and initial value together.
 *
 * @param name as in {@code Cutoff}, unique in its unit
 * @param unit such as {@code Hz}, {@code dB}, {@code s}, {@code %}; empty for a plain number, a switch or a choice
 * @param low smallest value
 * @param high largest value
 * @param initial from low to high
 * @param choices names of the values 0, 1, 2 ... of a choice or switch; empty for what is continuous
 * @param smoothSeconds how long a change takes until 63 % of it are there; 0 for what switches at once
 */
public record UnitParameter(
        String name, String unit, double low, double high, double initial, List<String> choices, double smoothSeconds) {
    /** Smoothing of what moves a level or a filter: short enough to follow, long enough not to click. */
    public static final double SMOOTH_SECONDS = 0.005;

    /** Checks the range and copies the choices. */
    public UnitParameter {
        choices = List.copyOf(choices);
        if (!(low < high && initial >= low && initial <= high && smoothSeconds >= 0)) {
            throw new IllegalArgumentException("Parameter " + name + " goes from " + low + " to " + high
                    + " and begins at " + initial + ", but a range with the initial value inside was expected.");
        }
    }

    /** Answers a continuous parameter that is smoothed. */
    public static UnitParameter of(String name, String unit, double low, double high, double initial) {
        return new UnitParameter(name, unit, low, high, initial, List.of(), SMOOTH_SECONDS);
    }

    /** Answers a continuous parameter whose change counts at once, such as a time that is looked up when a note begins. */
    public static UnitParameter stepped(String name, String unit, double low, double high, double initial) {
        return new UnitParameter(name, unit, low, high, initial, List.of(), 0);
    }

    /** Answers a choice; its value is the place of the name, counted from 0. */
    public static UnitParameter choice(String name, int initial, String... choices) {
        return new UnitParameter(name, "", 0, choices.length - 1.0, initial, List.of(choices), 0);
    }

    /** Answers the nearest value inside the range; not a number becomes the initial value. */
    public double clamp(double value) {
        return Double.isNaN(value) ? initial : Math.max(low, Math.min(high, value));
    }
}
