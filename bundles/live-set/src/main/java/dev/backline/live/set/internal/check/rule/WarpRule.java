package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Warp markers: at least two, and both times rise. */
final class WarpRule implements Rule {
    @Override
    public Set<String> names() {
        return Set.of("WarpMarkers");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        if (!trail.above(1).equals("AudioClip")) {
            return;
        }
        List<Node> markers = trail.node().children("WarpMarker");
        if (markers.size() < 2) {
            findings.add(Code.WARP_COUNT, trail, markers.size() + " warp markers", "two or more");
        }
        for (int i = 1; i < markers.size(); i++) {
            if (!rises(markers.get(i - 1), markers.get(i))) {
                unsorted(trail.to(markers.get(i)), trail.node(), markers, findings);
                return;
            }
        }
    }

    private static void unsorted(Trail trail, Node list, List<Node> markers, Findings findings) {
        String found = "marker at beat " + trail.node().attribute("BeatTime", "?") + ", second "
                + trail.node().attribute("SecTime", "?") + " does not lie behind the one before";
        List<Node> sorted = markers.stream()
                .sorted(Comparator.comparingDouble(WarpRule::beat))
                .toList();
        boolean safe = list.size() == markers.size();
        for (int i = 1; i < sorted.size(); i++) {
            safe &= rises(sorted.get(i - 1), sorted.get(i));
        }
        if (safe) {
            findings.add(Code.WARP_ORDER, trail, found, "both times rising", s -> s.children(list, l -> sorted));
        } else {
            findings.add(Code.WARP_ORDER, trail, found, "both times rising");
        }
    }

    private static double beat(Node marker) {
        return marker.numberOf("BeatTime").orElse(0);
    }

    private static boolean rises(Node first, Node second) {
        return beat(first) < beat(second)
                && first.numberOf("SecTime").orElse(0)
                        < second.numberOf("SecTime").orElse(0);
    }
}
