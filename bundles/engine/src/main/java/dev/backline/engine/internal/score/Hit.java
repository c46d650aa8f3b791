package dev.backline.engine.internal.score;

/**
 * A note on the clock.
 *
 * @param start frame at which it begins
 * @param end frame at which it is let go, behind the start
 * @param key 0 to 127
 * @param velocity above 0, at most 127
 * @param release how fast it is let go, 0 to 127
 */
public record Hit(long start, long end, int key, double velocity, double release) {
    /** Answers the same note, let go earlier. */
    Hit until(long frame) {
        return new Hit(start, frame, key, velocity, release);
    }
}
