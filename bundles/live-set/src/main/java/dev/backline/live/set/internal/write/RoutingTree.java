package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Era;
import dev.backline.model.Routing;
import dev.backline.model.Routing.Port;
import dev.backline.model.Track;
import java.util.Locale;
import java.util.Optional;

/** Where tracks are plugged in. A track is named by its number in the file. */
final class RoutingTree {
    private final SetContext context;

    RoutingTree(SetContext context) {
        this.context = context;
    }

    void fill(Element chain, Track track) {
        track.routing().forEach((port, routing) -> {
            if (!fill(chain.at(element(port)), port, routing)) {
                context.omissions()
                        .add("Track " + track.name() + ": " + routing + " is no " + head(port) + " that Live has.");
            }
        });
    }

    private static String element(Port port) {
        return switch (port) {
            case AUDIO_IN -> "AudioInputRouting";
            case MIDI_IN -> "MidiInputRouting";
            case AUDIO_OUT -> "AudioOutputRouting";
            case MIDI_OUT -> "MidiOutputRouting";
        };
    }

    private static String head(Port port) {
        return switch (port) {
            case AUDIO_IN -> "AudioIn";
            case MIDI_IN -> "MidiIn";
            case AUDIO_OUT -> "AudioOut";
            case MIDI_OUT -> "MidiOut";
        };
    }

    /** Fills target and names; answers whether there is such a place. */
    boolean fill(Element element, Port port, Routing routing) {
        String head = head(port) + "/";
        boolean in = port == Port.AUDIO_IN || port == Port.MIDI_IN;
        return switch (routing.place()) {
            case NONE -> set(element, head + "None", in || port == Port.MIDI_OUT ? "None" : "Sends Only", "");
            case MAIN -> port == Port.AUDIO_OUT && main(element);
            case GROUP -> port == Port.AUDIO_OUT && set(element, head + "GroupTrack", "Group", "");
            case OTHER -> set(element, routing.name(), routing.tap(), "");
            case EXTERNAL ->
                port == Port.AUDIO_IN || port == Port.AUDIO_OUT
                        ? audio(element, head, in ? "Ext. In" : "Ext. Out", routing.name())
                        : midi(element, head, routing);
            case TRACK -> track(element, head, in, routing);
        };
    }

    private boolean main(Element element) {
        String name = context.era() == Era.LIVE_11 ? "Master" : "Main";
        return set(element, "AudioOut/" + name, name, "");
    }

    /** Live counts mono ports and pairs of them from 0. */
    private static boolean audio(Element element, String head, String upper, String port) {
        if (!port.matches("[1-9]\\d{0,2}(/[1-9]\\d{0,2})?")) {
            return false;
        }
        int first = Integer.parseInt(port.split("/")[0]) - 1;
        String code = port.contains("/") ? "S" + first / 2 : "M" + first;
        return set(element, head + "External/" + code, upper, port);
    }

    private static boolean midi(Element element, String head, Routing routing) {
        boolean all = routing.name().isEmpty();
        String port = all ? "External.All" : "External.Dev:" + routing.name();
        int channel = routing.tap().isEmpty() ? -1 : Integer.parseInt(routing.tap()) - 1;
        String upper = all ? "Ext: All Ins" : routing.name();
        return set(element, head + port + "/" + channel, upper, channel < 0 ? "" : "Ch. " + (channel + 1));
    }

    private boolean track(Element element, String head, boolean in, Routing routing) {
        Optional<Integer> id = context.lineup().find(routing.name());
        if (id.isEmpty()) {
            return false;
        }
        String tap = switch (routing.tap().toLowerCase(Locale.ROOT)) {
            case "pre fx" -> "PreFxOut";
            case "post fx" -> "PostFxOut";
            case "", "post mixer", "track in" -> in ? "TrackOut" : "TrackIn";
            default -> routing.tap();
        };
        String name = context.set().track(routing.name()).map(Track::name).orElse("");
        return set(element, head + "Track." + id.get() + "/" + tap, name, routing.tap());
    }

    private static boolean set(Element element, String target, String upper, String lower) {
        element.set("Target", target);
        element.set("UpperDisplayString", upper);
        element.set("LowerDisplayString", lower);
        return true;
    }
}
