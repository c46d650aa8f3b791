package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Edits that make tracks after others of the set: whatever this version of Live keeps in a track is there. */
final class TrackCopies {
    private static final Set<String> EMPTIED =
            Set.of("Devices", "Envelopes", "TakeLanes", "Events", "SignalModulations");

    private TrackCopies() {}

    static List<EditKind> kinds() {
        return List.of(
                new EditKind(
                        "track.add",
                        "midi|audio NAME",
                        "Adds an empty track before the returns, made after the first one of its kind (from Live 10).",
                        "track.add midi Lead",
                        2,
                        TrackCopies::add),
                new EditKind(
                        "track.duplicate",
                        "TRACK NAME",
                        "Copies a MIDI or audio track with all that is in it, behind itself.",
                        "track.duplicate Bass \"Bass 2\"",
                        2,
                        TrackCopies::duplicate));
    }

    private static void add(SetView set, Words words, TreeEdit edit) throws SetFault {
        if (!set.era().since(Era.LIVE_10)) {
            throw new SetFault(
                    "Tracks of Live 8 and 9 keep their settings as automation; only to sets of Live 10 and later one can be added.");
        }
        boolean midi = words.choice(0, List.of("midi", "audio")) == 0;
        TrackView.Kind kind = midi ? TrackView.Kind.MIDI : TrackView.Kind.AUDIO;
        TrackView pattern = set.tracks().stream()
                .filter(t -> t.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new SetFault("The set has no " + (midi ? "MIDI" : "audio")
                        + " track to make another one after. Add one in Live first."));
        Node fresh = named(set, atRest(set, blank(pattern.node().copy())), words.text(1));
        edit.children(tracks(set), list -> {
            List<Node> longer = new ArrayList<>(list);
            int at = longer.size();
            while (at > 0 && longer.get(at - 1).is("ReturnTrack")) {
                at--;
            }
            longer.add(at, fresh);
            return longer;
        });
        count(set, fresh, edit);
    }

    private static void duplicate(SetView set, Words words, TreeEdit edit) throws SetFault {
        TrackView track = Find.track(set, words.text(0));
        if (track.kind() != TrackView.Kind.MIDI && track.kind() != TrackView.Kind.AUDIO) {
            throw new SetFault("Track " + track.name() + " is a " + track.element()
                    + ", but only MIDI and audio tracks can be copied.");
        }
        Node fresh = named(set, track.node().copy(), words.text(1));
        edit.insertBehind(track.node(), fresh);
        count(set, fresh, edit);
    }

    private static Node tracks(SetView set) throws SetFault {
        return set.liveSet().child("Tracks").orElseThrow(() -> new SetFault("The set has no tracks."));
    }

    /** Gives a copy an id and a name, and new numbers to what envelopes can name. */
    private static Node named(SetView set, Node track, String name) {
        long[] next = {
            StrictMath.max(
                    PointeeIds.largest(set.ableton()),
                    (long) set.liveSet().number("NextPointeeId").orElse(1) - 1)
        };
        Node numbered = PointeeIds.renumbered(track, () -> ++next[0]);
        String id = Long.toString(1
                + set.tracks().stream()
                        .mapToLong(t -> (long) t.node().numberOf("Id").orElse(0))
                        .max()
                        .orElse(0));
        String was = "/Track." + track.attribute("Id", "") + "/";
        TreeEdit edit = new TreeEdit();
        numbered.walk(n -> {
            if (n.is("Target") && n.attribute("Value", "").contains(was)) {
                edit.value(n, n.attribute("Value", "").replace(was, "/Track." + id + "/"));
            }
        });
        numbered.child("LinkedTrackGroupId").ifPresent(n -> edit.value(n, "-1"));
        numbered.at("Name/UserName").ifPresent(n -> edit.value(n, name));
        numbered.at("Name/EffectiveName").ifPresent(n -> edit.value(n, name));
        Node named = edit.apply(numbered);
        return named.attribute("Id").isPresent() ? named.with("Id", id) : named;
    }

    private static void count(SetView set, Node fresh, TreeEdit edit) {
        set.liveSet()
                .child("NextPointeeId")
                .ifPresent(n -> edit.value(
                        n, Long.toString(1 + StrictMath.max((long) n.number().orElse(1), PointeeIds.largest(fresh)))));
    }

    /** Without clips, devices, automation, takes, and keys that are mapped. */
    private static Node blank(Node node) {
        if (EMPTIED.contains(node.name()) && node.children().stream().noneMatch(n -> EMPTIED.contains(n.name()))) {
            return node.withChildren(List.of());
        }
        return node.withChildren(node.children().stream()
                .filter(n -> !n.is("MidiClip") && !n.is("AudioClip") && !n.is("KeyMidi"))
                .map(TrackCopies::blank)
                .toList());
    }

    private static Node atRest(SetView set, Node track) {
        TreeEdit edit = new TreeEdit();
        String main = set.era().since(Era.LIVE_12) ? "AudioOut/Main" : "AudioOut/Master";
        String[] rest = {
            "TrackGroupId",
            "-1",
            "Freeze",
            "false",
            "Name/Annotation",
            "",
            "TrackDelay/Value",
            "0",
            "DeviceChain/Mixer/Volume/Manual",
            "1",
            "DeviceChain/Mixer/Pan/Manual",
            "0",
            "DeviceChain/Mixer/Speaker/Manual",
            "true",
            "DeviceChain/Mixer/SoloSink",
            "false",
            "DeviceChain/MainSequencer/Recorder/IsArmed",
            "false",
            "DeviceChain/AudioOutputRouting/Target",
            main,
            "DeviceChain/AudioOutputRouting/UpperDisplayString",
            set.era().since(Era.LIVE_12) ? "Main" : "Master"
        };
        for (int i = 0; i < rest.length; i += 2) {
            String value = rest[i + 1];
            track.at(rest[i]).filter(n -> n.value().isPresent()).ifPresent(n -> edit.value(n, value));
        }
        String floor = dev.backline.live.set.internal.xml.Numbers.text(Words.FLOOR);
        track.at("DeviceChain/Mixer/Sends")
                .ifPresent(s -> s.children().forEach(h -> h.at("Send/Manual").ifPresent(n -> edit.value(n, floor))));
        return edit.apply(track);
    }
}
