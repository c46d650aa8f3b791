package dev.backline.model;

/**
 * A loudness after ITU-R BS.1770.
 *
 * @param value loudness units relative to full scale; negative infinity means that nothing passed the gate
 */
public record Lufs(double value) implements Comparable<Lufs> {
    /** Checks that it is a number below positive infinity. */
    public Lufs {
        if (Double.isNaN(value) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("Loudness is " + value + ", but a number was expected.");
        }
    }

    /** Answers the given loudness. */
    public static Lufs of(double value) {
        return new Lufs(value);
    }

    @Override
    public int compareTo(Lufs other) {
        return Double.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + " LUFS";
    }
}
