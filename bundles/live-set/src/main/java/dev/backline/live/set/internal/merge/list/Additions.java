package dev.backline.live.set.internal.merge.list;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.merge.side.Side;
import dev.backline.live.set.internal.merge.side.Versions;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one side put in and took out.
 *
 * @param added what only the side has
 * @param removed what only the base has
 */
public record Additions(List<Delta> added, List<Delta> removed) {
    public static Additions of(Versions versions, Side side) {
        Additions all = new Additions(new ArrayList<>(), new ArrayList<>());
        versions.to(side).delta().ifPresent(all::collect);
        return all;
    }

    private void collect(Delta delta) {
        for (Delta child : delta.children()) {
            if (child.isAdded()) {
                added.add(child);
            } else if (child.isRemoved()) {
                removed.add(child);
            } else {
                collect(child);
            }
        }
    }

    /** Answers the nodes of the base above a place, from the root down. */
    public static List<Node> above(Delta delta) {
        Optional<Delta> parent = delta.parent();
        if (parent.isEmpty()) {
            return new ArrayList<>();
        }
        List<Node> above = above(parent.orElseThrow());
        above.add(parent.orElseThrow().left().orElseThrow());
        return above;
    }

    /** Answers the node of the base that holds a place. */
    public static Node holder(Delta delta) {
        return delta.parent().flatMap(Delta::left).orElseThrow();
    }
}
