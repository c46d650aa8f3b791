package dev.backline.engine.ui.internal;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as they are typed, with units where they help: {@code -6dB}, {@code -inf}, {@code 30L}, {@code 1/8}, {@code 440*2}, {@code 1,5}. */
final class Typed {
    private static final Pattern SUM = Pattern.compile("([-+]?[0-9]+(?:\\.[0-9]+)?)(?:([*/])([0-9]+(?:\\.[0-9]+)?))?");
    private static final double PAN_STEPS = 50;

    private Typed() {}

    /** Answers a number, a product or a quotient; empty when it is none. */
    static OptionalDouble number(String text) {
        Matcher sum = SUM.matcher(text.strip().replace(',', '.'));
        if (!sum.matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(sum.group(1));
        if (sum.group(2) != null) {
            double by = Double.parseDouble(sum.group(3));
            value = sum.group(2).equals("*") ? value * by : value / by;
        }
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Answers a level in dB; {@code -inf} is silence. */
    static OptionalDouble level(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*db$", "");
        return plain.equals("-inf") ? OptionalDouble.of(Double.NEGATIVE_INFINITY) : number(plain);
    }

    /** Answers a panorama from -1 to 1: {@code 30L}, {@code C}, {@code 50R} as Live writes it, or a number from -1 to 1. */
    static OptionalDouble pan(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.equals("c")) {
            return OptionalDouble.of(0);
        }
        boolean left = plain.endsWith("l");
        if (!left && !plain.endsWith("r")) {
            return number(plain);
        }
        OptionalDouble steps = number(plain.substring(0, plain.length() - 1));
        return steps.isEmpty() ? steps : OptionalDouble.of(steps.getAsDouble() / (left ? -PAN_STEPS : PAN_STEPS));
    }

    /** Writes a level as {@link #level} reads it. */
    static String level(double db) {
        return db <= MixerModel.FLOOR_DB ? "-inf" : String.format(Locale.ROOT, "%.1f", db == 0 ? 0.0 : db);
    }

    /** Writes a panorama as Live does. */
    static String pan(double value) {
        long steps = Math.round(Math.abs(value) * PAN_STEPS);
        return steps == 0 ? "C" : steps + (value < 0 ? "L" : "R");
    }
}
