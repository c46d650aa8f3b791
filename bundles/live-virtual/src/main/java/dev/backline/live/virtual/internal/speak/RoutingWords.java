package dev.backline.live.virtual.internal.speak;

import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.TrackItem;
import dev.backline.live.virtual.internal.song.TrackItem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be said about where tracks are plugged in, by the names that one reads. A name that is not offered changes nothing. */
final class RoutingWords {
    private static final List<String> TAPS = List.of("Pre FX", "Post FX", "Post Mixer");
    private static final List<String> PORTS = List.of("1", "2", "1/2");

    private final Studio studio;
    private final Song song;

    RoutingWords(Studio studio) {
        this.studio = studio;
        this.song = studio.song();
    }

    void addTo(Words<TrackItem> words) {
        words.reads("available_input_routing_types", (t, rest) -> List.copyOf(inputs(t)))
                .reads("available_input_routing_channels", (t, rest) -> List.copyOf(inputChannels(t)))
                .reads("available_output_routing_types", (t, rest) -> List.copyOf(outputs(t)))
                .reads("available_output_routing_channels", (t, rest) -> List.copyOf(outputChannels(t)))
                .read("input_routing_type", t -> input(t))
                .read("output_routing_type", t -> output(t))
                .read("input_routing_channel", t -> chosen(t, "input_routing_channel", inputChannels(t)))
                .read("output_routing_channel", t -> chosen(t, "output_routing_channel", outputChannels(t)))
                .write("input_routing_type", (t, v) -> choose(t, "input_routing_type", v, inputs(t)))
                .write("output_routing_type", (t, v) -> choose(t, "output_routing_type", v, outputs(t)))
                .write("input_routing_channel", (t, v) -> choose(t, "input_routing_channel", v, inputChannels(t)))
                .write("output_routing_channel", (t, v) -> choose(t, "output_routing_channel", v, outputChannels(t)));
    }

    private String input(TrackItem track) {
        return chosen(track, "input_routing_type", inputs(track));
    }

    private String output(TrackItem track) {
        return chosen(track, "output_routing_type", outputs(track));
    }

    private static String chosen(TrackItem track, String property, List<String> offered) {
        String own = track.text(property);
        return offered.contains(own) ? own : offered.stream().findFirst().orElse("");
    }

    private void choose(TrackItem track, String property, Object name, List<String> offered) {
        if (offered.contains(name)) {
            studio.edits().put(track, property, name);
        }
    }

    private List<String> inputs(TrackItem track) {
        return switch (track.kind()) {
            case MIDI -> join(Stream.of("All Ins", "Computer Keyboard"), others(track), "No Input");
            case AUDIO -> join(Stream.of("Ext. In", "Resampling"), others(track), "No Input");
            case GROUP, RETURN -> List.of();
        };
    }

    private List<String> outputs(TrackItem track) {
        if (!track.sounds()) {
            return join(
                    Stream.of("No Output"), song.tracks().stream().filter(t -> t.kind() == Kind.MIDI && t != track));
        }
        Stream<String> first =
                track.group().isPresent() ? Stream.of("Group", "Master", "Ext. Out") : Stream.of("Master", "Ext. Out");
        return join(first, song.tracks().stream().filter(t -> t.kind() == Kind.AUDIO && t != track), "Sends Only");
    }

    private Stream<TrackItem> others(TrackItem track) {
        return song.tracks().stream()
                .filter(t -> t != track && (track.kind() == Kind.MIDI ? t.kind() == Kind.MIDI : t.sounds()));
    }

    private List<String> join(Stream<String> first, Stream<TrackItem> tracks, String... last) {
        List<String> all = new ArrayList<>(first.toList());
        tracks.map(song::nameOf).forEach(all::add);
        all.addAll(List.of(last));
        return all;
    }

    private List<String> inputChannels(TrackItem track) {
        String type = input(track);
        if (type.isEmpty() || type.equals("No Input") || type.equals("Resampling")) {
            return List.of();
        }
        if (type.equals("Ext. In")) {
            return PORTS;
        }
        return track.kind() == Kind.MIDI && (type.equals("All Ins") || type.equals("Computer Keyboard"))
                ? channels()
                : TAPS;
    }

    private static List<String> channels() {
        List<String> channels = new ArrayList<>(List.of("All Channels"));
        for (int i = 1; i <= 16; i++) {
            channels.add("Ch. " + i);
        }
        return channels;
    }

    private List<String> outputChannels(TrackItem track) {
        return switch (output(track)) {
            case "Ext. Out" -> PORTS;
            case "Master", "Group", "Sends Only", "No Output", "" -> List.of();
            default -> List.of("Track In");
        };
    }
}
