package dev.backline.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The one place where musical time and clock time meet. Between its changes the tempo holds, or glides in a straight line
 * over beats; it holds before the first change and after the last.
 */
public final class TempoMap {
    private final List<Change> changes;
    private final double[] startSeconds;

    private TempoMap(List<Change> changes) {
        this.changes = List.copyOf(changes);
        this.startSeconds = new double[changes.size()];
        for (int i = 1; i < startSeconds.length; i++) {
            Change before = changes.get(i - 1);
            startSeconds[i] = startSeconds[i - 1]
                    + seconds(i - 1, changes.get(i).at().value() - before.at().value());
        }
    }

    /** Answers a map with one tempo throughout. */
    public static TempoMap constant(Tempo tempo) {
        return new TempoMap(List.of(new Change(Beats.ZERO, tempo)));
    }

    /**
     * Answers a map of changes, in any order.
     *
     * @throws IllegalArgumentException if no change stands at beat 0, two stand at one place, or the last one glides
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
        if (sorted.getLast().glide().isPresent()) {
            throw new IllegalArgumentException(
                    "The last tempo glides, but a change that it could reach was expected behind it.");
        }
        return new TempoMap(sorted);
    }

    /** Answers the changes in order; the first stands at beat 0. */
    public List<Change> changes() {
        return changes;
    }

    /** Answers the tempo at a position; at a change, the one behind it. */
    public Tempo at(Beats position) {
        Change change = changes.get(indexAt(position.value()));
        boolean holds = change.glide().isEmpty() || position.compareTo(change.at()) <= 0;
        return holds ? change.tempo() : Tempo.of(bpmAt(position.value()));
    }

    /** Answers the clock time of a position; beat 0 is second 0. */
    public Seconds seconds(Beats position) {
        return Seconds.of(secondAt(position.value()));
    }

    /** With a tempo of {@code b + s x} at beat {@code x} behind a change, a beat lasts {@code 60 / (b + s x)}; this is its integral. */
    private double seconds(int i, double beats) {
        double bpm = changes.get(i).tempo().bpm();
        double slope = slope(i);
        if (slope == 0 || beats <= 0) {
            return beats * 60 / bpm;
        }
        return 60 / slope * StrictMath.log1p(slope * beats / bpm);
    }

    /** Beats a minute that the tempo gains in each beat behind a change. */
    private double slope(int i) {
        Change change = changes.get(i);
        if (change.glide().isEmpty()) {
            return 0;
        }
        double beats = changes.get(i + 1).at().value() - change.at().value();
        return (change.glide().get().bpm() - change.tempo().bpm()) / beats;
    }

    /** Answers the nearest frame of a position at a sample rate; halves are rounded up. */
    public long frames(Beats position, int sampleRateHz) {
        return seconds(position).frames(sampleRateHz);
    }

    /** Answers the musical position of a clock time. */
    public Beats beats(Seconds time) {
        return Beats.of(beatAt(time.value()));
    }

    /** Answers the clock time of a position in seconds, as {@link #seconds} does, and allocates nothing. */
    public double secondAt(double beat) {
        int i = indexAt(beat);
        return startSeconds[i] + seconds(i, beat - changes.get(i).at().value());
    }

    /** Answers the position of a clock time in beats, as {@link #beats} does, and allocates nothing. */
    public double beatAt(double second) {
        int i = 0;
        while (i + 1 < startSeconds.length && startSeconds[i + 1] <= second) {
            i++;
        }
        double seconds = second - startSeconds[i];
        double slope = slope(i);
        double bpm = changes.get(i).tempo().bpm();
        double beats =
                slope == 0 || seconds <= 0 ? seconds * bpm / 60 : bpm / slope * StrictMath.expm1(slope * seconds / 60);
        return changes.get(i).at().value() + beats;
    }

    /** Answers the tempo at a position in quarter notes a minute, as {@link #at} does, and allocates nothing. */
    public double bpmAt(double beat) {
        int i = indexAt(beat);
        double into = beat - changes.get(i).at().value();
        double bpm = changes.get(i).tempo().bpm();
        return into <= 0 ? bpm : bpm + slope(i) * into;
    }

    private int indexAt(double beat) {
        int i = changes.size() - 1;
        while (i > 0 && changes.get(i).at().value() > beat) {
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
     * One change of the map.
     *
     * @param at where the tempo begins to hold, 0 or later
     * @param tempo the tempo from there on
     * @param glide the tempo that it reaches at the next change, in a straight line over beats; empty when it holds until there
     */
    public record Change(Beats at, Tempo tempo, Optional<Tempo> glide) {
        /** Checks that the position is not before the song. */
        public Change {
            Check.range("Tempo position in beats", at.value(), 0, Double.MAX_VALUE);
        }

        /** Answers a step. */
        public Change(Beats at, Tempo tempo) {
            this(at, tempo, Optional.empty());
        }
    }
}
