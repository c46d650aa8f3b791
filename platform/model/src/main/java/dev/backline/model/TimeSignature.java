package dev.backline.model;

/**
 * A time signature such as 4/4.
 *
 * @param numerator 1 to 99
 * @param denominator 1, 2, 4, 8 or 16
 */
public record TimeSignature(int numerator, int denominator) {
    /** Common time. */
    public static final TimeSignature FOUR_FOUR = new TimeSignature(4, 4);

    /** Checks both parts. */
    public TimeSignature {
        Check.range("Numerator", numerator, 1, 99);
        if (denominator < 1 || denominator > 16 || Integer.bitCount(denominator) != 1) {
            throw new IllegalArgumentException(
                    "Denominator is " + denominator + ", but 1, 2, 4, 8 or 16 was expected.");
        }
    }

    /** Answers the length of one bar in quarter notes. */
    public Beats bar() {
        return Beats.of(4.0 * numerator / denominator);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
