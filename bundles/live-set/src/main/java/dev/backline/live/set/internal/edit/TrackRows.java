package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Edits of the order of tracks, and of what of a group is seen. */
final class TrackRows {
    private TrackRows() {}

    static List<EditKind> kinds() {
        return List.of(
                new EditKind(
                        "track.move",
                        "TRACK STEPS",
                        "Moves a track past others of its group, or a group with all in it: negative to the left.",
                        "track.move Bass -1",
                        2,
                        TrackRows::move),
                new EditKind(
                        "track.fold",
                        "TRACK on|off",
                        "Folds a track; a folded group hides what is in it.",
                        "track.fold Drums on",
                        2,
                        TrackRows::fold));
    }

    private static void fold(SetView set, Words words, TreeEdit edit) throws SetFault {
        Node track = Find.track(set, words.text(0)).node();
        TrackEdits.value(track, "TrackUnfolded", Boolean.toString(!words.yes(1)), edit);
    }

    private static void move(SetView set, Words words, TreeEdit edit) throws SetFault {
        TrackView track = Find.track(set, words.text(0));
        List<TrackView> all = set.tracks();
        if (track.kind() == TrackView.Kind.RETURN || !all.contains(track)) {
            throw new SetFault("Track " + track.name() + " is a " + track.element()
                    + ", but only MIDI, audio and group tracks can be moved: sends count the returns in their order.");
        }
        List<List<TrackView>> blocks = blocks(all, track.group());
        int from = 0;
        while (!blocks.get(from).getFirst().equals(track)) {
            from++;
        }
        int to = from + words.whole(1, -1_000, 1_000, "a number of steps");
        if (to < 0 || to >= blocks.size()) {
            throw words.fault(1, "a step from " + -from + " to " + (blocks.size() - 1 - from));
        }
        List<Node> before =
                blocks.stream().flatMap(List::stream).map(TrackView::node).toList();
        blocks.add(to, blocks.remove(from));
        List<Node> after =
                blocks.stream().flatMap(List::stream).map(TrackView::node).toList();
        Node holder = set.liveSet().child("Tracks").orElseThrow(() -> new SetFault("The set has no tracks."));
        List<Node> order = new ArrayList<>(holder.children());
        List<Integer> places = before.stream().map(order::indexOf).toList();
        for (int i = 0; i < places.size(); i++) {
            order.set(places.get(i), after.get(i));
        }
        edit.children(holder, list -> order);
    }

    /** Answers the tracks of a group in their order, each with all that is in it. */
    private static List<List<TrackView>> blocks(List<TrackView> all, Optional<String> group) {
        List<List<TrackView>> blocks = new ArrayList<>();
        Set<String> inside = new HashSet<>();
        for (TrackView track : all) {
            if (track.kind() == TrackView.Kind.RETURN) {
                continue;
            }
            if (track.group().equals(group)) {
                blocks.add(new ArrayList<>(List.of(track)));
                inside.clear();
                inside.add(track.id());
            } else if (track.group().filter(inside::contains).isPresent()) {
                blocks.getLast().add(track);
                inside.add(track.id());
            }
        }
        return blocks;
    }
}
