package dev.backline.live.set.internal.diff;

import dev.backline.live.set.internal.compare.Comparison;
import dev.backline.live.set.internal.tree.Node;

/** Tells whether what is gone here and what is new there is the same thing. */
final class Contents {
    private Contents() {}

    static String key(Node node) {
        return node.name() + ":" + Comparison.contentKey(node);
    }
}
