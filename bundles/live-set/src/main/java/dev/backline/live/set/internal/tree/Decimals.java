package dev.backline.live.set.internal.tree;

import java.util.OptionalDouble;

/** Reads numbers as Live writes them. */
public final class Decimals {
    private Decimals() {}

    /** Answers the finite number in a text; empty when it is none. Hexadecimal, {@code NaN} and suffixes are none. */
    public static OptionalDouble parse(String text) {
        if (text.isEmpty() || text.length() > 64) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return OptionalDouble.empty();
            }
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
