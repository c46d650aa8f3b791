package dev.backline.model;

import java.util.List;
import java.util.Locale;

/**
 * A root and its scale, such as A minor.
 *
 * @param root the tonic
 * @param scale the notes above it
 */
public record Key(PitchClass root, Scale scale) {
    private static final List<Scale> MODES =
            List.of(Scale.DORIAN, Scale.PHRYGIAN, Scale.LYDIAN, Scale.MIXOLYDIAN, Scale.MAJOR, Scale.MINOR);

    /**
     * Reads a key such as {@code Am}, {@code F#}, {@code Bb minor} or {@code D dorian}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Key parse(String text) {
        String name = text.strip();
        int root = 1;
        while (root < name.length() && "#b♯♭".indexOf(name.charAt(root)) >= 0) {
            root++;
        }
        String mode = name.isEmpty() ? "" : name.substring(root).strip();
        try {
            return new Key(PitchClass.parse(name.isEmpty() ? "" : name.substring(0, root)), scale(mode));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Key is \"" + text + "\", but a key such as Am, F#m, C, Bb minor or D dorian was expected.", e);
        }
    }

    private static Scale scale(String mode) {
        if (mode.equals("m") || mode.equalsIgnoreCase("min")) {
            return Scale.MINOR;
        }
        if (mode.isEmpty() || mode.equals("M") || mode.equalsIgnoreCase("maj")) {
            return Scale.MAJOR;
        }
        return MODES.stream()
                .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(mode.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Mode is \"" + mode + "\"."));
    }

    /** Answers whether the pitch belongs to the scale on this root. */
    public boolean contains(Pitch pitch) {
        return scale.steps().contains(Math.floorMod(pitch.midi() - root.semitone(), 12));
    }

    /**
     * Answers the pitch of a scale degree counted from the root in the given octave; octave 3 holds middle C as in Live.
     *
     * @throws IllegalArgumentException if it lies outside of MIDI's range
     */
    public Pitch pitch(int degree, int octave) {
        return Pitch.of((octave + 2) * 12 + root.semitone() + scale.semitones(degree));
    }

    /** Answers the short name: {@code Am}, {@code C}, {@code D Dorian}. */
    public String shortName() {
        if (scale.equals(Scale.MINOR)) {
            return root + "m";
        }
        return scale.equals(Scale.MAJOR) ? root.toString() : root + " " + scale.name();
    }

    @Override
    public String toString() {
        return root + " " + scale.name().toLowerCase(Locale.ROOT);
    }
}
