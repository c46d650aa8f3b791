package dev.backline.live.set.internal.write;

import dev.backline.api.set.SetFault;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The tracks in Live's order, each group directly before its members, with the numbers that the file gives them. */
final class Lineup {
    private final List<Track> strips = new ArrayList<>();
    private final List<Track> returns;
    private final Optional<Track> main;
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final int scenes;

    Lineup(LiveSet set) throws SetFault {
        List<Track> all = set.tracks().stream().filter(Lineup::isStrip).toList();
        returns = set.tracks(Track.Kind.RETURN);
        main = set.tracks(Track.Kind.MAIN).stream().findFirst();
        place(all, Optional.empty());
        check(set, all);
        strips.forEach(t -> ids.put(t.id(), ids.size() + 1));
        returns.forEach(t -> ids.put(t.id(), ids.size() + 1));
        int last = all.stream()
                .filter(t -> !t.session().isEmpty())
                .mapToInt(t -> t.session().lastKey())
                .max()
                .orElse(0);
        scenes = Math.max(set.scenes().size(), last + 1);
    }

    private static boolean isStrip(Track track) {
        return track.kind() == Track.Kind.MIDI || track.kind() == Track.Kind.AUDIO || track.kind() == Track.Kind.GROUP;
    }

    private void place(List<Track> all, Optional<String> group) {
        for (Track track : all) {
            if (track.group().equals(group)) {
                strips.add(track);
                if (track.kind() == Track.Kind.GROUP) {
                    place(all, Optional.of(track.id()));
                }
            }
        }
    }

    private void check(LiveSet set, List<Track> all) throws SetFault {
        for (Track track : all) {
            if (!strips.contains(track)) {
                throw new SetFault(
                        "Track " + track.name() + " lies in \"" + track.group().orElse("")
                                + "\", but a group track was expected there. Put it into a group, or into none.");
            }
        }
        for (Track track : set.tracks()) {
            for (String id : track.mixer().sends().keySet()) {
                if (returns.stream().noneMatch(r -> r.id().equals(id))) {
                    throw new SetFault("Track " + track.name() + " sends to \"" + id
                            + "\", but a return track was expected there. Send to a return, or not at all.");
                }
            }
        }
        if (set.tracks(Track.Kind.MAIN).size() > 1) {
            throw new SetFault("The set has " + set.tracks(Track.Kind.MAIN).size()
                    + " main tracks, but Live has one. Leave one of them in the set.");
        }
    }

    List<Track> strips() {
        return strips;
    }

    List<Track> returns() {
        return returns;
    }

    Optional<Track> main() {
        return main;
    }

    /** Answers how many rows the session has, at least one. */
    int scenes() {
        return scenes;
    }

    int id(String track) {
        return Objects.requireNonNull(ids.get(track), track);
    }

    /** Answers the number of a track, when the file has it. */
    Optional<Integer> find(String track) {
        return Optional.ofNullable(ids.get(track));
    }

    /** Answers the track that a device names as its source: by id, else by the part that it plays. */
    Optional<Track> source(String name) {
        Optional<Track> byId = strips.stream().filter(t -> t.id().equals(name)).findFirst();
        return byId.or(() -> strips.stream()
                .filter(t -> name.equals(t.properties().get("role")))
                .findFirst());
    }
}
