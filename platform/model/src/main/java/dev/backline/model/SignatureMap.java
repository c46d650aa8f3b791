package dev.backline.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The time signatures of a song. Bars are counted from 1; a change begins a new bar. */
public final class SignatureMap {
    private static final double TINY = 1e-9;

    private final List<Change> changes;
    private final long[] firstBar;

    private SignatureMap(List<Change> changes) {
        this.changes = List.copyOf(changes);
        firstBar = new long[changes.size()];
        for (int i = 1; i < firstBar.length; i++) {
            Change before = changes.get(i - 1);
            double beats = changes.get(i).at().value() - before.at().value();
            firstBar[i] = firstBar[i - 1]
                    + (long) Math.ceil(beats / before.signature().bar().value() - TINY);
        }
    }

    /** Answers a map with one signature throughout. */
    public static SignatureMap constant(TimeSignature signature) {
        return new SignatureMap(List.of(new Change(Beats.ZERO, signature)));
    }

    /**
     * Answers a map of changes, in any order.
     *
     * @throws IllegalArgumentException if none stands at beat 0, or two stand at one place
     */
    public static SignatureMap of(List<Change> changes) {
        List<Change> sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.comparing(Change::at));
        if (sorted.isEmpty() || sorted.getFirst().at().value() != 0) {
            throw new IllegalArgumentException(
                    "The signatures do not begin at beat 0, but the first one must stand there.");
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).at().equals(sorted.get(i - 1).at())) {
                throw new IllegalArgumentException(
                        "Two signatures stand at " + sorted.get(i).at() + ", but only one may.");
            }
        }
        return new SignatureMap(sorted);
    }

    /** Answers the changes in order; the first stands at beat 0. */
    public List<Change> changes() {
        return changes;
    }

    /** Answers the signature that holds from a place on. */
    public TimeSignature at(Beats place) {
        return changes.get(index(place)).signature();
    }

    /** Answers the bar that a place lies in, counted from 1; places before the song lie in bar 0 and before. */
    public long bar(Beats place) {
        int i = index(place);
        return firstBar[i] + (long) Math.floor(within(place, i) / barLength(i) + TINY) + 1;
    }

    /** Answers where a bar begins, counted from 1. */
    public Beats start(long bar) {
        int i = changes.size() - 1;
        while (i > 0 && firstBar[i] > bar - 1) {
            i--;
        }
        return changes.get(i).at().plus(Beats.of((bar - 1 - firstBar[i]) * barLength(i)));
    }

    /** Answers how far a place lies behind the start of its bar. */
    public Beats inBar(Beats place) {
        return place.minus(start(bar(place)));
    }

    private double within(Beats place, int i) {
        return place.value() - changes.get(i).at().value();
    }

    private double barLength(int i) {
        return changes.get(i).signature().bar().value();
    }

    private int index(Beats place) {
        int i = changes.size() - 1;
        while (i > 0 && changes.get(i).at().compareTo(place) > 0) {
            i--;
        }
        return i;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignatureMap map && map.changes.equals(changes);
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
     * One change.
     *
     * @param at where it begins to hold, 0 or later
     * @param signature what holds from there on
     */
    public record Change(Beats at, TimeSignature signature) {
        /** Checks that the place is not before the song. */
        public Change {
            Check.range("Signature position in beats", at.value(), 0, Double.MAX_VALUE);
        }
    }
}
