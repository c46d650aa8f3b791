package dev.backline.live.set.ui.internal.arrange;

import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What differs in the arrangement of two versions of a set. A clip that was moved is gone from where it was and added where it is.
 *
 * @param tracks kind by id of those that were added or changed
 * @param clips kind by id of those that were added or changed
 * @param gone clips that are there no more, by the id of their track
 * @param points kind by beat of automation that was added or changed, by {@link #lane}
 * @param goneTracks names of tracks that are there no more
 */
record Changes(
        Map<String, Kind> tracks,
        Map<String, Kind> clips,
        Map<String, List<Track.Placed>> gone,
        Map<String, Map<Double, Kind>> points,
        List<String> goneTracks) {
    /** No difference. */
    static final Changes NONE = new Changes(Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    /** What happened to a thing. */
    enum Kind {
        ADDED("+"),
        CHANGED("~"),
        GONE("\u2212");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** Answers what tells it without a colour. */
        String sign() {
            return sign;
        }
    }

    /** Answers what came between two versions. */
    static Changes between(LiveSet before, LiveSet now) {
        Map<String, Kind> tracks = new HashMap<>();
        Map<String, Kind> clips = new HashMap<>();
        Map<String, List<Track.Placed>> gone = new HashMap<>();
        Map<String, Map<Double, Kind>> points = new HashMap<>();
        for (Track track : now.tracks()) {
            Optional<Track> old = before.track(track.id());
            clips(old, track, clips, gone);
            points(old, track, points);
            if (old.isEmpty()) {
                tracks.put(track.id(), Kind.ADDED);
            } else if (!same(old.get(), track)) {
                tracks.put(track.id(), Kind.CHANGED);
            }
        }
        List<String> goneTracks = before.tracks().stream()
                .filter(track -> now.track(track.id()).isEmpty())
                .map(Track::name)
                .toList();
        return new Changes(tracks, clips, gone, points, goneTracks);
    }

    private static boolean same(Track old, Track now) {
        return old.name().equals(now.name())
                && old.color().equals(now.color())
                && old.mixer().equals(now.mixer())
                && old.devices().equals(now.devices())
                && old.arrangement().equals(now.arrangement())
                && old.automation().equals(now.automation());
    }

    private static void clips(
            Optional<Track> old, Track now, Map<String, Kind> clips, Map<String, List<Track.Placed>> gone) {
        Map<String, Track.Placed> before = new HashMap<>();
        old.ifPresent(track ->
                track.arrangement().forEach(clip -> before.put(clip.clip().id(), clip)));
        for (Track.Placed clip : now.arrangement()) {
            Track.Placed was = before.remove(clip.clip().id());
            if (was == null) {
                clips.put(clip.clip().id(), Kind.ADDED);
            } else if (!was.equals(clip)) {
                clips.put(clip.clip().id(), Kind.CHANGED);
            }
        }
        if (!before.isEmpty()) {
            gone.put(now.id(), new ArrayList<>(before.values()));
        }
    }

    private static void points(Optional<Track> old, Track now, Map<String, Map<Double, Kind>> points) {
        for (Envelope envelope : now.automation()) {
            List<Envelope.Point> was = old.stream()
                    .flatMap(track -> track.automation().stream())
                    .filter(one -> one.target().equals(envelope.target()))
                    .flatMap(one -> one.points().stream())
                    .toList();
            Set<Envelope.Point> left = new HashSet<>(was);
            Set<Double> beats = new HashSet<>();
            Map<Double, Kind> found = new HashMap<>();
            envelope.points().forEach(point -> beats.add(point.at().value()));
            for (Envelope.Point point : envelope.points()) {
                double at = point.at().value();
                if (!left.remove(point)) {
                    boolean here = was.stream().anyMatch(one -> one.at().value() == at);
                    found.put(at, here ? Kind.CHANGED : Kind.ADDED);
                }
            }
            for (Envelope.Point point : left) {
                if (!beats.contains(point.at().value())) {
                    found.put(point.at().value(), Kind.GONE);
                }
            }
            if (!found.isEmpty()) {
                points.put(lane(now, envelope), found);
            }
        }
    }

    /** Answers the name of a lane of automation in {@link #points}. */
    static String lane(Track track, Envelope envelope) {
        return track.id() + " " + envelope.target().path();
    }

    /** Answers how many clips are of a kind. */
    int count(Kind kind) {
        return kind == Kind.GONE
                ? gone.values().stream().mapToInt(List::size).sum()
                : (int) clips.values().stream().filter(kind::equals).count();
    }
}
