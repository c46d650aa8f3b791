package dev.backline.live.set.internal.compare;

import dev.backline.live.set.internal.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds which number of a target became which one. What did not change at all kept its numbers and is not looked at. */
final class Pointees {
    /** What holds no targets, and would take long. */
    private static final Set<String> CLOSED = Set.of(
            "ClipSlotList", "AutomationEnvelopes", "TakeLanes", "Scenes", "Locators", "GroovePool", "Slots", "Events");

    private final Comparison comparison;
    private final Map<String, String> found;

    Pointees(Comparison comparison, Map<String, String> found) {
        this.comparison = comparison;
        this.found = found;
    }

    void collect(Node left, Node right) {
        if (CLOSED.contains(left.name())) {
            return;
        }
        if (left.size() == 0 || left.name().endsWith("Target") || left.name().startsWith("ControllerTargets")) {
            note(left, right);
        }
        if (left.size() == 0 || right.size() == 0 || left.sameAs(right)) {
            return;
        }
        List<Node> lefts = left.children();
        List<Node> rights = right.children();
        Alignment alignment = comparison.align(left, right);
        for (int i = 0; i < lefts.size(); i++) {
            int j = alignment.right(i);
            if (j != Alignment.NONE) {
                collect(lefts.get(i), rights.get(j));
            }
        }
    }

    private void note(Node left, Node right) {
        left.attribute("Id")
                .ifPresent(from ->
                        right.attribute("Id").filter(to -> !to.equals(from)).ifPresent(to -> found.put(from, to)));
    }
}
