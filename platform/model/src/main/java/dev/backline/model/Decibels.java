package dev.backline.model;

/**
 * A ratio of amplitudes on the decibel scale: {@code 20 log10(ratio)}. Silence is {@link #SILENCE}.
 *
 * @param value decibels; negative infinity is allowed and means silence
 */
public record Decibels(double value) implements Comparable<Decibels> {
    /** A ratio of 1. */
    public static final Decibels UNITY = new Decibels(0);

    /** A ratio of 0. */
    public static final Decibels SILENCE = new Decibels(Double.NEGATIVE_INFINITY);

    /** Checks that the value is a number below positive infinity. */
    public Decibels {
        if (Double.isNaN(value) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("Decibels is " + value + ", but a number was expected.");
        }
    }

    /** Answers the given decibels. */
    public static Decibels of(double value) {
        return new Decibels(value);
    }

    /** Answers the decibels of an amplitude ratio of 0 or more. */
    public static Decibels ofRatio(double ratio) {
        return new Decibels(20 * StrictMath.log10(Check.range("Ratio", ratio, 0, Double.MAX_VALUE)));
    }

    /** Answers the amplitude ratio, 0 or more. */
    public double ratio() {
        return value == Double.NEGATIVE_INFINITY ? 0 : StrictMath.pow(10, value / 20);
    }

    /**
     * Answers the sum: both ratios, one behind the other.
     *
     * @since 0.1.3
     */
    public Decibels plus(Decibels other) {
        return new Decibels(value + other.value);
    }

    /**
     * Answers the difference.
     *
     * @throws IllegalArgumentException if both are silence
     * @since 0.1.3
     */
    public Decibels minus(Decibels other) {
        return new Decibels(value - other.value);
    }

    /**
     * Answers the inverse ratio: what a script writes as {@code -6.dB}.
     *
     * @throws IllegalArgumentException if it is silence
     * @since 0.1.3
     */
    public Decibels negative() {
        return new Decibels(-value);
    }

    @Override
    public int compareTo(Decibels other) {
        return Double.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + " dB";
    }
}
