package dev.backline.live.set.internal.preset;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.EnvelopeView;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes a clip out of a set as an {@code .alc}: a set of one track with its devices, one scene and the clip in its slot. */
public final class ClipExtract {
    private final SetView set;
    private final TrackView track;
    private final ClipView clip;
    private final int row;
    private final TreeEdit edit = new TreeEdit();

    private ClipExtract(SetView set, TrackView track, ClipView clip, int row) {
        this.set = set;
        this.track = track;
        this.clip = clip;
        this.row = row;
    }

    /**
     * Answers the clip as a file of its own.
     *
     * @throws SetFault if the set is older than Live 11: how clips of older versions lie in a file is not known
     */
    public static Extract of(SetView set, ClipView clip) throws SetFault {
        if (!set.era().since(Era.LIVE_11)) {
            throw new SetFault(
                    "How clips of Live 8 to 10 lie in a file is not known to Backline; it is for Live 11 and 12."
                            + " Drag the clip to Live's browser.");
        }
        List<String> warnings = new ArrayList<>();
        if (set.era() == Era.LIVE_11) {
            warnings.add("No clip file of Live 11 was at hand when this was made: the shape is that of Live 12.");
        }
        for (TrackView track : set.tracks()) {
            for (var one : track.sessionClips().entrySet()) {
                if (one.getValue().node() == clip.node()) {
                    return new Extract(new ClipExtract(set, track, clip, one.getKey()).make(), warnings);
                }
            }
            if (track.arrangementClips().stream().anyMatch(c -> c.node() == clip.node())) {
                return new Extract(new ClipExtract(set, track, clip, 0).make(), warnings);
            }
        }
        throw new SetFault("The clip lies on no track of the set, so it was not taken out.");
    }

    private Node make() {
        set.tracks().stream().filter(t -> t.node() != track.node()).forEach(t -> edit.remove(t.node()));
        keepOne(set.liveSet().child("Scenes"), row);
        for (String holder : List.of("SendsPre", "Locators/Locators", "LinkedTrackGroups", "DetailClipKeyMidis")) {
            set.liveSet().at(holder).ifPresent(this::clear);
        }
        grooves();
        onTrack();
        set.main().ifPresent(this::main);
        set.cue().map(TrackView::node).ifPresent(this::sends);
        return withoutDangling(edit.apply(set.ableton()));
    }

    /** Envelopes of what stayed behind, such as a send, would point to nothing. */
    private static Node withoutDangling(Node root) {
        Set<String> ids = pointees(root);
        TreeEdit drop = new TreeEdit();
        root.walk(n -> {
            if (n.is("ClipEnvelope") && !ids.contains(new EnvelopeView(n).pointee())) {
                drop.remove(n);
            }
        });
        return drop.apply(root);
    }

    private static Set<String> pointees(Node root) {
        Set<String> ids = new HashSet<>();
        root.walk(n -> {
            if (PointeeIds.isPointee(n)) {
                ids.add(n.attribute("Id", ""));
            }
        });
        return ids;
    }

    private void onTrack() {
        Node node = track.node();
        node.child("TrackGroupId").ifPresent(n -> edit.value(n, "-1"));
        node.child("LinkedTrackGroupId").ifPresent(n -> edit.value(n, "-1"));
        node.at("AutomationEnvelopes/Envelopes").ifPresent(this::clear);
        node.at("TakeLanes/TakeLanes").ifPresent(this::clear);
        track.arrangement().ifPresent(this::clear);
        sends(node);
        routings(node);
        for (String sequencer : List.of("MainSequencer", "FreezeSequencer")) {
            node.at("DeviceChain/" + sequencer + "/ClipSlotList")
                    .ifPresent(list -> slots(list, sequencer.equals("MainSequencer")));
            node.at("DeviceChain/" + sequencer + "/Sample/ArrangerAutomation/Events")
                    .ifPresent(this::clear);
        }
    }

