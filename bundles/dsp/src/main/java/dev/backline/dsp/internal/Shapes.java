package dev.backline.dsp.internal;

/** Curves that bend levels, out of sums, products and quotients alone. */
public final class Shapes {
    private static final float END = 4.97f;

    private Shapes() {}

    /** Answers the hyperbolic tangent by its continued fraction of seventh order: within 1.3e-4, exact in value and slope at 0. */
    public static float tanh(float x) {
        float y = Math.max(-END, Math.min(END, x));
        float s = y * y;
        float high = y * (135_135 + s * (17_325 + s * (378 + s)));
        return high / (135_135 + s * (62_370 + s * (3_150 + s * 28)));
    }

    /** Answers the same in double precision. */
    public static double tanh(double x) {
        double y = Math.max(-END, Math.min(END, x));
        double s = y * y;
        double high = y * (135_135 + s * (17_325 + s * (378 + s)));
        return high / (135_135 + s * (62_370 + s * (3_150 + s * 28)));
    }
}
