package dev.backline.live.set.internal.merge.side;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Keeps the ids of neighbours apart. */
public final class SiblingIds {
    private SiblingIds() {}

    /** Answers the nodes, in which those that a list has already keep their ids and others get fresh ones where theirs is taken. */
    public static List<Node> unique(List<Node> nodes, Node list) {
        Set<Node> own = Collections.newSetFromMap(new IdentityHashMap<>());
        own.addAll(list.children());
        return unique(nodes, own);
    }

    /** Answers the nodes with ids of their own; the first ones keep theirs before the others do. */
    public static List<Node> unique(List<Node> nodes, Set<Node> first) {
        Set<String> taken = new HashSet<>();
        long[] most = {0};
        boolean clash = false;
        for (Node node : nodes) {
            String id = node.attribute("Id", "");
            if (!id.isEmpty()) {
                clash |= !taken.add(id);
                node.numberOf("Id").ifPresent(n -> most[0] = Math.max(most[0], (long) n));
            }
        }
        return clash ? renumbered(nodes, first, most[0] + 1) : nodes;
    }

    private static List<Node> renumbered(List<Node> nodes, Set<Node> first, long fresh) {
        Set<String> taken = new HashSet<>();
        nodes.stream().filter(first::contains).forEach(n -> taken.add(n.attribute("Id", "")));
        List<Node> unique = new ArrayList<>();
        long next = fresh;
        for (Node node : nodes) {
            String id = node.attribute("Id", "");
            boolean free = id.isEmpty() || first.contains(node) || PointeeIds.isPointee(node) || taken.add(id);
            unique.add(free ? node : node.with("Id", Long.toString(next++)));
        }
        return unique;
    }
}
