package dev.backline.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One of the twelve pitch classes, C to B.
 *
 * @param semitone 0 for C to 11 for B
 */
public record PitchClass(int semitone) {
    private static final List<String> NAMES = List.of("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B");
    private static final Map<Character, Integer> LETTERS =
            Map.of('C', 0, 'D', 2, 'E', 4, 'F', 5, 'G', 7, 'A', 9, 'B', 11);

    /** Checks the range. */
    public PitchClass {
        Check.range("Pitch class", semitone, 0, 11);
    }

    /** Answers the pitch class of any number of semitones above C, negative ones too. */
    public static PitchClass of(int semitone) {
        return new PitchClass(Math.floorMod(semitone, 12));
    }

    /**
     * Reads a name such as {@code C}, {@code f#} or {@code Bb}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static PitchClass parse(String text) {
        String name = text.strip();
        Integer letter = name.isEmpty()
                ? null
                : LETTERS.get(name.toUpperCase(Locale.ROOT).charAt(0));
        if (letter == null || !name.substring(1).matches("[#♯]{0,2}|[b♭]{0,2}")) {
            throw new IllegalArgumentException(
                    "Pitch class is \"" + text + "\", but a letter from A to G was expected, with # or b behind it.");
        }
        int shift = 0;
        for (char c : name.substring(1).toCharArray()) {
            shift += c == '#' || c == '♯' ? 1 : -1;
        }
        return of(letter + shift);
    }

    /** Answers the class that lies the given number of semitones higher. */
    public PitchClass plus(int semitones) {
        return of(semitone + semitones);
    }

    @Override
    public String toString() {
        return NAMES.get(semitone);
    }
}
