package dev.backline.live.set.ui.internal;

import dev.backline.api.set.SetEdit;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Groups that are folded and unfolded; what a folded one holds is not shown. */
public final class Groups {
    private Groups() {}

    /** Answers the ids of the tracks that lie in folded groups. */
    public static Set<String> hidden(LiveSet set) {
        Set<String> shut = new HashSet<>();
        Set<String> hidden = new HashSet<>();
        // Groups stand before what they hold.
        for (Track track : set.tracks()) {
            if (track.group().filter(shut::contains).isPresent()) {
                hidden.add(track.id());
                shut.add(track.id());
            } else if (track.kind() == Track.Kind.GROUP && track.folded()) {
                shut.add(track.id());
            }
        }
        return hidden;
    }

    /** Answers the tracks that are shown. */
    public static List<Track> seen(LiveSet set) {
        Set<String> hidden = hidden(set);
        return set.tracks().stream().filter(t -> !hidden.contains(t.id())).toList();
    }

    /** Answers the group that a track is, or lies in. */
    public static Optional<Track> of(LiveSet set, Track track) {
        return track.kind() == Track.Kind.GROUP
                ? Optional.of(track)
                : track.group().flatMap(set::track);
    }

    /** Answers what folds a group, or unfolds it. */
    public static SetEdit fold(Track group) {
        return SetEdit.of("track.fold", Refs.track(group), group.folded() ? "off" : "on");
    }
}
