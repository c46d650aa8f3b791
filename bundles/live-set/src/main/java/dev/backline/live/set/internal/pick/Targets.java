package dev.backline.live.set.internal.pick;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import java.util.HashMap;
import java.util.Map;

/** Where the targets of automation lie in a track, and what lies at the same place in another. */
final class Targets {
    private Targets() {}

    /** Answers for the targets of one track those at the same places of the other. */
    static Map<String, String> between(Node from, Node into) {
        Map<String, String> places = new HashMap<>();
        collect(into, "", (place, id) -> places.putIfAbsent(place, id));
        Map<String, String> targets = new HashMap<>();
        collect(from, "", (place, id) -> {
            String there = places.get(place);
            if (there != null) {
                targets.put(id, there);
            }
        });
        return targets;
    }

    private interface Found {
        void at(String place, String id);
    }

    private static void collect(Node node, String place, Found found) {
        if (node.is("ClipSlotList") || node.is("TakeLanes") || node.is("AutomationEnvelopes")) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Node child : node.children()) {
            int count = counts.merge(child.name(), 1, Integer::sum);
            String step = place + "/" + child.name() + (count > 1 ? "#" + count : "");
            if (PointeeIds.isPointee(child)) {
                child.attribute("Id").ifPresent(id -> found.at(step, id));
            }
            if (child.size() > 0) {
                collect(child, step, found);
            }
        }
    }
}
