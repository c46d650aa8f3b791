package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.LiveSet;
import dev.backline.model.Mixer;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tracks, groups and channels of a project. */
final class StructureTree {
    /** What other programs take for the top of a fader: +6 dB. */
    private static final double TOP = 2;

    private final LiveSet set;
    private final Names names;
    private final Losses losses;
    private final DevicesTree devices;
    private final Optional<Track> main;

    StructureTree(LiveSet set, Names names, Losses losses) {
        this.set = set;
        this.names = names;
        this.losses = losses;
        devices = new DevicesTree(names, losses);
        main = set.tracks(Track.Kind.MAIN).stream().findFirst();
    }

    Element make() {
        Element structure = Parts.element("Structure");
        Map<String, Element> groups = new HashMap<>();
        for (Track track : set.tracks()) {
            Element element = track(track);
            Element parent = track.group().map(groups::get).orElse(structure);
            (parent == null ? structure : parent).add(element);
            if (track.kind() == Track.Kind.GROUP) {
                groups.put(track.id(), element);
            }
        }
        return structure;
    }

    private Element track(Track track) {
        String content = switch (track.kind()) {
            case MIDI -> "notes";
            case GROUP -> "tracks";
            case AUDIO, RETURN, MAIN -> "audio";
        };
        Element element = Parts.element("Track")
                .with("contentType", content)
                .with("loaded", "true")
                .with("id", Names.track(track.id()))
                .with("name", track.name());
        Parts.colored(element, track.color());
        element.add(channel(track));
        lost(track);
        return element;
    }

    private Element channel(Track track) {
        String role = switch (track.kind()) {
            case MIDI, AUDIO -> "regular";
            case GROUP -> "submix";
            case RETURN -> "effect";
            case MAIN -> "master";
        };
        Element channel = Parts.element("Channel")
                .with("audioChannels", "2")
                .with("role", role)
                .with("solo", String.valueOf(track.mixer().solo()))
                .with("id", Names.channel(track.id()));
        destination(track).ifPresent(id -> channel.with("destination", id));
        if (!track.devices().isEmpty()) {
            channel.add(devices.make(track));
        }
        Mixer mixer = track.mixer();
        String id = track.id();
        channel.add(Parts.bool("Mute", names.parameter(id, ParameterRef.ON.path()), !mixer.on())
                .with("name", "Mute"));
        channel.add(Parts.real(
                        "Pan", names.parameter(id, ParameterRef.PAN.path()), "normalized", 0, 1, (mixer.pan() + 1) / 2)
                .with("name", "Pan"));
        if (!mixer.sends().isEmpty()) {
            channel.add(sends(track));
        }
        channel.add(level(
                        "Volume",
                        names.parameter(id, ParameterRef.VOLUME.path()),
                        mixer.volume().ratio())
                .with("name", "Volume"));
        return channel;
    }

    private static Element level(String name, String id, double ratio) {
        return Parts.real(name, id, "linear", 0, TOP, ratio);
    }

    private Optional<String> destination(Track track) {
        if (track.kind() == Track.Kind.MAIN) {
            return Optional.empty();
        }
        return track.group().or(() -> main.map(Track::id)).map(Names::channel);
    }

    private Element sends(Track track) {
        Element sends = Parts.element("Sends");
        track.mixer().sends().forEach((target, amount) -> {
            boolean before = set.track(target).map(Track::preFader).orElse(false);
            Element send = sends.add(Parts.element("Send")
                    .with("destination", Names.channel(target))
                    .with("type", before ? "pre" : "post")
                    .with("id", names.next()));
            send.add(level(
                    "Volume",
                    names.parameter(track.id(), ParameterRef.send(target).path()),
                    amount.ratio()));
        });
        return sends;
    }

    private void lost(Track track) {
        String where = "Track " + track.name() + ": ";
        losses.add(where + "takes are left out.", track.takeLanes().isEmpty() ? 0 : 1);
        losses.add(where + "its delay is left out.", track.delay().equals(Track.Delay.NONE) ? 0 : 1);
        losses.add(
                where + "where it is plugged in is left out.", track.routing().isEmpty() ? 0 : 1);
        losses.add(
                where + "its side of the crossfader is left out.", track.mixer().side() == Mixer.Side.NONE ? 0 : 1);
        losses.add(
                where + "split stereo panning is left out.",
                track.mixer().split().isPresent() ? 1 : 0);
        losses.add(where + "it is frozen there, and not in the file.", track.frozen() ? 1 : 0);
        boolean recording = track.armed() || track.monitor() != Track.Monitor.AUTO;
        losses.add(where + "arming and monitoring are left out.", recording ? 1 : 0);
        losses.add(
                where + "notes of its own ("
                        + String.join(", ", track.properties().keySet()) + ") are left out.",
                track.properties().isEmpty() ? 0 : 1);
    }
}
