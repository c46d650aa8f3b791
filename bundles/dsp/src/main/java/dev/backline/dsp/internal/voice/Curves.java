package dev.backline.dsp.internal.voice;

/** Functions that sound needs every frame, from tables made by {@code StrictMath} and read linearly: the same bits on every machine. */
public final class Curves {
    private static final int SINE_BITS = 13;
    private static final int SINE_SHIFT = 32 - SINE_BITS;
    private static final int SINE_MASK = (1 << SINE_SHIFT) - 1;
    private static final double SINE_UNIT = 1.0 / (1 << SINE_SHIFT);
    private static final double[] SINE = new double[(1 << SINE_BITS) + 1];

    private static final int CURVE = 16_384;
    private static final double EDGE = 8;
    private static final double[] TANH = new double[CURVE + 2];
    private static final double[] LOG_COSH = new double[CURVE + 2];
    private static final double LOG_2 = StrictMath.log(2);

    /** Cycles as a 32-bit phase, which wraps by itself. */
    private static final double WHOLE = 4_294_967_296.0;

    static {
        for (int i = 0; i < SINE.length; i++) {
            SINE[i] = StrictMath.sin(2 * Math.PI * i / (1 << SINE_BITS));
        }
        for (int i = 0; i < TANH.length; i++) {
            double x = EDGE * i / CURVE;
            TANH[i] = StrictMath.tanh(x);
            LOG_COSH[i] = x + StrictMath.log1p(StrictMath.exp(-2 * x)) - LOG_2;
        }
    }

    private Curves() {}

    /** Answers a frequency or a place in the cycle, in cycles, as a 32-bit phase; whole cycles fall away. */
    public static int phase(double cycles) {
        return (int) (long) (cycles * WHOLE);
    }

    /** Answers the sine of a 32-bit phase; the error is below 1e-7. */
    public static double sine(int phase) {
        int i = phase >>> SINE_SHIFT;
        return SINE[i] + (SINE[i + 1] - SINE[i]) * ((phase & SINE_MASK) * SINE_UNIT);
    }

    /** Answers the hyperbolic tangent; the error is below 1e-7. */
    public static double tanh(double x) {
        double magnitude = Math.abs(x);
        return Math.copySign(magnitude >= EDGE ? 1 : at(TANH, magnitude), x);
    }

    /** Answers {@code ln cosh x}, of which {@link #tanh} is the derivative. */
    static double logCosh(double x) {
        double magnitude = Math.abs(x);
        return magnitude >= EDGE ? magnitude - LOG_2 : at(LOG_COSH, magnitude);
    }

    private static double at(double[] table, double magnitude) {
        double place = magnitude * (CURVE / EDGE);
        int i = (int) place;
        return table[i] + (table[i + 1] - table[i]) * (place - i);
    }
}
