package dev.backline.api.session;

import dev.backline.model.LiveSet;
import java.util.List;

/**
 * A set whose session became an arrangement, or the other way round.
 *
 * @param set the new set
 * @param notes what could not be kept, or only nearly: one line each, in the user's words
 */
public record Transformed(LiveSet set, List<String> notes) {
    /** Copies the notes. */
    public Transformed {
        notes = List.copyOf(notes);
    }
}
