package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Edits of tracks. */
final class TrackEdits {
    private TrackEdits() {}

    static List<EditKind> kinds() {
        return List.of(
                kind("rename", "TRACK NAME", "Names a track.", "Bass \"Sub Bass\"", TrackEdits::rename),
                kind("annotate", "TRACK TEXT", "Sets a track's info text.", "Bass \"key Am\"", TrackEdits::annotate),
                kind("color", "TRACK INDEX", "Sets a track's colour in Live's palette.", "Bass 14", TrackEdits::color),
                kind(
                        "volume",
                        "TRACK DB",
                        "Sets a track's volume, -70 to 6 dB, or -inf.",
                        "Bass -6",
                        (set, words, edit) -> mixer(set, words, "Volume", Numbers.text(words.gain(1, 6)), edit)),
                kind(
                        "pan",
                        "TRACK PAN",
                        "Sets a track's panorama, -1 left to 1 right.",
                        "Bass -0.25",
                        (set, words, edit) ->
                                mixer(set, words, "Pan", Numbers.text(words.number(1, -1, 1, "a panorama")), edit)),
                kind(
                        "on",
                        "TRACK on|off",
                        "Switches a track on, or mutes it.",
                        "Bass off",
                        (set, words, edit) -> mixer(set, words, "Speaker", Boolean.toString(words.yes(1)), edit)),
                kind("solo", "TRACK on|off", "Sets a track's solo.", "Bass on", TrackEdits::solo),
                kind("arm", "TRACK on|off", "Arms a track for recording.", "Bass on", TrackEdits::arm),
                kind("monitor", "TRACK in|auto|off", "Sets a track's monitoring.", "Bass auto", TrackEdits::monitor),
                kind("delay", "TRACK MS", "Sets a track's delay in ms, -500 to 500.", "Bass -5", TrackEdits::delay),
                new EditKind(
                        "track.send",
                        "TRACK RETURN DB",
                        "Sets the send of a track to a return track, -70 to 0 dB, or -inf.",
                        "track.send Bass #1 -12",
                        3,
                        TrackEdits::send),
                new EditKind(
                        "track.remove",
                        "TRACK",
                        "Takes a track out; a return with all sends to it.",
                        "track.remove Bass",
                        1,
                        TrackEdits::remove));
    }

    private static EditKind kind(String name, String usage, String help, String example, EditKind.Change change) {
        String full = "track." + name;
        return new EditKind(full, usage, help, full + " " + example, 2, change);
    }

    private static void rename(SetView set, Words words, TreeEdit edit) throws SetFault {
        TrackView track = Find.track(set, words.text(0));
        Node name = track.node()
                .child("Name")
                .orElseThrow(() -> new SetFault("Track " + track.name() + " has no element for a name."));
        name.child("UserName").ifPresent(n -> edit.value(n, words.text(1)));
        name.child("EffectiveName").ifPresent(n -> edit.value(n, words.text(1)));
    }

    private static void annotate(SetView set, Words words, TreeEdit edit) throws SetFault {
        value(Find.track(set, words.text(0)).node(), "Name/Annotation", words.text(1), edit);
    }

    private static void color(SetView set, Words words, TreeEdit edit) throws SetFault {
        Node track = Find.track(set, words.text(0)).node();
        recolor(set, track, words, edit);
    }

    /** Before Live 11 the palettes were others: what users see there is not an index of today. */
    static void recolor(SetView set, Node node, Words words, TreeEdit edit) throws SetFault {
        boolean today = set.era().since(Era.LIVE_11);
        int index = words.whole(1, 0, today ? 69 : 300, "a colour index");
        value(node, today ? "Color" : "ColorIndex", Integer.toString(index), edit);
    }

    /** Sets the {@code Value} of a node that every track or clip of the version has. */
    static void value(Node node, String path, String text, TreeEdit edit) throws SetFault {
        edit.value(
                node.at(path)
                        .orElseThrow(() -> new SetFault(
                                "The " + node.name() + " has no " + path + " in this version of the format.")),
                text);
    }

    private static void mixer(SetView set, Words words, String name, String text, TreeEdit edit) throws SetFault {
        Parameters.setMixer(set, Find.track(set, words.text(0)), name, text, edit);
    }

