package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.SetView;

/**
 * A kind of edit.
 *
 * @param name such as {@code track.rename}
 * @param usage its arguments, as a user types them
 * @param help what it does, one sentence
 * @param example a whole line
 * @param least fewest arguments
 * @param change what it does to a set
 */
record EditKind(String name, String usage, String help, String example, int least, Change change) {
    /** What an edit does. */
    @FunctionalInterface
    interface Change {
        /**
         * Collects the changes.
         *
         * @throws SetFault if the set has no such thing, or a value cannot be
         */
        void collect(SetView set, Words words, TreeEdit edit) throws SetFault;
    }

    /** Answers how it is typed. */
    String call() {
        return usage.isEmpty() ? name : name + " " + usage;
    }
}
