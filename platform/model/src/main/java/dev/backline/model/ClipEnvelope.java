package dev.backline.model;

import java.util.Optional;

/**
 * An envelope that a clip brings, with times from the clip's zero.
 *
 * @param envelope the course
 * @param modulation whether it scales or shifts what holds outside, instead of replacing it
 * @param loop the part that repeats on its own, whatever the clip's loop is; empty when it follows the clip
 */
public record ClipEnvelope(Envelope envelope, boolean modulation, Optional<Span> loop) {
    /** Answers automation that follows the clip's loop. */
    public static ClipEnvelope automation(Envelope envelope) {
        return new ClipEnvelope(envelope, false, Optional.empty());
    }

    /** Answers a modulation that follows the clip's loop. */
    public static ClipEnvelope modulation(Envelope envelope) {
        return new ClipEnvelope(envelope, true, Optional.empty());
    }
}
