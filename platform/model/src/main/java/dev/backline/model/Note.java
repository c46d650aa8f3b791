package dev.backline.model;

import java.util.Comparator;

/**
 * One note of a clip.
 *
 * @param pitch which key
 * @param start position in the clip
 * @param length more than 0
 * @param velocity 1 to 127
 * @param probability chance that it sounds each time, 0 to 1
 */
public record Note(Pitch pitch, Beats start, Beats length, int velocity, double probability) {
    /** By start, then by pitch, then by length and velocity. */
    public static final Comparator<Note> ORDER = Comparator.comparing(Note::start)
            .thenComparing(Note::pitch)
            .thenComparing(Note::length)
            .thenComparingInt(Note::velocity);

    /** Checks the ranges. */
    public Note {
        Check.range("Velocity", velocity, 1, 127);
        Check.range("Probability", probability, 0, 1);
        if (length.value() <= 0) {
            throw new IllegalArgumentException("Note length is " + length + ", but more than 0 was expected.");
        }
    }

    /** Answers a note that always sounds. */
    public static Note of(Pitch pitch, Beats start, Beats length, int velocity) {
        return new Note(pitch, start, length, velocity, 1);
    }

    /** Answers where it ends; that position is no longer part of it. */
    public Beats end() {
        return start.plus(length);
    }

    /** Answers the same note at another place. */
    public Note withStart(Beats at) {
        return new Note(pitch, at, length, velocity, probability);
    }

    /** Answers the same note with another length. */
    public Note withLength(Beats value) {
        return new Note(pitch, start, value, velocity, probability);
    }

    /** Answers the same note with another velocity, clamped to 1 to 127. */
    public Note withVelocity(int value) {
        return new Note(pitch, start, length, Math.clamp(value, 1, 127), probability);
    }

    /** Answers the same note at another pitch. */
    public Note withPitch(Pitch value) {
        return new Note(value, start, length, velocity, probability);
    }
}
