package dev.backline.engine.internal.device;

import dev.backline.api.audio.Coverage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is played and what is not. */
public final class Listing {
    private final Set<Coverage.Item> played = new LinkedHashSet<>();
    private final Set<Coverage.Item> notPlayed = new LinkedHashSet<>();

    /** Says that a thing of a track is played, and by what. */
    public void played(String track, String thing, String remark) {
        played.add(new Coverage.Item(track, thing, remark));
    }

    /** Says that it is not, and why. */
    public void notPlayed(String track, String thing, String remark) {
        notPlayed.add(new Coverage.Item(track, thing, remark));
    }

    /** Answers all of it. */
    public Coverage coverage() {
        return new Coverage(List.copyOf(played), List.copyOf(notPlayed));
    }
}
