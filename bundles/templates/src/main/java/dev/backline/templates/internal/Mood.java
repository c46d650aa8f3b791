package dev.backline.templates.internal;

import dev.backline.api.produce.Template.Feel;
import java.util.List;
import java.util.Set;

/**
 * What a mood changes in a genre.
 *
 * @param id as one types it
 * @param tempoPlace where in the genre's range the tempo lies, 0 slow to 1 fast
 * @param minor whether keys are minor; else major
 * @param roots tonics to draw from, in semitones above C: where the mood's sounds sit well
 * @param shift added to the genre's feel
 * @param without roles that fall silent, as far as the genre can spare them
 */
record Mood(String id, double tempoPlace, boolean minor, List<Integer> roots, Feel shift, Set<String> without) {
    /** The moods in the order to show them. */
    static final List<Mood> ALL = List.of(
            new Mood("energetic", 0.65, true, List.of(9, 4, 5, 7), new Feel(0, 0.15, 0.15, 0.1), Set.of()),
            new Mood("dark", 0.45, true, List.of(2, 4, 5, 0), new Feel(-0.05, 0, 0, -0.35), Set.of("chords")),
            new Mood("happy", 0.55, false, List.of(0, 5, 7, 2), new Feel(0.08, 0.05, 0.1, 0.3), Set.of("texture")),
            new Mood(
                    "calm", 0.1, false, List.of(10, 3, 5, 8), new Feel(0.03, -0.35, -0.3, -0.05), Set.of("percussion")),
            new Mood("sad", 0.25, true, List.of(0, 9, 2, 11), new Feel(0, -0.2, -0.15, -0.15), Set.of("open-hat")));

    Mood {
        roots = List.copyOf(roots);
        without = Set.copyOf(without);
    }

    Feel weigh(Feel feel) {
        return new Feel(
                clamp(feel.swing() + (feel.swing() > 0 ? shift.swing() : 0)),
                clamp(feel.energy() + shift.energy()),
                clamp(feel.density() + shift.density()),
                clamp(feel.brightness() + shift.brightness()));
    }

    private static double clamp(double value) {
        // Two decimals, so that no rounding dust of the sum reaches reports or choices.
        return Math.rint(Math.clamp(value, 0, 1) * 100) / 100;
    }
}
