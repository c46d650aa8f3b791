package dev.backline.distribution.benchmarks.decode;

/**
 * How fast sound was decoded.
 *
 * @param seconds of sound
 * @param nanos of processor time
 */
public record Speed(double seconds, long nanos) {
    /** Answers seconds of sound for each second of processor time. */
    public double timesRealTime() {
        return seconds / (nanos / 1e9);
    }
}
