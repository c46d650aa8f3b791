package dev.backline.live.set.internal.view;

import dev.backline.live.set.internal.tree.Node;

/**
 * A locator.
 *
 * @param node its element
 */
public record LocatorView(Node node) {
    /** Answers its place in beats. */
    public double time() {
        return node.number("Time").orElse(0);
    }

    /** Answers its name. */
    public String name() {
        return node.value("Name", "");
    }

    /** Answers its id; empty before Live 10. */
    public String id() {
        return node.attribute("Id", "");
    }
}
