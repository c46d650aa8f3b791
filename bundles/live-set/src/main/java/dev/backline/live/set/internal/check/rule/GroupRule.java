package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Groups stand directly before their tracks; returns stand behind all. */
final class GroupRule implements Rule {
    private static final String NONE = "-1";

    private final Map<String, Node> tracks = new HashMap<>();

    GroupRule(Subject subject) {}

    @Override
    public Set<String> names() {
        return Set.of("Tracks");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        if (!trail.above(1).equals("LiveSet")) {
            return;
        }
        List<Node> all =
                trail.node().children().stream().filter(Node::isElement).toList();
        all.forEach(t -> t.attribute("Id").ifPresent(id -> tracks.putIfAbsent(id, t)));
        boolean returns = false;
        Optional<Node> before = Optional.empty();
        for (Node track : all) {
            if (track.is("ReturnTrack")) {
                returns = true;
            } else if (returns) {
                findings.add(Code.RETURN_ORDER, trail.to(track), "it stands behind a return", "all returns behind it");
            }
            group(trail.to(track), before, findings);
            before = Optional.of(track);
        }
    }

    private static String groupOf(Node track) {
        return track.value("TrackGroupId", NONE);
    }

    private void group(Trail trail, Optional<Node> before, Findings findings) {
        Node track = trail.node();
        String id = groupOf(track);
        if (id.equals(NONE)) {
            return;
        }
        Optional<Node> group = Optional.ofNullable(tracks.get(id));
        if (group.isEmpty() || !group.get().is("GroupTrack")) {
            String found =
                    group.isEmpty() ? "group " + id + ", which is not there" : "track " + id + ", which is no group";
            findings.add(Code.GROUP_DANGLING, trail, found, "the id of a group, or -1");
        } else if (isInItself(track)) {
            findings.add(
                    Code.GROUP_CYCLE,
                    trail,
                    "it lies in group " + id + ", which lies in it",
                    "groups without a circle");
        } else if (before.isEmpty() || before.get() != group.get() && !isInside(before.get(), id)) {
            findings.add(
                    Code.GROUP_ORDER,
                    trail,
                    "it does not stand behind its group or another track of it",
                    "groups directly before their tracks");
        }
    }

    private boolean isInItself(Node track) {
        Set<String> seen = new HashSet<>();
        String id = groupOf(track);
        while (!id.equals(NONE) && tracks.containsKey(id)) {
            if (tracks.get(id) == track) {
                return true;
            }
            if (!seen.add(id)) {
                return false;
            }
            id = groupOf(tracks.get(id));
        }
        return false;
    }

    private boolean isInside(Node track, String group) {
        Set<String> seen = new HashSet<>();
        String id = groupOf(track);
        while (!id.equals(NONE) && seen.add(id)) {
            if (id.equals(group)) {
                return true;
            }
            id = Optional.ofNullable(tracks.get(id)).map(GroupRule::groupOf).orElse(NONE);
        }
        return false;
    }
}
