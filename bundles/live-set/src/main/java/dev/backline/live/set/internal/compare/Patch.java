package dev.backline.live.set.internal.compare;

import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Applies edits to the left version of a comparison: with all of them it becomes the right one, with some of them it goes a part of the way. */
public final class Patch {
    private final IdentityHashMap<Delta, Set<Edit.Act>> chosen = new IdentityHashMap<>();
    private final Set<Delta> touched = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

    private Patch(Collection<Edit> edits) {
        for (Edit edit : edits) {
            chosen.computeIfAbsent(edit.place(), p -> EnumSet.noneOf(Edit.Act.class))
                    .add(edit.act());
            Delta place = edit.place();
            while (touched.add(place) && place.parent().isPresent()) {
                place = place.parent().orElseThrow();
            }
        }
    }

    /** Answers the left root of a delta with edits of this delta applied. */
    public static Node apply(Delta root, Collection<Edit> edits) {
        return new Patch(edits).pair(root);
    }

    private boolean has(Delta delta, Edit.Act act) {
        return chosen.getOrDefault(delta, Set.of()).contains(act);
    }

    private Node pair(Delta delta) {
        Node left = delta.left().orElseThrow();
        if (!touched.contains(delta)) {
            return left;
        }
        Node own = has(delta, Edit.Act.SET) ? delta.right().orElseThrow() : left;
        return own.withChildren(children(delta, left));
    }

    private List<Node> children(Delta delta, Node left) {
        Map<Integer, Node> kept = new HashMap<>();
        Map<Integer, Node> added = new HashMap<>();
        for (int i = 0; i < left.size(); i++) {
            kept.put(i, left.children().get(i));
        }
        for (Delta child : delta.children()) {
            if (child.isAdded() && has(child, Edit.Act.ADD)) {
                added.put(child.rightIndex(), child.node());
            } else if (child.isRemoved() && has(child, Edit.Act.REMOVE)) {
                kept.remove(child.leftIndex());
            } else if (child.isPair()) {
                kept.put(child.leftIndex(), pair(child));
            }
        }
        return has(delta, Edit.Act.ORDER) || !delta.alignment().isReordered()
                ? inRightOrder(delta, kept, added)
                : inLeftOrder(delta, kept, added);
    }

    /** What the right version does not have stays behind its neighbour from the left. */
    private static List<Node> inRightOrder(Delta delta, Map<Integer, Node> kept, Map<Integer, Node> added) {
        Alignment alignment = delta.alignment();
        int lefts = delta.left().orElseThrow().size();
        int rights = delta.right().orElseThrow().size();
        List<Node> order = new ArrayList<>();
        alone(lefts, 0, kept, alignment::right, order);
        for (int j = 0; j < rights; j++) {
            int i = alignment.left(j);
            if (i == Alignment.NONE) {
                if (added.containsKey(j)) {
                    order.add(added.get(j));
                }
            } else {
                order.add(kept.get(i));
                alone(lefts, i + 1, kept, alignment::right, order);
            }
        }
        return order;
    }

    /** What the left version does not have comes behind its neighbour from the right. */
    private static List<Node> inLeftOrder(Delta delta, Map<Integer, Node> kept, Map<Integer, Node> added) {
        Alignment alignment = delta.alignment();
        int lefts = delta.left().orElseThrow().size();
        int rights = delta.right().orElseThrow().size();
        List<Node> order = new ArrayList<>();
        alone(rights, 0, added, alignment::left, order);
        for (int i = 0; i < lefts; i++) {
            if (kept.containsKey(i)) {
                order.add(kept.get(i));
            }
            if (alignment.right(i) != Alignment.NONE) {
                alone(rights, alignment.right(i) + 1, added, alignment::left, order);
            }
        }
        return order;
    }

    /** Adds what stands from a place on, up to the next that both versions have. */
    private static void alone(
            int size, int from, Map<Integer, Node> nodes, IntUnaryOperator partner, List<Node> order) {
        for (int i = from; i < size && partner.applyAsInt(i) == Alignment.NONE; i++) {
            if (nodes.containsKey(i)) {
                order.add(nodes.get(i));
            }
        }
    }
}
