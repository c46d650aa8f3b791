package dev.backline.live.set.internal.preset;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import java.util.List;

/** A device without what ties it to its set: ids that envelopes name are 0, as in every preset, and automation inside it is gone. */
final class Stripped {
    private Stripped() {}

    static Node of(Node node) {
        // Up to Live 9 a parameter holds its course itself; without Manual it would lose its value, so Live 8 is not
        // taken.
        boolean course = node.is("ArrangerAutomation") || node.is("ModulationAutomation");
        Node copy = node.withChildren(node.children().stream()
                .map(c -> course ? c.withChildren(List.of()) : of(c))
                .toList());
        if (PointeeIds.isPointee(node) && node.attribute("Id").isPresent()) {
            return copy.with("Id", "0");
        }
        boolean lom = node.is("LomId") || node.is("LomIdView");
        if (lom && node.value().isPresent()) {
            return copy.withValue("0");
        }
        return node.attribute("LomId").isPresent() ? copy.with("LomId", "0") : copy;
    }
}
