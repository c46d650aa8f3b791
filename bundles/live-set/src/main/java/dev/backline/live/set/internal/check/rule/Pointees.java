package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The targets of automation in a document, who names them, and ids that are free. */
final class Pointees {
    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, List<Reference>> references = new HashMap<>();
    private long highest;
    private long highestTarget;
    private long next;

    Pointees(Node root) {
        walk(root, root, "");
        next = highest;
    }

    private void walk(Node node, Node track, String parent) {
        boolean enters = parent.equals("Tracks")
                || parent.equals("LiveSet") && node.name().endsWith("Track");
        Node owner = enters ? node : track;
        String name = node.name();
        if (name.equals("PointeeId")) {
            node.value()
                    .ifPresent(id -> references
                            .computeIfAbsent(id, k -> new ArrayList<>(1))
                            .add(new Reference(node, owner)));
        } else {
            node.attribute("Id").ifPresent(id -> see(id, node, owner));
        }
        for (Node child : node.children()) {
            if (child.isElement()) {
                walk(child, owner, name);
            }
        }
    }

    private void see(String id, Node node, Node track) {
        long number = number(id);
        highest = Math.max(highest, number);
        if (PointeeIds.isPointee(node)) {
            highestTarget = Math.max(highestTarget, number);
            targets.putIfAbsent(id, new Target(node, track));
        }
    }

    /** Answers the number of an id; -1 when it is none. */
    static long number(String id) {
        if (id.isEmpty() || id.length() > 18) {
            return -1;
        }
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return -1;
            }
        }
        return Long.parseLong(id);
    }

    /** Answers the first target of an id. */
    Optional<Target> find(String id) {
        return Optional.ofNullable(targets.get(id));
    }

    /** Answers who names an id. */
    List<Reference> references(String id) {
        return references.getOrDefault(id, List.of());
    }

    long highest() {
        return highest;
    }

    long highestTarget() {
        return highestTarget;
    }

    /** Answers an id that nothing has, another one at each call. */
    String fresh() {
        return Long.toString(++next);
    }

    /** A target and the track that it belongs to. */
    record Target(Node node, Node track) {}

    /** An element that names a target, and its track. */
    record Reference(Node node, Node track) {}
}
