package dev.backline.live.set.internal.view;

import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A track of any kind.
 *
 * @param node its element
 * @param era the set's version
 */
public record TrackView(Node node, Era era) {
    /** Answers its id; empty for main and cue. */
    public String id() {
        return node.attribute("Id", "");
    }

    /** Answers the element's name, such as {@code MidiTrack}. */
    public String element() {
        return node.name();
    }

    /** Answers the kind. */
    public Kind kind() {
        return switch (node.name()) {
            case "MidiTrack" -> Kind.MIDI;
            case "AudioTrack" -> Kind.AUDIO;
            case "GroupTrack" -> Kind.GROUP;
            case "ReturnTrack" -> Kind.RETURN;
            case "MasterTrack", "MainTrack" -> Kind.MAIN;
            case "PreHearTrack" -> Kind.CUE;
            default -> Kind.UNKNOWN;
        };
    }

    /** Answers the name that is shown. */
    public String name() {
        String user = node.value("Name/UserName", "");
        String shown = user.isEmpty() ? node.value("Name/EffectiveName", node.value("Name", "")) : user;
        return shown.isEmpty() ? kind().title : shown;
    }

    /** Answers the colour as the file has it: an index into one of Live's palettes. */
    public String color() {
        return node.value("Color", node.value("ColorIndex", "-1"));
    }

    /** Answers the id of the group that holds it. */
    public Optional<String> group() {
        return node.value("TrackGroupId").filter(id -> !id.equals("-1"));
    }

    /** Answers its chain: sequencers, mixer and devices. */
    public Optional<Node> chain() {
        return node.child("DeviceChain").or(() -> node.child("MasterChain"));
    }

    /** Answers its mixer. */
    public Optional<Node> mixer() {
        return chain().flatMap(c -> c.child("Mixer"));
    }

    /** Answers the devices in signal order. */
    public List<DeviceView> devices() {
        return chain().flatMap(c -> c.at("DeviceChain/Devices"))
                .map(DeviceView::in)
                .orElse(List.of());
    }

    /** Answers the session's clip slots from top to bottom; none in groups, returns and main. */
    public List<Node> slots() {
        return chain().flatMap(c -> c.at("MainSequencer/ClipSlotList"))
                .map(n -> n.children("ClipSlot"))
                .orElse(List.of());
    }

    /** Answers the session clips by scene, counted from 0. */
    public SortedMap<Integer, ClipView> sessionClips() {
        SortedMap<Integer, ClipView> clips = new TreeMap<>();
        List<Node> slots = slots();
        for (int i = 0; i < slots.size(); i++) {
            int scene = i;
            slots.get(i)
                    .at("ClipSlot/Value")
                    .or(() -> slots.get(scene).child("Value"))
                    .flatMap(TrackView::clip)
                    .ifPresent(c -> clips.put(scene, new ClipView(c, true)));
        }
        return clips;
    }

    private static Optional<Node> clip(Node holder) {
        return holder.child("MidiClip").or(() -> holder.child("AudioClip"));
    }

    /** Answers the element that holds the clips of the arrangement. */
    public Optional<Node> arrangement() {
        return chain().flatMap(c -> c.child("MainSequencer"))
                .flatMap(s -> s.at("ClipTimeable/ArrangerAutomation/Events")
                        .or(() -> s.at("Sample/ArrangerAutomation/Events")));
    }

    /** Answers the clips of the arrangement in order of the file. */
    public List<ClipView> arrangementClips() {
        return arrangement().map(TrackView::clips).orElse(List.of());
    }

    /** Answers the take lanes. */
    public List<Node> takeLanes() {
        return node.at("TakeLanes/TakeLanes").map(n -> n.children("TakeLane")).orElse(List.of());
    }

    /** Answers the clips of a take lane. */
    public static List<ClipView> takes(Node takeLane) {
        return takeLane.at("ClipAutomation/Events").map(TrackView::clips).orElse(List.of());
    }

    private static List<ClipView> clips(Node holder) {
        List<ClipView> clips = new ArrayList<>();
        for (Node node : holder.children()) {
            if (node.is("MidiClip") || node.is("AudioClip")) {
                clips.add(new ClipView(node, false));
            }
        }
        return clips;
    }

    /** Answers the automation envelopes that the track keeps, from Live 10 on; before, each parameter has its own. */
    public List<EnvelopeView> envelopes() {
        return node
                .at("AutomationEnvelopes/Envelopes")
                .map(n -> n.children("AutomationEnvelope"))
                .orElse(List.of())
                .stream()
                .map(EnvelopeView::new)
                .toList();
    }

    /** Answers the parameters of mixer and devices, also deep in racks, by a path such as {@code Mixer/Volume} or {@code 0:Eq8/Bands.0/ParameterA/Freq}. */
    public List<ParameterView> parameters() {
        List<ParameterView> found = new ArrayList<>();
        mixer().ifPresent(m -> ParameterView.collect("Mixer", m, found));
        List<DeviceView> devices = devices();
        for (int i = 0; i < devices.size(); i++) {
            DeviceView device = devices.get(i);
            ParameterView.collect(i + ":" + device.element(), device.node(), found);
        }
        return found;
    }

    /** What a track is for. */
    public enum Kind {
        /** Notes. */
        MIDI("MIDI"),
        /** Sound. */
        AUDIO("Audio"),
        /** Holds others. */
        GROUP("Group"),
        /** Hears sends. */
        RETURN("Return"),
        /** The sum, called Master before Live 12. */
        MAIN("Main"),
        /** What the producer pre-listens with. */
        CUE("Cue"),
        /** None that is known. */
        UNKNOWN("Unknown");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }
}
