package dev.backline.model;

/**
 * A speed in quarter notes a minute, within the range that Live accepts.
 *
 * @param bpm 20 to 999
 */
public record Tempo(double bpm) implements Comparable<Tempo> {
    /** The slowest tempo of Live. */
    public static final double MIN_BPM = 20;

    /** The fastest tempo of Live. */
    public static final double MAX_BPM = 999;

    /** Checks the range. */
    public Tempo {
        Check.range("Tempo", bpm, MIN_BPM, MAX_BPM);
    }

    /** Answers the given tempo. */
    public static Tempo of(double bpm) {
        return new Tempo(bpm);
    }

    /** Answers how long one beat lasts. */
    public Seconds beat() {
        return Seconds.of(60 / bpm);
    }

    @Override
    public int compareTo(Tempo other) {
        return Double.compare(bpm, other.bpm);
    }

    @Override
    public String toString() {
        return (bpm == Math.rint(bpm) ? String.valueOf((long) bpm) : String.valueOf(bpm)) + " bpm";
    }
}
