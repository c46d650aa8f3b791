package dev.backline.live.set.internal.pick;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a clip: into the slot of its scene when that is free, else the next free one; in the arrangement to its own time. */
final class ClipPick {
    private final Pick pick;

    ClipPick(Pick pick) {
        this.pick = pick;
    }

    Node put(Wish wish) throws SetFault {
        TrackView source = Pick.track(pick.from(), wish.trackName());
        TrackView target = Pick.track(pick.into(), wish.target());
        Map<Integer, ClipView> session = source.sessionClips();
        Optional<Integer> scene = session.entrySet().stream()
                .filter(e -> e.getValue().name().equals(wish.innerName()))
                .map(Map.Entry::getKey)
                .findFirst();
        Optional<ClipView> clip = scene.map(session::get)
                .or(() -> source.arrangementClips().stream()
                        .filter(c -> c.name().equals(wish.innerName()))
                        .findFirst());
        Node node = clip.orElseThrow(() -> none(wish, source)).node();
        requireKind(node, target);
        Node own = followed(node, source, target);
        return scene.isPresent()
                ? intoSlot(own, scene.orElseThrow(), target, wish)
                : intoArrangement(own, target, wish);
    }

    private static SetFault none(Wish wish, TrackView source) {
        List<String> there = Stream.concat(source.sessionClips().values().stream(), source.arrangementClips().stream())
                .map(ClipView::name)
                .distinct()
                .limit(12)
                .toList();
        return new SetFault("Track " + source.name() + " has no clip \"" + wish.innerName() + "\". There: "
                + String.join(", ", there) + ".");
    }

    private static void requireKind(Node clip, TrackView target) throws SetFault {
        boolean fits =
                clip.is("MidiClip") ? target.kind() == TrackView.Kind.MIDI : target.kind() == TrackView.Kind.AUDIO;
        if (!fits) {
            throw new SetFault("Track " + target.name() + " is a " + target.element() + ", which takes no "
                    + clip.name() + ". Name another one with --to.");
        }
    }

    /** Envelopes follow to the same parameters of the track here; those that have none are left behind. */
    private Node followed(Node clip, TrackView source, TrackView target) {
        Map<String, String> targets = Targets.between(source.node(), target.node());
        TreeEdit edit = new TreeEdit();
        int[] lost = {0};
        clip.walk(n -> {
            if (n.is("ClipEnvelope") && !targets.containsKey(n.value("EnvelopeTarget/PointeeId", ""))) {
                edit.remove(n);
                lost[0]++;
            }
        });
        if (lost[0] > 0) {
            pick.note(lost[0] + " envelopes of the clip move what track " + target.name()
                    + " does not have, and were left behind.");
        }
        Grooves.follow(pick, clip, edit);
        return PointeeIds.renumber(edit.apply(clip), targets);
    }

    private Node intoSlot(Node clip, int scene, TrackView target, Wish wish) throws SetFault {
        List<Node> slots = target.slots();
        int at = scene;
        if (wish.replace()) {
            at = target.sessionClips().entrySet().stream()
                    .filter(e -> e.getValue().name().equals(wish.innerName()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(scene);
        } else if (scene >= slots.size() || TrackPick.clip(slots.get(scene)).isPresent()) {
            at = 0;
            while (at < slots.size() && TrackPick.clip(slots.get(at)).isPresent()) {
                at++;
            }
            pick.note("The slot of scene " + (scene + 1) + " is not free here: the clip lies in that of scene "
                    + (at + 1) + ".");
        }
        if (at >= slots.size()) {
            throw new SetFault("Track " + target.name()
                    + " has no free slot. Add a scene, or put it in another's place with --replace.");
        }
        Node slot = slots.get(at);
        Node value = slot.at("ClipSlot/Value")
                .or(() -> slot.child("Value"))
                .orElseThrow(() -> new SetFault("The slot of track " + target.name() + " has no place for a clip."));
        return new TreeEdit()
                .children(value, l -> List.of(clip))
                .apply(pick.into().ableton());
    }

    private Node intoArrangement(Node clip, TrackView target, Wish wish) throws SetFault {
        Node row = target.arrangement()
                .orElseThrow(
                        () -> new SetFault("Track " + target.name() + " has no place for clips of the arrangement."));
        ClipView view = new ClipView(clip, false);
        List<Node> gone = new ArrayList<>();
        for (ClipView other : target.arrangementClips()) {
            boolean over = other.time() < view.time() + view.end() - view.start()
                    && view.time() < other.time() + other.end() - other.start();
            if (over && !(wish.replace() && other.name().equals(wish.innerName()))) {
                throw new SetFault("Track " + target.name() + " has clip \"" + other.name() + "\" at beat "
                        + other.time() + " already. Move or remove it first.");
            }
            if (over) {
                gone.add(other.node());
            }
        }
        long id = row.children().stream()
                .mapToLong(n -> (long) n.numberOf("Id").orElse(0))
                .max()
                .orElse(-1);
        Node own = clip.attribute("Id").isPresent() ? clip.with("Id", Long.toString(id + 1)) : clip;
        return new TreeEdit()
                .children(row, l -> {
                    List<Node> clips = new ArrayList<>(l);
                    clips.removeAll(gone);
                    clips.add(own);
                    clips.sort(
                            Comparator.comparingDouble(n -> n.numberOf("Time").orElse(0)));
                    return clips;
                })
                .apply(pick.into().ableton());
    }
}
