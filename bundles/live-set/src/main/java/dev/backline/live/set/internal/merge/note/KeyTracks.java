package dev.backline.live.set.internal.merge.note;

import dev.backline.live.set.internal.merge.side.SiblingIds;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts notes back into the lists that the file keeps, one for each key. */
public final class KeyTracks {
    private KeyTracks() {}

    /**
     * Answers the lists of ours with other notes; lists that ours has not are taken from the others.
     *
     * @param others lists of other versions, the nearest first
     */
    public static Node with(Node ours, List<Node> others, List<KeyNote> notes) {
        Map<String, List<Node>> byKey = new LinkedHashMap<>();
        notes.stream()
                .sorted(Comparator.comparingDouble(KeyNote::start))
                .forEach(n ->
                        byKey.computeIfAbsent(n.key(), k -> new ArrayList<>()).add(n.node()));
        List<Node> tracks = new ArrayList<>();
        for (Node track : ours.children()) {
            List<Node> own = byKey.remove(track.value("MidiKey", ""));
            if (own != null) {
                tracks.add(filled(track, own));
            }
        }
        boolean rising = isRising(ours.children());
        byKey.forEach((key, list) -> Stream.concat(Stream.of(ours), others.stream())
                .flatMap(n -> n.children().stream())
                .filter(t -> t.value("MidiKey", "").equals(key))
                .findFirst()
                .ifPresent(t -> tracks.add(place(tracks, key, rising), filled(t, list))));
        return ours.withChildren(SiblingIds.unique(tracks, ours));
    }

    private static Node filled(Node track, List<Node> notes) {
        return track.withChildren(track.children().stream()
                .map(c -> c.is("Notes") ? c.withChildren(notes) : c)
                .toList());
    }

    private static double key(Node track) {
        return track.number("MidiKey").orElse(0);
    }

    private static boolean isRising(List<Node> tracks) {
        for (int i = 1; i < tracks.size(); i++) {
            if (key(tracks.get(i)) < key(tracks.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private static int place(List<Node> tracks, String key, boolean rising) {
        int at = tracks.size();
        double number = Double.parseDouble(key.matches("\\d+") ? key : "0");
        while (rising && at > 0 && key(tracks.get(at - 1)) > number) {
            at--;
        }
        return at;
    }
}
