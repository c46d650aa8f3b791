package dev.backline.api.audio;

import dev.backline.model.Beats;
import java.util.Optional;

/**
 * What of a set is played.
 *
 * @param from where in the arrangement it begins
 * @param to where it ends, or goes round; empty for the end of the last clip
 * @param loop whether it goes round until it is stopped
 * @param scene a row of the session, counted from 1, that is played round and round in place of the arrangement
 */
public record Passage(Beats from, Optional<Beats> to, boolean loop, Optional<Integer> scene) {
    /** The whole arrangement once. */
    public static final Passage WHOLE = new Passage(Beats.ZERO, Optional.empty(), false, Optional.empty());

    /** Checks the order. */
    public Passage {
        if (to.isPresent() && to.get().compareTo(from) <= 0) {
            throw new IllegalArgumentException("The passage goes from " + from + " to " + to.get()
                    + ", but an end behind the start was expected.");
        }
    }
}
