package dev.backline.model;

/**
 * A range of keys, velocities or selector positions, with soft edges.
 *
 * @param low lowest value inside, 0 to 127
 * @param high highest value inside, 0 to 127
 * @param fadeLow where it is full from, low to high
 * @param fadeHigh where it is full to, low to high
 */
public record Range(int low, int high, int fadeLow, int fadeHigh) {
    /** Everything. */
    public static final Range ALL = of(0, 127);

    /** All velocities. */
    public static final Range VELOCITIES = of(1, 127);

    /** The first position alone. */
    public static final Range ZERO = of(0, 0);

    /** Checks the order. */
    public Range {
        Check.range("Low end", low, 0, 127);
        Check.range("High end", high, low, 127);
        Check.range("Low fade", fadeLow, low, high);
        Check.range("High fade", fadeHigh, fadeLow, high);
    }

    /** Answers a range with hard edges. */
    public static Range of(int low, int high) {
        return new Range(low, high, low, high);
    }

    /** Answers whether the value lies inside. */
    public boolean contains(int value) {
        return value >= low && value <= high;
    }
}
