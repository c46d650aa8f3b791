package dev.backline.live.set.internal.merge;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import dev.backline.live.set.internal.tree.TreeEdit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The last touch on a set that was put together: targets counted once, none dangling, the next one above all. */
public final class Repair {
    private final Set<String> targets = new HashSet<>();
    private long most;

    private Repair() {}

    /**
     * Answers the root with its targets in order.
     *
     * @param sources what it was put together from; what dangled there already stays
     */
    public static Node apply(Node root, List<Node> sources) {
        return new Repair().repaired(root, sources);
    }

    private Node repaired(Node root, List<Node> sources) {
        long next = sources.stream()
                .mapToLong(s -> (long) s.number("LiveSet/NextPointeeId").orElse(0))
                .max()
                .orElse(0);
        TreeEdit edit = new TreeEdit();
        Set<Node> twice = new LinkedHashSet<>();
        root.walk(n -> {
            if (PointeeIds.isPointee(n)) {
                most = Math.max(most, (long) n.numberOf("Id").orElse(0));
                if (!targets.add(n.attribute("Id", ""))) {
                    twice.add(n);
                }
            }
        });
        most = Math.max(most, next - 1);
        twice.forEach(n -> edit.set(n, "Id", Long.toString(++most)));
        Set<String> dangled = new HashSet<>();
        sources.forEach(s -> dangled.addAll(dangling(s)));
        root.walk(n -> {
            boolean envelope = n.is("AutomationEnvelope") || n.is("ClipEnvelope");
            String target = envelope ? n.value("EnvelopeTarget/PointeeId", "") : "";
            if (!target.isEmpty() && !targets.contains(target) && !dangled.contains(target)) {
                edit.remove(n);
            }
        });
        root.at("LiveSet/NextPointeeId")
                .filter(n -> n.number().orElse(0) <= most)
                .ifPresent(n -> edit.value(n, Long.toString(most + 1)));
        return edit.apply(root);
    }

    private static Set<String> dangling(Node root) {
        Set<String> named = new HashSet<>();
        Set<String> there = new HashSet<>();
        root.walk(n -> {
            if (n.is("PointeeId")) {
                named.add(n.attribute("Value", ""));
            } else if (PointeeIds.isPointee(n)) {
                there.add(n.attribute("Id", ""));
            }
        });
        named.removeAll(there);
        return named;
    }
}
