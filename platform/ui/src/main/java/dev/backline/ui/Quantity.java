package dev.backline.ui;

import dev.backline.model.Pitch;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a value is a number of: how it is typed, written, and moved by one step that makes musical sense. Wherever values are typed, they
 * may be reckoned: {@code 440*2}, {@code (3+1)/2}, {@code 1,5}; what each quantity takes besides stands beside it.
 *
 * @since 0.2.4
 */
public enum Quantity {
    /** A plain number, and {@code 50%}. */
    NUMBER(""),

    /** A level: {@code -6dB}, {@code -inf}. Steps are whole decibels, fine ones tenths. */
    DECIBELS("dB"),

    /** A frequency: {@code 440}, {@code 1.2k}, {@code 2kHz}, {@code A#3}. Steps are the notes of the equal temperament, fine ones tenths of them. */
    HERTZ("Hz"),

    /** A key as MIDI counts it: {@code A#3}, {@code 60}, {@code C3+7}. */
    PITCH(""),

    /** A time in beats: {@code 1/8}, {@code 1/8t} and {@code 1/8d} are parts of a whole note, {@code 2} are beats. Steps are note values. */
    BEATS(""),

    /** A time in seconds: {@code 250ms}, {@code 1.5s}. */
    SECONDS("s"),

    /** A place from left, -1, to right, 1: {@code 30L}, {@code C}, {@code 50R} as Live writes it. */
    PAN("");

    private static final Pattern WORD = Pattern.compile("([0-9]*\\.?[0-9]+|[0-9]+\\.)([a-z%]*)");
    private static final Pattern NOTE = Pattern.compile("([a-g])([#b]?)(-?[0-9]{1,2})");
    private static final Pattern NOTE_VALUE = Pattern.compile("([0-9]+)/([0-9]+)([td]?)");
    private static final List<Integer> WHITE = List.of(9, 11, 0, 2, 4, 5, 7);
    private static final double PAN_STEPS = 50;
    private static final double WHOLE_NOTE = 4;
    private static final double SEMITONES = 12;
    private static final double CONCERT_A_HZ = 440;
    private static final int CONCERT_A = 69;
    private static final double LEAST_DB = -70;
    private static final double STEPS = 100;

    private final String unit;

    Quantity(String unit) {
        this.unit = unit;
    }

    /** Answers the unit that it is shown with; may be empty. */
    public String unit() {
        return unit;
    }

    /** Answers what was typed; empty when that is no such value. {@code -inf} is silence, the only infinite one. */
    public OptionalDouble parse(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        if (this == DECIBELS && plain.matches("[-\u2212](inf|∞)\\s*(db)?")) {
            return OptionalDouble.of(Double.NEGATIVE_INFINITY);
        }
        Matcher value = NOTE_VALUE.matcher(plain);
        if (this == BEATS && value.matches() && !value.group(2).matches("0+")) {
            double beats = WHOLE_NOTE * Double.parseDouble(value.group(1)) / Double.parseDouble(value.group(2));
            return OptionalDouble.of(
                    switch (value.group(3)) {
                        case "t" -> beats * 2 / 3;
                        case "d" -> beats * 3 / 2;
                        default -> beats;
                    });
        }
        return Formula.value(plain, this);
    }

    /** Answers what one word is worth; not a number when it is none. */
    double word(String word) {
        Matcher note = NOTE.matcher(word);
        if ((this == PITCH || this == HERTZ) && note.matches()) {
            int key = key(note);
            boolean there = key >= 0 && key <= 127;
            return !there
                    ? Double.NaN
                    : this == PITCH ? key : Pitch.of(key).frequency().value();
        }
        if (this == PAN && word.equals("c")) {
            return 0;
        }
        Matcher plain = WORD.matcher(word);
        return plain.matches() ? Double.parseDouble(plain.group(1)) * factor(plain.group(2)) : Double.NaN;
    }

