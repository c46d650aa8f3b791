package dev.backline.live.set.internal.exchange.table;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What the tables have rows of: clips with their places, and envelopes with theirs. */
final class Rows {
    private Rows() {}

    /**
     * A clip at its place.
     *
     * @param track that holds it
     * @param scene in the session, counted from 1; empty in the arrangement
     * @param at in the arrangement; 0 in the session
     * @param length how long it plays there
     * @param clip what plays
     */
    record Place(Track track, OptionalInt scene, Beats at, Beats length, Clip clip) {
        String view() {
            return scene.isPresent() ? "session" : "arrangement";
        }
    }

    /** Answers all clips: by track the slots first, then the arrangement. */
    static List<Place> places(LiveSet set) {
        List<Place> places = new ArrayList<>();
        for (Track track : set.tracks()) {
            for (Map.Entry<Integer, Clip> slot : track.session().entrySet()) {
                Clip clip = slot.getValue();
                places.add(new Place(track, OptionalInt.of(slot.getKey() + 1), Beats.ZERO, clip.length(), clip));
            }
            for (Track.Placed placed : track.arrangement()) {
                places.add(new Place(track, OptionalInt.empty(), placed.at(), placed.length(), placed.clip()));
            }
        }
        return places;
    }

    /**
     * An envelope and where it lies.
     *
     * @param track that holds it
     * @param view {@code arrangement} for a track's own, else that of its clip
     * @param scene of its clip, counted from 1; empty when it has none
     * @param clip its name; empty for a track's own
     * @param envelope the course
     */
    record Line(Track track, String view, OptionalInt scene, String clip, Envelope envelope) {}

    /** Answers all envelopes: by track its own first, then those of its clips. */
    static List<Line> lines(LiveSet set) {
        List<Line> lines = new ArrayList<>();
        for (Track track : set.tracks()) {
            track.automation().forEach(e -> lines.add(new Line(track, "arrangement", OptionalInt.empty(), "", e)));
        }
        for (Place place : places(set)) {
            for (ClipEnvelope envelope : place.clip().envelopes()) {
                lines.add(new Line(
                        place.track(), place.view(), place.scene(), place.clip().name(), envelope.envelope()));
            }
        }
        return lines;
    }
}
