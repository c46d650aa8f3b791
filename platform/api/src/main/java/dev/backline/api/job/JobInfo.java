package dev.backline.api.job;

import dev.backline.model.Seconds;
import java.time.Instant;
import java.util.Optional;

/**
 * A job as one can ask for it, while it runs and later, from this process or another of the same home.
 *
 * @param id short and unique in the home
 * @param title what it does
 * @param state where it stands
 * @param fraction 0 to 1, never falling
 * @param message what it does now, or how it ended
 * @param remaining honest estimate of the time left; empty while nothing is known
 * @param started when it began
 * @param ended when it ended
 */
public record JobInfo(
        String id,
        String title,
        State state,
        double fraction,
        String message,
        Optional<Seconds> remaining,
        Instant started,
        Optional<Instant> ended) {
    /** Where a job stands. */
    public enum State {
        /** It works. */
        RUNNING,
        /** It came to its end. */
        DONE,
        /** It ended with a fault. */
        FAILED,
        /** It was cancelled. */
        CANCELLED,
        /** Its process died before it ended. */
        LOST
    }
}
