package dev.backline.generators.internal.harmony;

import java.util.List;
import java.util.Locale;

/** Names chords as numerals: upper case with a major third, lower case with a minor one. */
final class Numerals {
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII");

    private Numerals() {}

    /**
     * Answers the numeral.
     *
     * @param degree of the scale, from 0
     * @param intervals semitones above the root, ascending, the root first
     */
    static String of(int degree, List<Integer> intervals) {
        String roman = degree < ROMAN.size() ? ROMAN.get(degree) : String.valueOf(degree + 1);
        boolean minor = intervals.contains(3) && !intervals.contains(4);
        String name = minor ? roman.toLowerCase(Locale.ROOT) : roman;
        if (minor && intervals.contains(6) && !intervals.contains(7)) {
            name += "°";
        }
        boolean seventh = intervals.contains(10) || intervals.contains(11);
        boolean ninth = intervals.contains(2) || intervals.contains(1);
        if (ninth) {
            return name + (seventh ? "9" : "add9");
        }
        return seventh ? name + (intervals.contains(11) ? "maj7" : "7") : name;
    }
}