    /** Live counts octaves from C-2, which is key 0. */
    private static int key(Matcher note) {
        int white = WHITE.get(note.group(1).charAt(0) - 'a');
        int sign = note.group(2).equals("#") ? 1 : note.group(2).equals("b") ? -1 : 0;
        return (Integer.parseInt(note.group(3)) + 2) * 12 + white + sign;
    }

    private double factor(String suffix) {
        if (suffix.isEmpty() || suffix.equals(unit.toLowerCase(Locale.ROOT))) {
            return 1;
        }
        return switch (this) {
            case NUMBER -> suffix.equals("%") ? 0.01 : Double.NaN;
            case HERTZ -> suffix.equals("k") || suffix.equals("khz") ? 1_000 : Double.NaN;
            case SECONDS -> suffix.equals("ms") ? 0.001 : Double.NaN;
            case PAN -> suffix.equals("l") ? -1 / PAN_STEPS : suffix.equals("r") ? 1 / PAN_STEPS : Double.NaN;
            default -> Double.NaN;
        };
    }

    /**
     * Writes a value as {@link #parse} reads it, without its unit.
     *
     * @param range how far the values go, which tells how many digits help
     */
    public String text(double value, double range) {
        return switch (this) {
            case DECIBELS -> value <= LEAST_DB ? "-inf" : String.format(Locale.ROOT, "%.1f", value == 0 ? 0.0 : value);
            case PAN -> {
                long steps = StrictMath.round(StrictMath.abs(value) * PAN_STEPS);
                yield steps == 0 ? "C" : steps + (value < 0 ? "L" : "R");
            }
            case PITCH ->
                Pitch.of((int) Math.clamp(StrictMath.round(value), 0L, 127L)).name();
            default -> digits(value, range);
        };
    }

    private static String digits(double value, double range) {
        int digits = range > 1_000 ? 1 : range > 20 ? 2 : 4;
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        String shorter = text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
        return shorter.equals("-0") ? "0" : shorter;
    }

    /**
     * Answers the value one step up or down: the next note, decibel or note value, whatever lies between.
     *
     * @param direction 1 or -1
     * @param fine whether it is a fine step, which snaps to nothing
     * @param range how far the values go
     */
    public double step(double value, int direction, boolean fine, double range) {
        return switch (this) {
            case DECIBELS -> snapped(StrictMath.max(LEAST_DB, value), fine ? 0.1 : 1, direction);
            case HERTZ -> {
                double key = CONCERT_A
                        + SEMITONES * StrictMath.log(StrictMath.max(1, value) / CONCERT_A_HZ) / StrictMath.log(2);
                double next = fine ? key + direction * 0.1 : snapped(key, 1, direction);
                yield CONCERT_A_HZ * StrictMath.pow(2, (next - CONCERT_A) / SEMITONES);
            }
            case PITCH -> snapped(value, 1, direction);
            case BEATS -> fine ? value + direction / 24.0 : noteValue(value, direction);
            case PAN -> snapped(value, fine ? 0.01 : 0.1, direction);
            default -> value + direction * range / STEPS * (fine ? 0.1 : 1);
        };
    }

    /** Answers the next multiple; a value that is one already goes on to the next. */
    private static double snapped(double value, double step, int direction) {
        double at = value / step;
        double near = StrictMath.rint(at);
        boolean on = StrictMath.abs(at - near) < 1e-3;
        double next = on ? near + direction : direction > 0 ? StrictMath.ceil(at) : StrictMath.floor(at);
        // Tenths are told exactly by their quotient, not by their product.
        return step < 1 ? next / StrictMath.rint(1 / step) : next * step;
    }

    private static double noteValue(double beats, int direction) {
        double next = WHOLE_NOTE / 64;
        while (next < beats - 1e-9 || direction > 0 && next < beats + 1e-9) {
            next *= 2;
        }
        return direction > 0 ? next : StrictMath.max(WHOLE_NOTE / 64, next / 2);
    }
}
