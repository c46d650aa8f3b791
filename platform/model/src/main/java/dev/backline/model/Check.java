package dev.backline.model;

import java.util.Locale;

/** Range checks at the door of a value: what was found, what was expected. */
final class Check {
    private Check() {}

    static double range(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s is %s, but a number from %s to %s was expected.", what, value, low, high));
        }
        return value;
    }

    static int range(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    what + " is " + value + ", but a whole number from " + low + " to " + high + " was expected.");
        }
        return value;
    }

    static double finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " is " + value + ", but a finite number was expected.");
        }
        return value;
    }

    static String notBlank(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank, but a text was expected.");
        }
        return value;
    }
}
