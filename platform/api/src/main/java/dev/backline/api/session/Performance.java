package dev.backline.api.session;

import dev.backline.model.Beats;
import dev.backline.model.Seed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A performance of a set's session, from the song's start: what is done at which place. A place becomes a frame while it is played, since scenes move the
 * tempo.
 *
 * @param cues by place, and as given within one
 * @param end where the song stops; empty when it goes on until it is stopped
 * @param seed chance of follow actions
 */
public record Performance(List<Cue> cues, Optional<Beats> end, Seed seed) {
    /** Sorts and copies the cues. */
    public Performance {
        cues = cues.stream().sorted(Comparator.comparing(Cue::at)).toList();
        if (end.isPresent() && end.get().value() <= 0) {
            throw new IllegalArgumentException(
                    "A performance ends at beat " + end.get() + ", but a place behind the song's start was expected.");
        }
    }

    /**
     * Something that is done.
     *
     * @param at place in the song
     * @param command what; its frame says nothing
     */
    public record Cue(Beats at, LaunchCommand command) {
        /** Checks the place. */
        public Cue {
            if (at.value() < 0) {
                throw new IllegalArgumentException(
                        "A cue is at beat " + at + ", but the song's start or a place behind it was expected.");
            }
        }
    }
}
