package dev.backline.sound;

/**
 * The coefficients of a second-order filter, normalised so that {@code a0} is 1:
 * {@code y[n] = b0 x[n] + b1 x[n-1] + b2 x[n-2] - a1 y[n-1] - a2 y[n-2]}. Formulas after Bristow-Johnson's cookbook.
 *
 * @param b0 weight of the input
 * @param b1 weight of the input one frame ago
 * @param b2 weight of the input two frames ago
 * @param a1 weight of the output one frame ago
 * @param a2 weight of the output two frames ago
 */
public record Biquad(double b0, double b1, double b2, double a1, double a2) {
    /** The Q of a Butterworth filter: no peak, -3 dB at the cutoff. */
    public static final double BUTTERWORTH = 0.7071067811865476;

    /** Lets everything pass as it is. */
    public static final Biquad IDENTITY = new Biquad(1, 0, 0, 0, 0);

    /** Answers a low-pass, 12 dB an octave. */
    public static Biquad lowPass(double cutoffHz, double q, double sampleRateHz) {
        Angle w = Angle.of(cutoffHz, q, sampleRateHz);
        double b1 = 1 - w.cos;
        return normal(b1 / 2, b1, b1 / 2, 1 + w.alpha, -2 * w.cos, 1 - w.alpha);
    }

    /** Answers a high-pass, 12 dB an octave. */
    public static Biquad highPass(double cutoffHz, double q, double sampleRateHz) {
        Angle w = Angle.of(cutoffHz, q, sampleRateHz);
        double b1 = 1 + w.cos;
        return normal(b1 / 2, -b1, b1 / 2, 1 + w.alpha, -2 * w.cos, 1 - w.alpha);
    }

    /** Answers a band-pass whose peak is 0 dB. */
    public static Biquad bandPass(double centreHz, double q, double sampleRateHz) {
        Angle w = Angle.of(centreHz, q, sampleRateHz);
        return normal(w.alpha, 0, -w.alpha, 1 + w.alpha, -2 * w.cos, 1 - w.alpha);
    }

    /** Answers a filter that takes out one frequency. */
    public static Biquad notch(double centreHz, double q, double sampleRateHz) {
        Angle w = Angle.of(centreHz, q, sampleRateHz);
        return normal(1, -2 * w.cos, 1, 1 + w.alpha, -2 * w.cos, 1 - w.alpha);
    }

    /** Answers a bell. */
    public static Biquad peak(double centreHz, double q, double gainDb, double sampleRateHz) {
        Angle w = Angle.of(centreHz, q, sampleRateHz);
        double a = StrictMath.pow(10, gainDb / 40);
        return normal(1 + w.alpha * a, -2 * w.cos, 1 - w.alpha * a, 1 + w.alpha / a, -2 * w.cos, 1 - w.alpha / a);
    }

    /** Answers a shelf that lifts or lowers what lies below the corner. */
    public static Biquad lowShelf(double cornerHz, double q, double gainDb, double sampleRateHz) {
        Angle w = Angle.of(cornerHz, q, sampleRateHz);
        double a = StrictMath.pow(10, gainDb / 40);
        double r = 2 * Math.sqrt(a) * w.alpha;
        return normal(
                a * (a + 1 - (a - 1) * w.cos + r),
                2 * a * (a - 1 - (a + 1) * w.cos),
                a * (a + 1 - (a - 1) * w.cos - r),
                a + 1 + (a - 1) * w.cos + r,
                -2 * (a - 1 + (a + 1) * w.cos),
                a + 1 + (a - 1) * w.cos - r);
    }

    /** Answers a shelf that lifts or lowers what lies above the corner. */
    public static Biquad highShelf(double cornerHz, double q, double gainDb, double sampleRateHz) {
        Angle w = Angle.of(cornerHz, q, sampleRateHz);
        double a = StrictMath.pow(10, gainDb / 40);
        double r = 2 * Math.sqrt(a) * w.alpha;
        return normal(
                a * (a + 1 + (a - 1) * w.cos + r),
                -2 * a * (a - 1 + (a + 1) * w.cos),
                a * (a + 1 + (a - 1) * w.cos - r),
                a + 1 - (a - 1) * w.cos + r,
                2 * (a - 1 - (a + 1) * w.cos),
                a + 1 - (a - 1) * w.cos - r);
    }

    /** Answers the gain at a frequency, as a ratio of amplitudes. */
    public double gain(double frequencyHz, double sampleRateHz) {
        double w = 2 * StrictMath.PI * frequencyHz / sampleRateHz;
        double c1 = StrictMath.cos(w);
        double s1 = StrictMath.sin(w);
        double c2 = StrictMath.cos(2 * w);
        double s2 = StrictMath.sin(2 * w);
        double above = StrictMath.hypot(b0 + b1 * c1 + b2 * c2, b1 * s1 + b2 * s2);
        return above / StrictMath.hypot(1 + a1 * c1 + a2 * c2, a1 * s1 + a2 * s2);
    }

    private static Biquad normal(double b0, double b1, double b2, double a0, double a1, double a2) {
        return new Biquad(b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);
    }

    private record Angle(double cos, double alpha) {
        static Angle of(double frequencyHz, double q, double sampleRateHz) {
            if (!(frequencyHz > 0 && frequencyHz < sampleRateHz / 2 && q > 0)) {
                throw new IllegalArgumentException("A filter at " + frequencyHz + " Hz with a Q of " + q
                        + " was asked for, but a frequency between 0 and " + sampleRateHz / 2
                        + " Hz and a Q above 0 were expected.");
            }
            double w = 2 * StrictMath.PI * frequencyHz / sampleRateHz;
            return new Angle(StrictMath.cos(w), StrictMath.sin(w) / (2 * q));
        }
    }
}
