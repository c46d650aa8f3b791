package dev.backline.model;

/**
 * A length or position in clock time.
 *
 * @param value any finite number of seconds
 */
public record Seconds(double value) implements Comparable<Seconds> {
    /** Checks that the value is finite. */
    public Seconds {
        Check.finite("Seconds", value);
    }

    /** Answers the given number of seconds. */
    public static Seconds of(double value) {
        return new Seconds(value);
    }

    /** Answers the nearest whole frame at a sample rate; halves are rounded up. */
    public long frames(int sampleRateHz) {
        return (long) Math.floor(value * sampleRateHz + 0.5);
    }

    @Override
    public int compareTo(Seconds other) {
        return Double.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + " s";
    }
}
