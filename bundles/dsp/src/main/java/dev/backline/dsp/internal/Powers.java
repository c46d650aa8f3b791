package dev.backline.dsp.internal;

/**
 * Logarithms, powers, angles and decibels for the audio thread: only sums, products and quotients, so the same on every machine. Relative error
 * below 1e-8. {@code StrictMath} would be slower, and its {@code sin}, {@code cos}, {@code tan} and {@code pow} allocate.
 */
public final class Powers {
    /** Decibels of a factor of two: {@code 20 log10(2)}. */
    private static final double DB_OF_TWO = 6.020599913279624;

    /** Its reciprocal: a product takes a third of a quotient's time. */
    private static final double TWOS_OF_DB = 1 / DB_OF_TWO;

    private static final double LN_2 = 0.6931471805599453;
    private static final double LOG2_SCALE = 2 / LN_2;
    private static final double HALF = StrictMath.PI / 2;
    private static final double QUARTER = StrictMath.PI / 4;
    private static final long MANTISSA = 0x000fffffffffffffL;
    private static final long ROOT_OF_HALF = 0x3fe6a09e667f3bcdL;

    /** The level that stands for silence. */
    public static final double SILENCE_DB = -200;

    private static final double SILENCE = 1e-10;

    private Powers() {}

    /** Answers {@code 2^x} for x from -1000 to 1000; x is clamped. */
    public static double exp2(double x) {
        double inside = x > 1_000 ? 1_000 : x < -1_000 ? -1_000 : x;
        double whole = Math.rint(inside);
        double t = (inside - whole) * LN_2;
        // Taylor series; |t| is at most 0.35.
        double p = 1 / 5_040.0;
        p = p * t + 1 / 720.0;
        p = p * t + 1 / 120.0;
        p = p * t + 1 / 24.0;
        p = p * t + 1 / 6.0;
        p = p * t + 1 / 2.0;
        p = p * t + 1;
        p = p * t + 1;
        return p * Double.longBitsToDouble(((long) whole + 1_023) << 52);
    }

    /** Answers the binary logarithm of a normal number above 0. */
    public static double log2(double x) {
        // Counted from half the root of two, so that the mantissa lies around 1 without a question asked.
        long bits = Double.doubleToRawLongBits(x) - ROOT_OF_HALF;
        double exponent = bits >> 52;
        double m = Double.longBitsToDouble((bits & MANTISSA) + ROOT_OF_HALF);
        // log((1 + t) / (1 - t)) = 2 (t + t^3 / 3 + ...); |t| is at most 0.172.
        double t = (m - 1) / (m + 1);
        double s = t * t;
        return exponent
                + LOG2_SCALE * t * (1 + s * (1 / 3.0 + s * (1 / 5.0 + s * (1 / 7.0 + s * (1 / 9.0 + s * (1 / 11.0))))));
    }

    /** Answers the level of an amplitude in dB, not below {@link #SILENCE_DB}. */
    public static double db(double amplitude) {
        return amplitude < SILENCE ? SILENCE_DB : DB_OF_TWO * log2(amplitude);
    }

    /** Answers the amplitude of a level in dB. */
    public static double amplitude(double db) {
        return exp2(db * TWOS_OF_DB);
    }

    /** Answers the tangent of 0 to below half of pi, to 1e-14. */
    public static double tan(double x) {
        return sine(x) / sine(HALF - x);
    }

    /** Answers the sine of 0 to half of pi, to 1e-15. */
    public static double sine(double x) {
        return x <= QUARTER ? sineSeries(x) : cosineSeries(HALF - x);
    }

    private static double sineSeries(double x) {
        double s = x * x;
        return x
                * (1
                        - s
                                / 6
                                * (1
                                        - s
                                                / 20
                                                * (1
                                                        - s
                                                                / 42
                                                                * (1
                                                                        - s
                                                                                / 72
                                                                                * (1
                                                                                        - s
                                                                                                / 110
                                                                                                * (1
                                                                                                        - s
                                                                                                                / 156
                                                                                                                * (1
                                                                                                                        - s
                                                                                                                                / 210)))))));
    }

    private static double cosineSeries(double x) {
        double s = x * x;
        return 1 - s / 2 * (1 - s / 12 * (1 - s / 30 * (1 - s / 56 * (1 - s / 90 * (1 - s / 132 * (1 - s / 182))))));
    }

    /** Answers how much of the way a one-pole follower goes in one frame: {@code 1 - e^(-1 / (seconds rate))}. */
    public static double follow(double seconds, double sampleRateHz) {
        return seconds * sampleRateHz < 1e-3 ? 1 : 1 - StrictMath.exp(-1 / (seconds * sampleRateHz));
    }
}
