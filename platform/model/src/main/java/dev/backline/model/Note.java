package dev.backline.model;

import java.util.Comparator;
import java.util.List;

/**
 * One note of a clip.
 *
 * @param pitch which key
 * @param start position in the clip
 * @param length more than 0
 * @param velocity 1 to 127
 * @param probability chance that it sounds each time, 0 to 1
 * @param detail what else Live keeps of a note
 */
public record Note(Pitch pitch, Beats start, Beats length, int velocity, double probability, Detail detail) {
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

    /** Answers a note without further detail. */
    public Note(Pitch pitch, Beats start, Beats length, int velocity, double probability) {
        this(pitch, start, length, velocity, probability, Detail.PLAIN);
    }

    /** Answers a note that always sounds. */
    public static Note of(Pitch pitch, Beats start, Beats length, int velocity) {
        return new Note(pitch, start, length, velocity, 1);
    }

    /** Answers where it ends; that position is no longer part of it. */
    public Beats end() {
        return start.plus(length);
    }

    /** Answers whether it is not deactivated. */
    public boolean enabled() {
        return detail.enabled();
    }

    /** Answers the same note at another place. */
    public Note withStart(Beats at) {
        return new Note(pitch, at, length, velocity, probability, detail);
    }

    /** Answers the same note with another length. */
    public Note withLength(Beats value) {
        return new Note(pitch, start, value, velocity, probability, detail);
    }

    /** Answers the same note with another velocity, clamped to 1 to 127. */
    public Note withVelocity(int value) {
        return new Note(pitch, start, length, Math.clamp(value, 1, 127), probability, detail);
    }

    /** Answers the same note at another pitch. */
    public Note withPitch(Pitch value) {
        return new Note(value, start, length, velocity, probability, detail);
    }

    /** Answers the same note with another chance. */
    public Note withProbability(double value) {
        return new Note(pitch, start, length, velocity, value, detail);
    }

    /** Answers the same note with other detail. */
    public Note withDetail(Detail value) {
        return new Note(pitch, start, length, velocity, probability, value);
    }

    /**
     * What most notes leave at rest.
     *
     * @param velocityDeviation how far chance may move the velocity, -127 to 127
     * @param releaseVelocity 0 to 127
     * @param enabled whether it sounds
     * @param expression movements within the note
     */
    public record Detail(
            double velocityDeviation, double releaseVelocity, boolean enabled, List<Expression> expression) {
        /** What a new note has. */
        public static final Detail PLAIN = new Detail(0, 64, true, List.of());

        /** Checks the ranges and copies the movements. */
        public Detail {
            Check.range("Velocity deviation", velocityDeviation, -127, 127);
            Check.range("Release velocity", releaseVelocity, 0, 127);
            expression = List.copyOf(expression);
        }

        /** Answers the same with another deviation. */
        public Detail withVelocityDeviation(double value) {
            return new Detail(value, releaseVelocity, enabled, expression);
        }

        /** Answers the same, activated or not. */
        public Detail withEnabled(boolean value) {
            return new Detail(velocityDeviation, releaseVelocity, value, expression);
        }
    }
}
