package dev.backline.model;

/**
 * A stretch of time.
 *
 * @param start first place inside
 * @param end first place behind it, later than the start
 */
public record Span(Beats start, Beats end) {
    /** Checks the order. */
    public Span {
        if (end.compareTo(start) <= 0) {
            throw new IllegalArgumentException(
                    "Span ends at " + end + ", but a place behind its start at " + start + " was expected.");
        }
    }

    /** Answers a stretch in quarter notes. */
    public static Span of(double start, double end) {
        return new Span(Beats.of(start), Beats.of(end));
    }

    /** Answers how long it is. */
    public Beats length() {
        return end.minus(start);
    }

    /** Answers whether a place lies inside. */
    public boolean contains(Beats place) {
        return place.compareTo(start) >= 0 && place.compareTo(end) < 0;
    }
}
