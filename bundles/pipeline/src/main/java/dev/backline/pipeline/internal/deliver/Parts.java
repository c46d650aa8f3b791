package dev.backline.pipeline.internal.deliver;

import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The parts of a mix and their files. A group with devices is one stem, for what its members become in it cannot be told apart; each of them is
 * delivered as it enters the group besides.
 *
 * @param stems by track id: what adds up to the mix
 * @param tracks by track id: what is inside of stems
 */
public record Parts(Map<String, Path> stems, Map<String, Path> tracks) {
    /** Answers the parts of a set. */
    public static Parts of(LiveSet set, Layout layout) {
        List<Track> stems = new ArrayList<>();
        List<Track> tracks = new ArrayList<>();
        for (Track track : set.tracks()) {
            boolean plain = track.kind() == Track.Kind.GROUP && track.devices().isEmpty();
            if (track.kind() != Track.Kind.MAIN && !plain) {
                (isInBus(set, track) ? tracks : stems).add(track);
            }
        }
        return new Parts(files(stems, layout::stem), files(tracks, layout::track));
    }

    private static Map<String, Path> files(List<Track> tracks, BiFunction<Integer, String, Path> file) {
        Map<String, Path> files = new LinkedHashMap<>();
        tracks.forEach(t -> files.put(t.id(), file.apply(files.size() + 1, t.name())));
        return files;
    }

    private static boolean isInBus(LiveSet set, Track track) {
        Optional<Track> group = track.group().flatMap(set::track);
        return group.isPresent() && (!group.get().devices().isEmpty() || isInBus(set, group.get()));
    }
}
