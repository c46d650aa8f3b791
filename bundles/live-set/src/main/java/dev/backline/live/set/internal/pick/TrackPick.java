package dev.backline.live.set.internal.pick;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a whole track: its targets get new numbers, its sends go by the names of returns, its slots follow the scenes. */
final class TrackPick {
    private final Pick pick;

    TrackPick(Pick pick) {
        this.pick = pick;
    }

    Node put(Wish wish) throws SetFault {
        TrackView track = Pick.track(pick.from(), wish.name());
        if (track.kind() != TrackView.Kind.MIDI && track.kind() != TrackView.Kind.AUDIO) {
            throw new SetFault("Track " + track.name() + " is a " + track.element()
                    + ", but only MIDI and audio tracks can be picked. Pick the tracks of a group one by one.");
        }
        SetView into = pick.into();
        Node tracks =
                into.liveSet().child("Tracks").orElseThrow(() -> new SetFault("The set to put it into has no tracks."));
        Optional<TrackView> old = wish.replace() ? Optional.of(Pick.track(into, wish.target())) : Optional.empty();
        String id = old.map(TrackView::id).orElseGet(() -> freeId(tracks));
        Node own = PointeeIds.renumbered(track.node().copy(), pick.fresh()).with("Id", id);
        own = new Routing(pick, track, id).fit(own);
        own = fit(own, track, old);
        TreeEdit edit = new TreeEdit();
        if (old.isPresent()) {
            edit.replace(old.orElseThrow().node(), own);
        } else {
            Node added = own;
            edit.children(tracks, list -> behindOthers(list, added));
        }
        return edit.apply(into.ableton());
    }

    private static String freeId(Node tracks) {
        long most = tracks.children().stream()
                .mapToLong(n -> (long) n.numberOf("Id").orElse(0))
                .max()
                .orElse(-1);
        return Long.toString(most + 1);
    }

    private static List<Node> behindOthers(List<Node> list, Node track) {
        List<Node> longer = new ArrayList<>(list);
        int at = longer.size();
        while (at > 0 && longer.get(at - 1).is("ReturnTrack")) {
            at--;
        }
        longer.add(at, track);
        return longer;
    }

    private Node fit(Node own, TrackView track, Optional<TrackView> old) throws SetFault {
        TreeEdit edit = new TreeEdit();
        for (String sequencer : List.of("MainSequencer", "FreezeSequencer")) {
            own.at("DeviceChain/" + sequencer + "/ClipSlotList").ifPresent(l -> slots(l, track, edit));
        }
        Optional<Node> sends = own.at("DeviceChain/Mixer/Sends");
        if (sends.isPresent()) {
            List<Node> holders = new Sends(pick).of(sends.orElseThrow());
            edit.children(sends.orElseThrow(), l -> holders);
        }
        String group = old.flatMap(TrackView::group).orElse("-1");
        own.child("TrackGroupId").ifPresent(n -> edit.value(n, group));
        own.child("LinkedTrackGroupId").ifPresent(n -> edit.value(n, "-1"));
        Grooves.follow(pick, own, edit);
        return edit.apply(own);
    }

    private void slots(Node list, TrackView track, TreeEdit edit) {
        int scenes = pick.into().scenes().size();
        if (list.size() == scenes || list.size() == 0) {
            return;
        }
        List<Node> slots = new ArrayList<>(list.children());
        while (slots.size() > scenes) {
            Node slot = slots.removeLast();
            clip(slot)
                    .ifPresent(c -> pick.note("Clip \"" + c.value("Name", "") + "\" of track " + track.name()
                            + " lies below the last scene and was left behind."));
        }
        long[] id = {
            slots.stream()
                    .mapToLong(s -> (long) s.numberOf("Id").orElse(0))
                    .max()
                    .orElse(0)
        };
        Node empty = emptied(list.children().getFirst());
        while (slots.size() < scenes) {
            Node slot = empty.copy();
            slots.add(slot.attribute("Id").isPresent() ? slot.with("Id", Long.toString(++id[0])) : slot);
        }
        edit.children(list, l -> slots);
    }

    static Optional<Node> clip(Node slot) {
        return slot.at("ClipSlot/Value")
                .or(() -> slot.child("Value"))
                .flatMap(v -> v.child("MidiClip").or(() -> v.child("AudioClip")));
    }

    private static Node emptied(Node node) {
        Stream<Node> kept = node.children().stream().filter(c -> !c.is("MidiClip") && !c.is("AudioClip"));
        return node.withChildren(kept.map(TrackPick::emptied).toList());
    }
}
