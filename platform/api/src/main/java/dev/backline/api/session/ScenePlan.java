package dev.backline.api.session;

import java.util.List;

/**
 * Scenes in the order in which they are launched.
 *
 * @param parts one after the other, at least one
 * @param followActions whether follow actions act meanwhile
 */
public record ScenePlan(List<Part> parts, boolean followActions) {
    /** Copies the parts. */
    public ScenePlan {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("The plan has no parts, but at least one scene was expected.");
        }
    }

    /**
     * A scene and its length.
     *
     * @param scene place in the set, counted from 0
     * @param bars until the next one, of the signature that holds then, 1 or more
     */
    public record Part(int scene, int bars) {
        /** Checks the ranges. */
        public Part {
            if (scene < 0 || bars < 1 || bars > 100_000) {
                throw new IllegalArgumentException("A part plays scene " + (scene + 1) + " for " + bars
                        + " bars, but a scene from 1 on and 1 to 100000 bars were expected.");
            }
        }
    }
}