    private void slots(Node list, boolean holdsClip) {
        edit.children(
                list,
                slots -> slots.stream()
                        .filter(s -> s.is("ClipSlot"))
                        .skip(row)
                        .limit(1)
                        .map(s -> filled(s, holdsClip).with("Id", "0"))
                        .toList());
    }

    private Node filled(Node slot, boolean holdsClip) {
        List<Node> content = holdsClip ? List.of(sessionClip()) : List.of();
        return slot.withChildren(slot.children().stream()
                .map(c -> c.is("ClipSlot")
                        ? c.withChildren(c.children().stream()
                                .map(v -> v.is("Value") ? v.withChildren(content) : v)
                                .toList())
                        : c)
                .toList());
    }

    /** A clip of the arrangement starts where its loop does, once it lies in a slot. */
    private Node sessionClip() {
        Node node = clip.node().with("Id", "0");
        if (clip.session()) {
            return node;
        }
        String start = node.value("Loop/LoopStart", "0");
        String end = node.value("Loop/LoopEnd", "0");
        return node.with("Time", "0")
                .withChildren(node.children().stream()
                        .map(c -> c.is("CurrentStart") ? c.withValue(start) : c.is("CurrentEnd") ? c.withValue(end) : c)
                        .toList());
    }

    /** Returns are left behind, and with them the sends to them. */
    private void sends(Node node) {
        node.at("DeviceChain/Mixer/Sends").ifPresent(this::clear);
    }

    private void routings(Node node) {
        String main = set.era().since(Era.LIVE_12) ? "AudioOut/Main" : "AudioOut/Master";
        route(node, "AudioOutputRouting", "AudioOut/", main, "Master");
        route(node, "AudioInputRouting", "AudioIn/", "AudioIn/External/S0", "Ext. In");
        route(node, "MidiInputRouting", "MidiIn/", "MidiIn/External.All/-1", "Ext: All Ins");
        route(node, "MidiOutputRouting", "MidiOut/", "MidiOut/None", "None");
    }

    /** What leads to a group or another track leads nowhere in a file of one track. */
    private void route(Node node, String name, String prefix, String target, String shown) {
        Optional<Node> routing = node.at("DeviceChain/" + name);
        String now = routing.flatMap(r -> r.value("Target")).orElse("");
        if (now.startsWith(prefix + "Track.") || now.startsWith(prefix + "GroupTrack")) {
            routing.flatMap(r -> r.child("Target")).ifPresent(n -> edit.value(n, target));
            routing.flatMap(r -> r.child("UpperDisplayString")).ifPresent(n -> edit.value(n, shown));
            routing.flatMap(r -> r.child("LowerDisplayString")).ifPresent(n -> edit.value(n, ""));
        }
    }

    /** Devices of the main track stay behind; tempo and signature keep what they are at the start. */
    private void main(TrackView main) {
        sends(main.node());
        main.node().at("DeviceChain/DeviceChain/Devices").ifPresent(this::clear);
        Set<String> left = main.mixer().map(ClipExtract::pointees).orElse(Set.of());
        main.envelopes().forEach(e -> {
            if (left.contains(e.pointee())) {
                e.node()
                        .at("Automation/Events")
                        .ifPresent(events -> edit.children(events, list -> list.subList(0, Math.min(1, list.size()))));
            } else {
                edit.remove(e.node());
            }
        });
    }

    private void grooves() {
        String used = clip.node().value("GrooveSettings/GrooveId", "-1");
        set.grooves().stream().filter(g -> !g.attribute("Id", "").equals(used)).forEach(edit::remove);
    }

    private void keepOne(Optional<Node> list, int index) {
        list.ifPresent(l -> edit.children(
                l,
                all -> all.stream()
                        .skip(index)
                        .limit(1)
                        .map(s -> s.with("Id", "0"))
                        .toList()));
    }

    private void clear(Node list) {
        edit.children(list, all -> List.of());
    }
}
