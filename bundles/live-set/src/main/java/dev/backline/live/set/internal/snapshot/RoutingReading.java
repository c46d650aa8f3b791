package dev.backline.live.set.internal.snapshot;

import dev.backline.model.Routing;
import java.util.List;
import java.util.Map;

/** Reads targets such as {@code AudioIn/Track.8/PostFxOut}. */
final class RoutingReading {
    private static final Map<String, String> TAPS =
            Map.of("PreFxOut", "Pre FX", "PostFxOut", "Post FX", "TrackOut", "Post Mixer", "TrackIn", "Track In");

    private RoutingReading() {}

    static Routing of(String target, List<String> tracks) {
        String[] parts = target.split("/", 3);
        String place = parts.length < 2 ? "" : parts[1];
        String rest = parts.length < 3 ? "" : parts[2];
        if (place.equals("None")) {
            return Routing.NONE;
        }
        if (place.equals("Master") || place.equals("Main")) {
            return Routing.MAIN;
        }
        if (place.equals("GroupTrack")) {
            return Routing.GROUP;
        }
        if (place.startsWith("Track.") && tracks.contains(place.substring(6)) && TAPS.containsKey(rest)) {
            return new Routing(Routing.Place.TRACK, place.substring(6), TAPS.get(rest));
        }
        if (place.equals("External.All") && rest.equals("-1")) {
            return Routing.ALL_PORTS;
        }
        if (place.equals("External") && rest.matches("[SM]\\d{1,3}")) {
            return Routing.external(port(rest));
        }
        return new Routing(Routing.Place.OTHER, target, "");
    }

    /** Stereo pairs and mono channels are counted from 0 in the file, from 1 on the case. */
    private static String port(String text) {
        int index = Integer.parseInt(text.substring(1));
        return text.startsWith("S") ? (2 * index + 1) + "/" + (2 * index + 2) : Integer.toString(index + 1);
    }
}
