package dev.backline.api.produce;

import dev.backline.model.Beats;
import dev.backline.model.PitchClass;
import java.util.List;

/**
 * The chords of a track, in order, without gaps, from beat 0 to the end of the form.
 *
 * @param chords at least one
 */
public record Harmony(List<Chord> chords) {
    /** Copies the chords. */
    public Harmony {
        chords = List.copyOf(chords);
    }

    /** Answers the chord that sounds at a position; the last one behind the end. */
    public Chord at(Beats position) {
        Chord found = chords.getFirst();
        for (Chord chord : chords) {
            if (chord.start().compareTo(position) > 0) {
                break;
            }
            found = chord;
        }
        return found;
    }

    /**
     * A chord and how long it holds.
     *
     * @param name as a numeral: {@code i}, {@code VI7}
     * @param start where it begins
     * @param length how long it holds
     * @param root its root
     * @param tones all its pitch classes, root first, then upwards
     */
    public record Chord(String name, Beats start, Beats length, PitchClass root, List<PitchClass> tones) {
        /** Copies the tones. */
        public Chord {
            tones = List.copyOf(tones);
        }
    }
}
