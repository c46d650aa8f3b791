package dev.backline.live.set.internal.pick;

import dev.backline.live.set.internal.tree.Node;
import java.util.List;

/**
 * A set that got something from another one.
 *
 * @param root the set now
 * @param notes what could not come along as it was
 */
public record Picked(Node root, List<String> notes) {
    /** Copies the list. */
    public Picked {
        notes = List.copyOf(notes);
    }
}
