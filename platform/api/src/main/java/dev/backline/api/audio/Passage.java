package dev.backline.api.audio;

import dev.backline.model.Beats;
import java.util.Optional;

/**
 * What of a set's arrangement is played.
 *
 * @param from where in the arrangement it begins
 * @param to where it ends, or goes round; empty for the end of the last clip
 * @param loop whether it goes round until it is stopped
 */
public record Passage(Beats from, Optional<Beats> to, boolean loop) {
    /** The whole arrangement once. */
    public static final Passage WHOLE = new Passage(Beats.ZERO, Optional.empty(), false);

    /** Checks the order. */
    public Passage {
        if (to.isPresent() && to.get().compareTo(from) <= 0) {
            throw new IllegalArgumentException("The passage goes from " + from + " to " + to.get()
                    + ", but an end behind the start was expected.");
        }
    }
}
