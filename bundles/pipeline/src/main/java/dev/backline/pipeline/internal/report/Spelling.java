package dev.backline.pipeline.internal.report;

import dev.backline.model.Key;
import dev.backline.model.PitchClass;
import java.util.List;
import java.util.Set;

/** Spells black keys as musicians of a key do: with flats where the signature has flats. */
final class Spelling {
    private static final List<String> FLATS = List.of("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B");

    /** Majors whose signature has flats, as semitones above C; a minor is spelled like its relative major. */
    private static final Set<Integer> FLAT_MAJORS = Set.of(5, 10, 3, 8, 1);

    private Spelling() {}

    static String of(PitchClass pitch, Key key) {
        int relative = key.scale().isMinor()
                ? key.root().plus(3).semitone()
                : key.root().semitone();
        return FLAT_MAJORS.contains(relative) ? FLATS.get(pitch.semitone()) : pitch.toString();
    }
}
