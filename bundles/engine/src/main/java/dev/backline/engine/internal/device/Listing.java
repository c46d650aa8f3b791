package dev.backline.engine.internal.device;

import dev.backline.api.audio.Coverage;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what is played and what is not, and keeps of every device and clip what became of it, so that none is left out silently. */
public final class Listing {
    private final Set<Coverage.Item> played = new LinkedHashSet<>();
    private final Set<Coverage.Item> notPlayed = new LinkedHashSet<>();
    private final IdentityHashMap<Object, Told> told = new IdentityHashMap<>();

    /** Says that a thing of a track is played, and by what. */
    public void played(String track, String thing, String remark) {
        played.add(new Coverage.Item(track, thing, remark));
    }

    /** Says that it is not, and why. */
    public void notPlayed(String track, String thing, String remark) {
        notPlayed.add(new Coverage.Item(track, thing, remark));
    }

    /** Keeps what became of a device or a clip of the set. A second word about one that is played makes it played in part. */
    public void became(Object part, Fate fate, String remark) {
        Told before = told.getOrDefault(part, new Told(fate, remark));
        boolean split = before.fate() != fate;
        told.put(part, new Told(split ? Fate.PARTLY : fate, split ? before.remark() + "; " + remark : remark));
    }

    /** Answers what became of a device or a clip; empty when nothing was said of it. */
    public Optional<Told> of(Object part) {
        return Optional.ofNullable(told.get(part));
    }

    /** Answers all of it. */
    public Coverage coverage() {
        return new Coverage(List.copyOf(played), List.copyOf(notPlayed));
    }

    /** What becomes of a part of a set. */
    public enum Fate {
        /** It sounds. */
        PLAYED,
        /** It sounds, but not all that it does is played. */
        PARTLY,
        /** It does not, and a reason is listed. */
        NOT_PLAYED,
        /** The set itself keeps it silent, as Live does. */
        SILENT
    }

    /**
     * What became of a part.
     *
     * @param fate in a word
     * @param remark by what it is played, or why it is not
     */
    public record Told(Fate fate, String remark) {}
}
