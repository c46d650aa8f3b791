package dev.backline.live.set.internal.merge.list;

import dev.backline.live.set.internal.merge.side.Fingerprint;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a side began to use: tracks that it feeds or hears, groups, grooves, and targets that it moves. Whoever takes those away is asked. */
public final class Uses {
    private static final Pattern TRACK = Pattern.compile("/Track\\.(\\d+)/");

    private final Set<String> begun = new HashSet<>();

    public Uses(Node base, Node side) {
        Map<String, Integer> before = counted(base);
        counted(side).forEach((use, count) -> {
            if (count > before.getOrDefault(use, 0)) {
                begun.add(use.substring(0, use.indexOf('|')));
            }
        });
    }

    private static Map<String, Integer> counted(Node root) {
        Map<String, Integer> uses = new HashMap<>();
        root.walk(n -> {
            String use = use(n);
            if (!use.isEmpty()) {
                uses.merge(use, 1, Integer::sum);
            }
        });
        return uses;
    }

    private static String use(Node node) {
        return switch (node.name()) {
            case "Target" -> {
                Matcher track = TRACK.matcher(node.attribute("Value", ""));
                yield track.find() ? "track " + track.group(1) + "|" : "";
            }
            case "TrackGroupId" -> "track " + node.attribute("Value", "") + "|";
            case "GrooveId" -> "groove " + node.attribute("Value", "") + "|";
            case "AutomationEnvelope", "ClipEnvelope" ->
                "target " + node.value("EnvelopeTarget/PointeeId", "") + "|" + Fingerprint.hash(node);
            default -> "";
        };
    }

    /** Answers whether the side began to use a node of the base, or something in it. */
    public boolean of(Node base) {
        if (begun.isEmpty()) {
            return false;
        }
        String id = base.attribute("Id", "");
        if (base.name().endsWith("Track") && begun.contains("track " + id)
                || base.is("Groove") && begun.contains("groove " + id)) {
            return true;
        }
        return holdsTarget(base);
    }

    private boolean holdsTarget(Node node) {
        if (PointeeIds.isPointee(node)) {
            return begun.contains("target " + node.attribute("Id", ""));
        }
        for (Node child : node.children()) {
            if (holdsTarget(child)) {
                return true;
            }
        }
        return false;
    }
}
