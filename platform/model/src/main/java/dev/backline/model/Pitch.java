package dev.backline.model;

/**
 * A note number as MIDI counts it: 60 is middle C, 69 is A at 440 Hz.
 *
 * @param midi 0 to 127
 */
public record Pitch(int midi) implements Comparable<Pitch> {
    /** Checks the range. */
    public Pitch {
        Check.range("Pitch", midi, 0, 127);
    }

    /** Answers the pitch of a MIDI note number. */
    public static Pitch of(int midi) {
        return new Pitch(midi);
    }

    /** Answers the pitch class, octave forgotten. */
    public PitchClass pitchClass() {
        return PitchClass.of(midi % 12);
    }

    /** Answers the pitch that lies the given number of semitones higher. */
    public Pitch plus(int semitones) {
        return new Pitch(midi + semitones);
    }

    /** Answers the frequency in equal temperament: {@code 440 * 2^((midi - 69) / 12)}. */
    public Hertz frequency() {
        return Hertz.of(440 * StrictMath.pow(2, (midi - 69) / 12.0));
    }

    /** Answers the name as Live shows it: 60 is C3. */
    public String name() {
        return pitchClass() + Integer.toString(midi / 12 - 2);
    }

    @Override
    public int compareTo(Pitch other) {
        return Integer.compare(midi, other.midi);
    }

    @Override
    public String toString() {
        return name();
    }
}
