package dev.backline.live.set.internal.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The space of ids that envelopes point to. */
public final class PointeeIds {
    private PointeeIds() {}

    /** Answers whether an element's {@code Id} is one that envelopes can name. */
    public static boolean isPointee(Node node) {
        String name = node.name();
        return name.endsWith("AutomationTarget")
                || name.endsWith("ModulationTarget")
                || name.equals("Pointee")
                || name.startsWith("ControllerTargets.");
    }

    /** Answers the largest {@code Id} of any kind; 0 when there is none. */
    public static long largest(Node root) {
        long[] largest = {0};
        root.walk(n -> n.numberOf("Id").ifPresent(id -> largest[0] = Math.max(largest[0], (long) id)));
        return largest[0];
    }

    /** Answers a copy of nodes with new pointee ids, in which references among themselves follow. */
    public static Node renumbered(Node node, Supplier<Long> next) {
        Map<String, String> fresh = new HashMap<>();
        node.walk(n -> {
            if (isPointee(n)) {
                n.attribute("Id").ifPresent(id -> fresh.put(id, Long.toString(next.get())));
            }
        });
        return renumber(node, fresh);
    }

    /** Answers a copy of nodes whose pointee ids, and references to them, are mapped; others stay. */
    public static Node renumber(Node node, Map<String, String> fresh) {
        Node copy = node.withChildren(
                node.children().stream().map(c -> renumber(c, fresh)).toList());
        String attribute = isPointee(node) ? "Id" : node.is("PointeeId") ? "Value" : "";
        return attribute.isEmpty()
                ? copy
                : Optional.ofNullable(fresh.get(node.attribute(attribute, "")))
                        .map(id -> copy.with(attribute, id))
                        .orElse(copy);
    }
}
