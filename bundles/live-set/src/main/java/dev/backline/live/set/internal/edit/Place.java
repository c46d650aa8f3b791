package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Decimals;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A free place for a clip: {@code Track@3} is a slot, {@code Track@16b} lies in the arrangement.
 *
 * @param track where
 * @param scene the slot, counted from 0; -1 in the arrangement
 * @param beat in the arrangement
 */
record Place(TrackView track, int scene, double beat) {
    static Place parse(SetView set, Words words, int index) throws SetFault {
        String text = words.text(index);
        int at = text.lastIndexOf('@');
        String behind = at > 0 ? text.substring(at + 1) : "";
        OptionalDouble beat = behind.endsWith("b")
                ? Decimals.parse(behind.substring(0, behind.length() - 1))
                : OptionalDouble.empty();
        boolean slot = behind.matches("\\d{1,5}");
        if (!slot && (beat.isEmpty() || beat.getAsDouble() < 0)) {
            throw words.fault(index, "a place, TRACK@SCENE or TRACK@BEATb,");
        }
        TrackView track = Find.track(set, text.substring(0, at));
        return slot ? new Place(track, Integer.parseInt(behind) - 1, 0) : new Place(track, -1, beat.getAsDouble());
    }

    boolean session() {
        return scene >= 0;
    }

    /** Refuses a track of another kind, or none that holds clips. */
    void require(boolean midi) throws SetFault {
        TrackView.Kind wanted = midi ? TrackView.Kind.MIDI : TrackView.Kind.AUDIO;
        if (track.kind() != wanted) {
            throw new SetFault("Track " + track.name() + " is a " + track.element() + ", which takes no clip of "
                    + (midi ? "notes" : "audio") + ". Name a" + (midi ? " MIDI" : "n audio") + " track.");
        }
    }

    /**
     * Puts a clip here.
     *
     * @param clip with its place and ends told already
     * @param except a clip of this track that goes away, or is the same
     */
    void put(Node clip, Node except, TreeEdit edit) throws SetFault {
        if (session()) {
            slot(clip, except, edit);
        } else {
            row(clip, except, edit);
        }
    }

    private void slot(Node clip, Node except, TreeEdit edit) throws SetFault {
        List<Node> slots = track.slots();
        if (scene >= slots.size()) {
            throw new SetFault("Track " + track.name() + " has " + slots.size() + " slots, but slot " + (scene + 1)
                    + " was named. Add a scene first: scene.add");
        }
        ClipView there = track.sessionClips().get(scene);
        if (there != null && there.node() != except) {
            throw new SetFault("Slot " + track.name() + "@" + (scene + 1) + " holds clip " + there.name()
                    + " already. Take it out first: clip.remove");
        }
        Node value = slots.get(scene)
                .at("ClipSlot/Value")
                .or(() -> slots.get(scene).child("Value"))
                .orElseThrow(() -> new SetFault("The slot of track " + track.name() + " has no place for a clip."));
        edit.append(value, clip);
    }

    private void row(Node clip, Node except, TreeEdit edit) throws SetFault {
        Node holder = holder();
        ClipView own = new ClipView(clip, false);
        requireFree(own.start(), own.end(), except);
        long id = holder.children().stream()
                        .mapToLong(n -> (long) n.numberOf("Id").orElse(-1))
                        .max()
                        .orElse(-1)
                + 1;
        Node numbered = clip.attribute("Id").isPresent() ? clip.with("Id", Long.toString(id)) : clip;
        edit.children(holder, clips -> {
            List<Node> more = new ArrayList<>(clips);
            more.add(numbered);
            more.sort(Comparator.comparingDouble(n -> n.numberOf("Time").orElse(0)));
            return more;
        });
    }

    Node holder() throws SetFault {
        return track.arrangement()
                .orElseThrow(
                        () -> new SetFault("Track " + track.name() + " has no place for clips of the arrangement."));
    }

    void requireFree(double start, double end, Node except) throws SetFault {
        for (ClipView other : track.arrangementClips()) {
            if (other.node() != except && other.start() < end - 1e-9 && other.end() > start + 1e-9) {
                throw new SetFault("Clip " + other.name() + " lies at beat " + Numbers.text(other.start())
                        + " already, so that place is not free.");
            }
        }
    }

    /** Answers a clip as it is here: what a slot holds has no time, what the arrangement holds has its own. */
    Node settled(ClipView clip, double length) {
        Node node = clip.node().copy();
        double start = session() ? clip.loopStart() : beat;
        double end = session() ? clip.loopEnd() : beat + length;
        return node.with("Time", Numbers.text(session() ? 0 : beat))
                .withChildren(node.children().stream()
                        .map(n -> n.is("CurrentStart")
                                ? n.withValue(Numbers.text(start))
                                : n.is("CurrentEnd") ? n.withValue(Numbers.text(end)) : n)
                        .toList());
    }
}
