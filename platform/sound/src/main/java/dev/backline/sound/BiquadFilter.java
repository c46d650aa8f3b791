package dev.backline.sound;

/** Runs a {@link Biquad} over one channel, transposed direct form II in double precision. Belongs to one thread. */
public final class BiquadFilter {
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
        first = Denormals.flush(shape.b1() * x - shape.a1() * y + second);
        second = Denormals.flush(shape.b2() * x - shape.a2() * y);
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
            s1 = Denormals.flush(b1 * x - a1 * y + s2);
            s2 = Denormals.flush(b2 * x - a2 * y);
            values[i] = (float) y;
        }
        first = s1;
        second = s2;
    }
}
