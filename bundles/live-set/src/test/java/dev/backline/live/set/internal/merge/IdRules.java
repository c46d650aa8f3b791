package dev.backline.live.set.internal.merge;

import dev.backline.live.set.internal.merge.list.Lineups;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules by which Live refuses a set, looked at in the tree. */
final class IdRules {
    private IdRules() {}

    /** Answers what is broken in a set and was not in the one that it came from. */
    static List<String> broken(Node before, Node after) {
        List<String> broken = new ArrayList<>(all(after));
        broken.removeAll(all(before));
        return broken;
    }

    private static List<String> all(Node root) {
        List<String> broken = new ArrayList<>();
        Set<String> targets = new HashSet<>();
        Set<String> tracks = new HashSet<>(Set.of("-1"));
        root.at("LiveSet/Tracks").ifPresent(t -> t.children().forEach(n -> tracks.add(n.attribute("Id", ""))));
        double next = root.number("LiveSet/NextPointeeId").orElse(Double.MAX_VALUE);
        root.walk(n -> {
            if (PointeeIds.isPointee(n) && n.attribute("Id").isPresent()) {
                if (!targets.add(n.attribute("Id", ""))) {
                    broken.add("target twice: " + n);
                }
                if (n.numberOf("Id").orElse(0) >= next) {
                    broken.add("target above the next: " + n);
                }
            }
        });
        root.walk(n -> {
            Set<String> ids = new HashSet<>();
            n.children()
                    .forEach(c -> c.attribute("Id")
                            .filter(id -> !ids.add(id))
                            .ifPresent(id -> broken.add("id twice in " + n.name())));
            if (n.is("PointeeId") && !targets.contains(n.attribute("Value", ""))) {
                broken.add("dangling " + n);
            }
            if (n.is("TrackGroupId") && !tracks.contains(n.attribute("Value", ""))) {
                broken.add("no group " + n);
            }
            if (n.is("KeyTracks")) {
                Set<String> notes = new HashSet<>();
                n.walk(x -> x.attribute("NoteId")
                        .filter(id -> !notes.add(id))
                        .ifPresent(id -> broken.add("note id twice")));
            }
        });
        counts(root, broken);
        return broken;
    }

    private static void counts(Node root, List<String> broken) {
        int scenes = Lineups.scenes(root).map(Node::size).orElse(0);
        int returns = Lineups.returns(root).size();
        for (Node track : root.at("LiveSet/Tracks").map(Node::children).orElse(List.of())) {
            boolean plays = track.is("MidiTrack") || track.is("AudioTrack");
            for (String list : List.of("MainSequencer", "FreezeSequencer")) {
                track.at("DeviceChain/" + list + "/ClipSlotList")
                        .filter(l -> plays && l.size() != scenes)
                        .ifPresent(l -> broken.add("slots " + l.size() + " of " + track.name()));
            }
            track.at("DeviceChain/Mixer/Sends")
                    .filter(l -> l.size() != returns)
                    .ifPresent(l -> broken.add("sends " + l.size()));
        }
    }
}
