package dev.backline.ui;

import java.util.Locale;
import java.util.OptionalDouble;

/** A sum of products as it is typed. What a single word of it is worth, the quantity tells. */
final class Formula {
    private final String text;
    private final Quantity quantity;
    private int at;

    private Formula(String text, Quantity quantity) {
        this.text = text;
        this.quantity = quantity;
    }

    /** Answers its value; empty when it is none, or has no finite one. */
    static OptionalDouble value(String typed, Quantity quantity) {
        String plain = typed.strip().toLowerCase(Locale.ROOT).replace(',', '.').replace('\u2212', '-');
        Formula formula = new Formula(plain.replace("♯", "#").replace("♭", "b"), quantity);
        double value = formula.sum();
        boolean whole = formula.peek() == '\0' && !plain.isEmpty();
        return whole && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean take(char sign) {
        boolean there = peek() == sign;
        at += there ? 1 : 0;
        return there;
    }

    private double sum() {
        double value = product();
        while (true) {
            if (take('+')) {
                value += product();
            } else if (take('-')) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = factor();
        while (true) {
            if (take('*')) {
                value *= factor();
            } else if (take('/')) {
                value /= factor();
            } else {
                return value;
            }
        }
    }

    private double factor() {
        if (take('-')) {
            return -factor();
        }
        if (take('+')) {
            return factor();
        }
        if (take('(')) {
            double value = sum();
            return take(')') ? value : Double.NaN;
        }
        return quantity.word(word());
    }

    /** A word ends at a sign; the octave of a note may have one of its own. */
    private String word() {
        peek();
        int from = at;
        while (at < text.length() && (isPart(text.charAt(at)) || isOctave(from))) {
            at++;
        }
        int end = at;
        // A unit may stand apart from its number.
        boolean number = end > from && Character.isDigit(text.charAt(end - 1));
        if (number && Character.isLetter(peek())) {
            String first = text.substring(from, end);
            return first + word();
        }
        return text.substring(from, end);
    }

    private boolean isOctave(int from) {
        return text.charAt(at) == '-'
                && at > from
                && text.substring(from, at).matches("[a-g][#b]?")
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isPart(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '.' || sign == '#' || sign == '%' || sign == '∞';
    }
}
