package dev.backline.live.set.internal.compare;

/**
 * The smallest step from one version to the other. {@link Patch} takes any set of them.
 *
 * @param act what to do
 * @param place where
 */
public record Edit(Act act, Delta place) {
    /** What a step does. */
    public enum Act {
        /** Takes over name, attributes or text. */
        SET,
        /** Puts a node in. */
        ADD,
        /** Takes a node out. */
        REMOVE,
        /** Takes over the order of the children. */
        ORDER
    }
}
