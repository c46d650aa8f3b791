package dev.backline.live.set.ui.internal;

import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clip where it lies.
 *
 * @param track that holds it
 * @param clip as it is
 * @param at where it lies in the arrangement; empty in the session
 */
public record Found(Track track, Clip clip, Optional<Track.Placed> at) {
    /** Answers the clip of an id. */
    public static Optional<Found> of(LiveSet set, String id) {
        return set.tracks().stream()
                .flatMap(Found::clips)
                .filter(f -> f.clip.id().equals(id))
                .findFirst();
    }

    private static Stream<Found> clips(Track track) {
        return Stream.concat(
                track.session().values().stream().map(c -> new Found(track, c, Optional.empty())),
                track.arrangement().stream().map(p -> new Found(track, p.clip(), Optional.of(p))));
    }

    /** Answers the notes of other tracks that may sound with it, in its own count: those of its scene, or of its part of the song. */
    public List<Note> beside(LiveSet set) {
        List<Note> notes = new ArrayList<>();
        for (Track other : set.tracks()) {
            if (other.id().equals(track.id())) {
                continue;
            }
            if (at.isEmpty()) {
                scene(clip).map(row -> other.session().get(row)).ifPresent(c -> notes.addAll(c.notes()));
            } else {
                double shift = at.get().at().value() - clip.start().value();
                other.arrangement().stream()
                        .filter(p -> p.at().compareTo(at.get().end()) < 0
                                && p.end().compareTo(at.get().at()) > 0)
                        .flatMap(p -> p.notes().stream())
                        .map(n -> n.withStart(
                                dev.backline.model.Beats.of(n.start().value() - shift)))
                        .forEach(notes::add);
            }
        }
        notes.sort(Note.ORDER);
        return notes;
    }

    private static Optional<Integer> scene(Clip clip) {
        String place = clip.id().substring(clip.id().indexOf('@') + 1);
        return place.matches("\\d{1,5}") ? Optional.of(Integer.parseInt(place) - 1) : Optional.empty();
    }
}