    private static void solo(SetView set, Words words, TreeEdit edit) throws SetFault {
        Node chain = chain(Find.track(set, words.text(0)));
        value(chain, "Mixer/SoloSink", Boolean.toString(words.yes(1)), edit);
    }

    private static Node chain(TrackView track) throws SetFault {
        return track.chain().orElseThrow(() -> new SetFault("Track " + track.name() + " has no chain."));
    }

    private static void arm(SetView set, Words words, TreeEdit edit) throws SetFault {
        Node chain = chain(Find.track(set, words.text(0)));
        value(chain, "MainSequencer/Recorder/IsArmed", Boolean.toString(words.yes(1)), edit);
    }

    private static void monitor(SetView set, Words words, TreeEdit edit) throws SetFault {
        Node chain = chain(Find.track(set, words.text(0)));
        int code = words.choice(1, List.of("in", "auto", "off"));
        value(chain, "MainSequencer/MonitoringEnum", Integer.toString(code), edit);
    }

    private static void delay(SetView set, Words words, TreeEdit edit) throws SetFault {
        Node node = Find.track(set, words.text(0)).node();
        value(node, "TrackDelay/Value", Numbers.text(words.number(1, -500, 500, "a delay in ms")), edit);
        value(node, "TrackDelay/IsValueSampleBased", "false", edit);
    }

    private static void send(SetView set, Words words, TreeEdit edit) throws SetFault {
        TrackView track = Find.track(set, words.text(0));
        TrackView to = Find.track(set, words.text(1));
        int index = returns(set).indexOf(to);
        List<Node> holders = track.mixer()
                .flatMap(m -> m.child("Sends"))
                .map(s -> s.children("TrackSendHolder"))
                .orElse(List.of());
        if (index < 0 || index >= holders.size()) {
            throw new SetFault(
                    "Track " + track.name() + " has no send to " + to.name() + ", which is no return track.");
        }
        Node send = holders.get(index).child("Send").orElseThrow(() -> new SetFault("The send is empty."));
        String text = Numbers.text(words.gain(2, 0));
        Parameters.set(set, track, new ParameterView("Mixer/Sends/" + index + "/Send", send), text, edit);
    }

    private static List<TrackView> returns(SetView set) {
        return set.tracks().stream()
                .filter(t -> t.kind() == TrackView.Kind.RETURN)
                .toList();
    }

    private static void remove(SetView set, Words words, TreeEdit edit) throws SetFault {
        TrackView track = Find.track(set, words.text(0));
        refuseWhenNeeded(set, track);
        List<Node> gone = new ArrayList<>(List.of(track.node()));
        if (track.kind() == TrackView.Kind.RETURN) {
            int index = returns(set).indexOf(track);
            set.allTracks().stream()
                    .flatMap(t -> t.mixer().stream())
                    .flatMap(m -> m.child("Sends").stream())
                    .map(s -> s.children("TrackSendHolder"))
                    .filter(h -> index < h.size())
                    .forEach(h -> gone.add(h.get(index)));
            set.liveSet()
                    .child("SendsPre")
                    .map(s -> s.children("SendPreBool"))
                    .filter(s -> index < s.size())
                    .ifPresent(s -> gone.add(s.get(index)));
        }
        Removal.remove(set, gone, edit);
    }

    private static void refuseWhenNeeded(SetView set, TrackView track) throws SetFault {
        switch (track.kind()) {
            case MIDI, AUDIO, RETURN -> {}
            default ->
                throw new SetFault("Track " + track.name() + " is a " + track.element()
                        + ", but only MIDI, audio and return tracks can be taken out.");
        }
        String source = "/Track." + track.id() + "/";
        for (TrackView other : set.allTracks()) {
            boolean[] named = {false};
            if (other.node() != track.node()) {
                other.node()
                        .walk(n -> named[0] |=
                                n.is("Target") && n.attribute("Value", "").contains(source));
            }
            if (named[0]) {
                throw new SetFault("Track " + track.name() + " is still heard or fed by track " + other.name()
                        + ", so it was not taken out. Change that routing first.");
            }
        }
    }
}
