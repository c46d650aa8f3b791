package dev.backline.model;

/**
 * A length or position in quarter notes, whatever the time signature.
 *
 * @param value any finite number; positions before the song's start are negative
 */
public record Beats(double value) implements Comparable<Beats> {
    /** The start of the song, or no length. */
    public static final Beats ZERO = new Beats(0);

    /** Checks that the value is finite. */
    public Beats {
        Check.finite("Beats", value);
    }

    /** Answers the given number of quarter notes. */
    public static Beats of(double value) {
        return new Beats(value);
    }

    /** Answers the sum. */
    public Beats plus(Beats other) {
        return new Beats(value + other.value);
    }

    /** Answers the difference. */
    public Beats minus(Beats other) {
        return new Beats(value - other.value);
    }

    /** Answers this length taken {@code factor} times. */
    public Beats times(double factor) {
        return new Beats(value * factor);
    }

    @Override
    public int compareTo(Beats other) {
        return Double.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + " beats";
    }
}
