package dev.backline.sound;

/** Runs a {@link Biquad} over one channel, transposed direct form II in double precision. Belongs to one thread. */
public final class BiquadFilter {
    // Adding and taking away this quantises the memory to about 1e-31, so that a fading tail never turns denormal (and
    // slow).
    private static final double FLOOR = 1e-15;

    private Biquad shape;
    private double first;
    private double second;

    /** Makes a filter at rest. */
    public BiquadFilter(Biquad shape) {
        this.shape = shape;
    }

    /** Changes the coefficients and keeps the memory. */
    public void shape(Biquad value) {
        shape = value;
    }

    /** Forgets what was heard. */
    public void reset() {
        first = 0;
        second = 0;
    }

    /** Answers the output for one value. */
    public double next(double x) {
        double y = shape.b0() * x + first;
        first = shape.b1() * x - shape.a1() * y + second + FLOOR - FLOOR;
        second = shape.b2() * x - shape.a2() * y + FLOOR - FLOOR;
        return y;
    }

    /** Filters values in place. */
    public void process(float[] values, int from, int count) {
        double b0 = shape.b0();
        double b1 = shape.b1();
        double b2 = shape.b2();
        double a1 = shape.a1();
        double a2 = shape.a2();
        double s1 = first;
        double s2 = second;
        for (int i = from; i < from + count; i++) {
            double x = values[i];
            double y = b0 * x + s1;
            s1 = b1 * x - a1 * y + s2 + FLOOR - FLOOR;
            s2 = b2 * x - a2 * y + FLOOR - FLOOR;
            values[i] = (float) y;
        }
        first = s1;
        second = s2;
    }
}
