package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Decimals;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Edits of where clips lie: made, copied, moved and split. */
final class ClipPlaces {
    private static final Node NOTHING = Node.of("Nothing");
    private static final String TO = "TRACK@SCENE|TRACK@BEATb";

    private ClipPlaces() {}

    static List<EditKind> kinds() {
        return List.of(
                new EditKind(
                        "clip.add",
                        TO + " LENGTH [NAME]",
                        "Makes an empty clip of notes in a slot or in the arrangement, LENGTH in beats.",
                        "clip.add Bass@2 16 Riff",
                        2,
                        ClipPlaces::add),
                new EditKind(
                        "clip.copy",
                        "CLIP " + TO,
                        "Copies a clip to a free place, also of another track of its kind.",
                        "clip.copy Bass@1 Bass@2",
                        2,
                        (set, words, edit) -> place(set, words, edit, Find.clip(set, words.text(0)), false)),
                new EditKind(
                        "clip.move",
                        "CLIP BEAT|" + TO,
                        "Moves a clip to a free place; envelopes stay behind when it changes its track.",
                        "clip.move Bass@16b 32",
                        2,
                        ClipPlaces::move),
                new EditKind(
                        "clip.split",
                        "CLIP BEAT",
                        "Splits a clip of the arrangement in two at a beat of the song.",
                        "clip.split Bass@16b 20",
                        2,
                        ClipPlaces::split));
    }

    private static void add(SetView set, Words words, TreeEdit edit) throws SetFault {
        Place place = Place.parse(set, words, 0);
        place.require(true);
        double length = words.number(1, 1.0 / 64, 1e6, "a length in beats");
        String name = words.has(2) ? words.text(2) : "";
        ClipView pattern =
                new ClipView(BlankClip.of(set, length, name, place.track().color()), place.session());
        place.put(place.settled(pattern, length), NOTHING, edit);
    }

    private static void move(SetView set, Words words, TreeEdit edit) throws SetFault {
        ClipView clip = Find.clip(set, words.text(0));
        if (Decimals.parse(words.text(1)).isEmpty()) {
            place(set, words, edit, clip, true);
            return;
        }
        if (clip.session()) {
            throw new SetFault(
                    "Clip " + clip.name() + " lies in the session, but a clip of the arrangement was expected.");
        }
        double to = words.number(1, 0, 1e6, "a position in beats");
        Place place = new Place(owner(set, clip), -1, to);
        place.requireFree(to, to + clip.end() - clip.start(), clip.node());
        edit.set(clip.node(), "Time", Numbers.text(to));
        TrackEdits.value(clip.node(), "CurrentStart", Numbers.text(to), edit);
        TrackEdits.value(clip.node(), "CurrentEnd", Numbers.text(to + clip.end() - clip.start()), edit);
        edit.children(
                place.holder(),
                clips -> clips.stream()
                        .sorted((a, b) -> Double.compare(new ClipView(a, false).time(), new ClipView(b, false).time()))
                        .toList());
    }

    /** Answers the track that a clip lies on; refuses one that lies in a take lane. */
    static TrackView owner(SetView set, ClipView clip) throws SetFault {
        return set.tracks().stream()
                .filter(t ->
                        t.arrangementClips().contains(clip) || t.sessionClips().containsValue(clip))
                .findFirst()
                .orElseThrow(() -> new SetFault("Clip " + clip.name() + " lies on no track."));
    }

    private static void place(SetView set, Words words, TreeEdit edit, ClipView clip, boolean leave) throws SetFault {
        Place place = Place.parse(set, words, 1);
        place.require(clip.isMidi());
        TrackView from = owner(set, clip);
        double length = clip.session() ? length(clip) : clip.end() - clip.start();
        Node settled = place.settled(clip, length);
        boolean home = from.node() == place.track().node();
        place.put(home ? settled : strange(settled, place.track()), leave ? clip.node() : NOTHING, edit);
        if (leave) {
            edit.remove(clip.node());
        }
    }

    private static double length(ClipView clip) throws SetFault {
        requireBeats(clip);
        return clip.isLooped() ? clip.loopEnd() - clip.loopStart() : clip.endMarker() - clip.startMarker();
    }

    /** Envelopes point to parameters of the track that the clip came from. */
    private static Node strange(Node clip, TrackView track) {
        Set<String> known = new HashSet<>();
        track.node().walk(n -> {
            if (PointeeIds.isPointee(n)) {
                n.attribute("Id").ifPresent(known::add);
            }
        });
        TreeEdit edit = new TreeEdit();
        clip.walk(n -> {
            if (n.is("ClipEnvelope") && !known.contains(n.value("EnvelopeTarget/PointeeId", ""))) {
                edit.remove(n);
            }
        });
        return edit.apply(clip);
    }

    static void requireBeats(ClipView clip) throws SetFault {
        if (!clip.isMidi() && !clip.isWarped()) {
            throw new SetFault(
                    "Clip " + clip.name()
                            + " is not warped and counts in seconds, but a clip that counts in beats was expected. Warp it in Live first.");
        }
    }

    private static void split(SetView set, Words words, TreeEdit edit) throws SetFault {
        ClipView clip = Find.clip(set, words.text(0));
        double at = words.number(1, 0, 1e6, "a position in beats");
        if (clip.session() || at <= clip.start() || at >= clip.end()) {
            throw new SetFault("Clip " + clip.name() + " cannot be split at beat " + Numbers.text(at)
                    + ", but a beat inside of a clip of the arrangement was expected.");
        }
        requireBeats(clip);
        double inside = clip.startMarker() + at - clip.start();
        double loop = clip.loopEnd() - clip.loopStart();
        if (clip.isLooped() && inside >= clip.loopEnd() && loop > 0) {
            inside = clip.loopStart() + (inside - clip.loopStart()) % loop;
        }
        Place behind = new Place(owner(set, clip), -1, at);
        Node right = behind.settled(clip, clip.end() - at);
        double start = inside;
        right = at(
                right,
                "Loop",
                l -> clip.isLooped()
                        ? leaf(l, "StartRelative", start - clip.loopStart())
                        : leaf(leaf(l, "LoopStart", start), "StartRelative", 0));
        TrackEdits.value(clip.node(), "CurrentEnd", Numbers.text(at), edit);
        if (!clip.isLooped()) {
            TrackEdits.value(clip.node(), "Loop/LoopEnd", Numbers.text(start), edit);
            TrackEdits.value(clip.node(), "Loop/OutMarker", Numbers.text(start), edit);
        }
        behind.put(right, clip.node(), edit);
    }

    static Node at(Node node, String child, UnaryOperator<Node> change) {
        return node.withChildren(node.children().stream()
                .map(n -> n.is(child) ? change.apply(n) : n)
                .toList());
    }

    static Node leaf(Node node, String child, double value) {
        return at(node, child, n -> n.withValue(Numbers.text(value)));
    }
}
