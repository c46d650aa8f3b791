package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Elements in order of their attribute {@code Time}. */
final class Times {
    private Times() {}

    static double of(Node node) {
        return node.numberOf("Time").orElse(0);
    }

    /** Answers the first that stands before its predecessor; -1 when all are in order. */
    static int firstUnsorted(List<Node> nodes) {
        for (int i = 1; i < nodes.size(); i++) {
            if (of(nodes.get(i)) < of(nodes.get(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    /** Answers the list with some of its children sorted, those at one time in their order, and the others where they are. */
    static List<Node> sorted(List<Node> list, Predicate<Node> some) {
        List<Node> ordered = new ArrayList<>(list.stream().filter(some).toList());
        ordered.sort(Comparator.comparingDouble(Times::of));
        List<Node> children = new ArrayList<>();
        int next = 0;
        for (Node child : list) {
            children.add(some.test(child) ? ordered.get(next++) : child);
        }
        return children;
    }
}
