package dev.backline.live.set.internal.exchange;

import dev.backline.model.LiveSet;
import java.util.List;

/**
 * A set that came out of a foreign file.
 *
 * @param set what it holds
 * @param losses what of the file is not in the set, or only come near to: one line each, in the user's words
 */
public record Imported(LiveSet set, List<String> losses) {
    /** Copies the lines. */
    public Imported {
        losses = List.copyOf(losses);
    }
}
