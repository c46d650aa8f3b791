package dev.backline.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The one place where musical time and clock time meet. The tempo is constant between its changes; it holds before the
 * first change and after the last.
 */
public final class TempoMap {
    private final List<Change> changes;
    private final double[] startSeconds;

    private TempoMap(List<Change> changes) {
        this.changes = List.copyOf(changes);
        this.startSeconds = new double[changes.size()];
        for (int i = 1; i < startSeconds.length; i++) {
            Change before = changes.get(i - 1);
            double beats = changes.get(i).at().value() - before.at().value();
            startSeconds[i] = startSeconds[i - 1] + beats * 60 / before.tempo().bpm();
        }
    }

    /** Answers a map with one tempo throughout. */
    public static TempoMap constant(Tempo tempo) {
        return new TempoMap(List.of(new Change(Beats.ZERO, tempo)));
    }

    /**
     * Answers a map of steps, in any order.
     *
     * @throws IllegalArgumentException if no change stands at beat 0, or two stand at one place
     */
    public static TempoMap of(List<Change> changes) {
        List<Change> sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.comparing(Change::at));
        if (sorted.isEmpty() || sorted.getFirst().at().value() != 0) {
            throw new IllegalArgumentException(
                    "The tempo map does not begin at beat 0, but its first tempo must stand there.");
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).at().equals(sorted.get(i - 1).at())) {
                throw new IllegalArgumentException(
                        "Two tempo changes stand at " + sorted.get(i).at() + ", but only one may.");
            }
        }
        return new TempoMap(sorted);
    }

    /** Answers the changes in order; the first stands at beat 0. */
    public List<Change> changes() {
        return changes;
    }

    /** Answers the tempo that holds from the given position on. */
    public Tempo at(Beats position) {
        return changes.get(indexAt(position)).tempo();
    }

    /** Answers the clock time of a position; beat 0 is second 0. */
    public Seconds seconds(Beats position) {
        int i = indexAt(position);
        Change change = changes.get(i);
        return Seconds.of(startSeconds[i]
                + (position.value() - change.at().value()) * 60 / change.tempo().bpm());
    }

    /** Answers the nearest frame of a position at a sample rate; halves are rounded up. */
    public long frames(Beats position, int sampleRateHz) {
        return seconds(position).frames(sampleRateHz);
    }

    /** Answers the musical position of a clock time. */
    public Beats beats(Seconds time) {
        int i = 0;
        while (i + 1 < startSeconds.length && startSeconds[i + 1] <= time.value()) {
            i++;
        }
        Change change = changes.get(i);
        return Beats.of(change.at().value()
                + (time.value() - startSeconds[i]) * change.tempo().bpm() / 60);
    }

    private int indexAt(Beats position) {
        int i = changes.size() - 1;
        while (i > 0 && changes.get(i).at().compareTo(position) > 0) {
            i--;
        }
        return i;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TempoMap map && map.changes.equals(changes);
    }

    @Override
    public int hashCode() {
        return changes.hashCode();
    }

    @Override
    public String toString() {
        return changes.toString();
    }

    /**
     * One step of the map.
     *
     * @param at where the tempo begins to hold, 0 or later
     * @param tempo the tempo from there on
     */
    public record Change(Beats at, Tempo tempo) {
        /** Checks that the position is not before the song. */
        public Change {
            Check.range("Tempo position in beats", at.value(), 0, Double.MAX_VALUE);
        }
    }
}
