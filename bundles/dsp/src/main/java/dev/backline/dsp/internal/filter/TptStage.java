package dev.backline.dsp.internal.filter;

/**
 * One second-order stage for both channels: trapezoidal integrators with zero-delay feedback, after Zavalishin, "The Art of VA Filter Design" (2018), chapter 4,
 * in Simper's form (2013): {@code y = m0 x + m1 v1 + m2 v2} with {@code g = tan(pi fc / fs)}, {@code k = 1 / Q}. Stable under any modulation.
 */
public final class TptStage {
    private double a1 = 1;
    private double a2;
    private double a3;
    private double m0 = 1;
    private double m1;
    private double m2;
    private double left1;
    private double left2;
    private double right1;
    private double right2;

    /**
     * Sets cutoff and output.
     *
     * @param g tangent of half the cutoff's angle
     * @param k damping, 1 / Q
     */
    public void tune(double g, double k, double input, double band, double low) {
        a1 = 1 / (1 + g * (g + k));
        a2 = g * a1;
        a3 = g * a2;
        m0 = input;
        m1 = band;
        m2 = low;
    }

    /** Forgets all sound. */
    public void clear() {
        left1 = 0;
        left2 = 0;
        right1 = 0;
        right2 = 0;
    }

    /** Filters the first values of both channels in place. */
    public void process(double[] left, double[] right, int count) {
        // The new states straight from the old ones, so that a frame waits for the one before as shortly as can be;
        // v1 and v2 are the means of old and new.
        double c1 = 2 * a1 - 1;
        double c2 = 2 * a2;
        double c3 = 2 * a3;
        double c4 = 1 - c3;
        double n0 = m0;
        double n1 = 0.5 * m1;
        double n2 = 0.5 * m2;
        double l1 = left1;
        double l2 = left2;
        double r1 = right1;
        double r2 = right2;
        for (int i = 0; i < count; i++) {
            double x = left[i];
            double next1 = c1 * l1 - c2 * l2 + c2 * x;
            double next2 = c4 * l2 + c2 * l1 + c3 * x;
            left[i] = n0 * x + n1 * (l1 + next1) + n2 * (l2 + next2);
            l1 = next1;
            l2 = next2;
            x = right[i];
            next1 = c1 * r1 - c2 * r2 + c2 * x;
            next2 = c4 * r2 + c2 * r1 + c3 * x;
            right[i] = n0 * x + n1 * (r1 + next1) + n2 * (r2 + next2);
            r1 = next1;
            r2 = next2;
        }
        left1 = l1;
        left2 = l2;
        right1 = r1;
        right2 = r2;
    }

    /** Filters the first values of one channel in place. */
    public void process(double[] values, int count) {
        double c1 = 2 * a1 - 1;
        double c2 = 2 * a2;
        double c3 = 2 * a3;
        double c4 = 1 - c3;
        double n0 = m0;
        double n1 = 0.5 * m1;
        double n2 = 0.5 * m2;
        double s1 = left1;
        double s2 = left2;
        for (int i = 0; i < count; i++) {
            double x = values[i];
            double next1 = c1 * s1 - c2 * s2 + c2 * x;
            double next2 = c4 * s2 + c2 * s1 + c3 * x;
            values[i] = n0 * x + n1 * (s1 + next1) + n2 * (s2 + next2);
            s1 = next1;
            s2 = next2;
        }
        left1 = s1;
        left2 = s2;
    }
}
