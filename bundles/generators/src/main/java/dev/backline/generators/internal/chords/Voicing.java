package dev.backline.generators.internal.chords;

import dev.backline.model.Pitch;
import dev.backline.model.PitchClass;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Puts chords into a fixed register so that the voices move least: among all ways to lay the tones out, the one with the
 * smallest sum of semitones between neighbours, plus a small cost for leaving the middle or lying too close or wide.
 */
final class Voicing {
    private final int low;
    private final int high;

    /**
     * A register.
     *
     * @param low lowest MIDI note
     * @param high highest MIDI note, at least two octaves above
     */
    Voicing(int low, int high) {
        this.low = low;
        this.high = high;
    }

    /**
     * Answers the pitches in ascending order.
     *
     * @param before the chord before it; empty at the start
     */
    List<Pitch> lay(List<PitchClass> tones, List<Pitch> before) {
        List<Pitch> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (List<Pitch> one : all(tones)) {
            double cost = cost(one, before);
            if (cost < least - 1e-9) {
                best = one;
                least = cost;
            }
        }
        return best;
    }

    private List<List<Pitch>> all(List<PitchClass> tones) {
        List<List<Pitch>> layouts = new ArrayList<>();
        layouts.add(List.of());
        for (PitchClass tone : tones) {
            List<List<Pitch>> longer = new ArrayList<>();
            for (int midi = low + Math.floorMod(tone.semitone() - low, 12); midi <= high; midi += 12) {
                for (List<Pitch> layout : layouts) {
                    TreeSet<Pitch> more = new TreeSet<>(layout);
                    more.add(Pitch.of(midi));
                    longer.add(List.copyOf(more));
                }
            }
            layouts = longer;
        }
        return layouts;
    }

    private double cost(List<Pitch> layout, List<Pitch> before) {
        double middle = layout.stream().mapToInt(Pitch::midi).average().orElse(0);
        double cost = Math.abs(middle - (low + high) / 2.0) * 0.35;
        for (int i = 1; i < layout.size(); i++) {
            int gap = layout.get(i).midi() - layout.get(i - 1).midi();
            cost += gap < 2 ? 6 : gap > 9 ? (gap - 9) * 1.5 : 0;
        }
        for (Pitch pitch : layout) {
            cost += before.stream()
                    .mapToInt(p -> Math.abs(p.midi() - pitch.midi()))
                    .min()
                    .orElse(0);
        }
        return cost;
    }
}
