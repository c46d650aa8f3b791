package dev.backline.dsp.internal.voice;

/**
 * A soft saturator {@code tanh(d x) / tanh(d)} for one channel, {@code d} the drive as a gain. It takes the mean of the curve between two frames,
 * {@code (F(x1) - F(x0)) / (x1 - x0)} with {@code F = ln cosh}, which keeps what it adds from folding back (Parker, Zavalishin and Le Bivic, "Reducing the
 * aliasing of nonlinear waveshaping using continuous-time convolution", 2016). Half a frame late.
 */
public final class Saturator {
    private static final double NEAR = 0.01;

    private double last;
    private double lastIntegral;

    /** Forgets all sound. */
    public void clear() {
        last = 0;
        lastIntegral = 0;
    }

    /**
     * Saturates frames in place.
     *
     * @param drive gain in front of the curve, above 0
     */
    public void process(float[] x, int count, double drive) {
        double makeUp = 1 / Curves.tanh(drive);
        for (int i = 0; i < count; i++) {
            double now = drive * x[i];
            double integral = Curves.logCosh(now);
            double difference = now - last;
            double y = Math.abs(difference) < NEAR
                    ? Curves.tanh(0.5 * (now + last))
                    : (integral - lastIntegral) / difference;
            last = now;
            lastIntegral = integral;
            x[i] = (float) (y * makeUp);
        }
    }
}
