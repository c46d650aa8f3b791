package dev.backline.engine.internal.graph;

import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which tracks are heard: all, or those that are soloed with the groups around them and the tracks inside them; returns always. */
final class Audible {
    private final LiveSet set;
    private final Set<String> heard = new HashSet<>();
    private final boolean returnsAlone;

    Audible(LiveSet set) {
        this.set = set;
        boolean any = set.tracks().stream().anyMatch(t -> t.mixer().solo());
        for (Track track : set.tracks()) {
            boolean always = track.kind() == Track.Kind.RETURN || track.kind() == Track.Kind.MAIN;
            if (!any || always || within(track)) {
                heard.add(track.id());
            }
        }
        set.tracks().stream().filter(t -> any && t.mixer().solo()).forEach(this::around);
        returnsAlone =
                any && set.tracks().stream().filter(t -> t.mixer().solo()).allMatch(t -> t.kind() == Track.Kind.RETURN);
    }

    private boolean within(Track track) {
        Optional<Track> at = Optional.of(track);
        for (int depth = 0; at.isPresent() && depth < 64; depth++) {
            if (at.get().mixer().solo()) {
                return true;
            }
            at = at.get().group().flatMap(set::track);
        }
        return false;
    }

    private void around(Track track) {
        Optional<Track> at = track.group().flatMap(set::track);
        for (int depth = 0; at.isPresent() && depth < 64; depth++) {
            heard.add(at.get().id());
            at = at.get().group().flatMap(set::track);
        }
    }

    /** Answers whether a track is heard where it goes. */
    boolean isHeard(Track track) {
        return heard.contains(track.id());
    }

    /** Answers whether a track's sends are heard: a soloed return goes on hearing everybody. */
    boolean sends(Track track) {
        return returnsAlone || isHeard(track);
    }
}
