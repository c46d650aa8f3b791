package dev.backline.sound;

/**
 * The K weighting of BS.1770 for one channel: a high shelf for the head, then a high-pass. The standard tables it at 48 kHz;
 * the analogue prototypes behind that table give it at any rate. Belongs
 * to one thread.
 */
public final class KWeighting {
    private final Biquad shelf;
    private final Biquad highPass;
    private double shelf1;
    private double shelf2;
    private double pass1;
    private double pass2;

    /** Makes one that has heard nothing. */
    public KWeighting(int sampleRateHz) {
        shelf = shelf(sampleRateHz);
        highPass = highPass(sampleRateHz);
    }

    static Biquad shelf(double sampleRateHz) {
        double gain = StrictMath.pow(10, 3.999843853973347 / 20);
        double band = StrictMath.pow(gain, 0.4996667741545416);
        double k = StrictMath.tan(StrictMath.PI * 1681.974450955533 / sampleRateHz);
        double q = 0.7071752369554196;
        double a0 = 1 + k / q + k * k;
        return new Biquad(
                (gain + band * k / q + k * k) / a0,
                2 * (k * k - gain) / a0,
                (gain - band * k / q + k * k) / a0,
                2 * (k * k - 1) / a0,
                (1 - k / q + k * k) / a0);
    }

    static Biquad highPass(double sampleRateHz) {
        double k = StrictMath.tan(StrictMath.PI * 38.13547087602444 / sampleRateHz);
        double q = 0.5003270373238773;
        double a0 = 1 + k / q + k * k;
        return new Biquad(1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0);
    }

    /** Answers the sum of the squares of the weighted values, of at most 10 ms. */
    public double energy(float[] values, int from, int count) {
        double b0 = shelf.b0();
        double b1 = shelf.b1();
        double b2 = shelf.b2();
        double a1 = shelf.a1();
        double a2 = shelf.a2();
        double c1 = highPass.a1();
        double c2 = highPass.a2();
        double s1 = shelf1;
        double s2 = shelf2;
        double p1 = pass1;
        double p2 = pass2;
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            double x = values[i];
            double y = b0 * x + s1;
            s1 = b1 * x - a1 * y + s2;
            s2 = b2 * x - a2 * y;
            double z = y + p1;
            p1 = -2 * y - c1 * z + p2;
            p2 = y - c2 * z;
            sum += z * z;
        }
        keep(s1, s2, p1, p2);
        return sum;
    }

    /** Answers a sum and, added to it, {@link #energy} of two channels at one rate, in half the time: one waits while the other is computed. */
    static double energy(
            double before, KWeighting a, float[] first, KWeighting b, float[] second, int from, int count) {
        double b0 = a.shelf.b0();
        double b1 = a.shelf.b1();
        double b2 = a.shelf.b2();
        double a1 = a.shelf.a1();
        double a2 = a.shelf.a2();
        double c1 = a.highPass.a1();
        double c2 = a.highPass.a2();
        double s1 = a.shelf1;
        double s2 = a.shelf2;
        double p1 = a.pass1;
        double p2 = a.pass2;
        double t1 = b.shelf1;
        double t2 = b.shelf2;
        double q1 = b.pass1;
        double q2 = b.pass2;
        double sumA = 0;
        double sumB = 0;
        for (int i = from; i < from + count; i++) {
            double x = first[i];
            double y = b0 * x + s1;
            s1 = b1 * x - a1 * y + s2;
            s2 = b2 * x - a2 * y;
            double z = y + p1;
            p1 = -2 * y - c1 * z + p2;
            p2 = y - c2 * z;
            sumA += z * z;
            x = second[i];
            y = b0 * x + t1;
            t1 = b1 * x - a1 * y + t2;
            t2 = b2 * x - a2 * y;
            z = y + q1;
            q1 = -2 * y - c1 * z + q2;
            q2 = y - c2 * z;
            sumB += z * z;
        }
        a.keep(s1, s2, p1, p2);
        b.keep(t1, t2, q1, q2);
        return before + sumA + sumB;
    }

    // Once a stretch of at most 10 ms is enough: no pole falls as far as denormal numbers within it.
    private void keep(double s1, double s2, double p1, double p2) {
        shelf1 = Denormals.flush(s1);
        shelf2 = Denormals.flush(s2);
        pass1 = Denormals.flush(p1);
        pass2 = Denormals.flush(p2);
    }
}
