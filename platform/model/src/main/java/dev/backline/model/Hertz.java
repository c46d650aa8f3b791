package dev.backline.model;

/**
 * A frequency.
 *
 * @param value cycles a second, 0 or more
 */
public record Hertz(double value) implements Comparable<Hertz> {
    /** Checks that the value is 0 or more. */
    public Hertz {
        Check.range("Frequency in Hz", value, 0, Double.MAX_VALUE);
    }

    /** Answers the given frequency. */
    public static Hertz of(double value) {
        return new Hertz(value);
    }

    @Override
    public int compareTo(Hertz other) {
        return Double.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + " Hz";
    }
}
