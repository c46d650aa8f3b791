package dev.backline.dsp.internal.filter;

import dev.backline.dsp.internal.Powers;

/**
 * A second-order section for both channels, transposed direct form II. Bells and shelves have the magnitude of their analog prototype up to the top of
 * the spectrum: poles by impulse invariance, zeros so that magnitudes meet at 0 Hz, the centre and half the rate (Vicanek, "Matched Second Order
 * Digital Filters", 2016). Cuts and notch are Bristow-Johnson's, which narrow towards half the rate.
 */
final class Section {
    /** Below this angle Bristow-Johnson's formulas are as good, and the matched ones lose digits. */
    private static final double MATCHED_FROM = 0.05;

    private double b0 = 1;
    private double b1;
    private double b2;
    private double a1;
    private double a2;
    private double left1;
    private double left2;
    private double right1;
    private double right2;

    void clear() {
        left1 = 0;
        left2 = 0;
        right1 = 0;
        right2 = 0;
    }

    /** A low-pass; {@code w} is the cutoff's angle, below pi. */
    void lowPass(double w, double q) {
        double cos = cosine(w);
        double alpha = sine(w) / (2 * q);
        normal((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    void highPass(double w, double q) {
        double cos = cosine(w);
        double alpha = sine(w) / (2 * q);
        normal((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    void notch(double w, double q) {
        double cos = cosine(w);
        double alpha = sine(w) / (2 * q);
        normal(1, -2 * cos, 1, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /** A bell; {@code a} is the root of its gain, above 0. */
    void bell(double w, double q, double a) {
        double cos = cosine(w);
        if (w < MATCHED_FROM) {
            double alpha = sine(w) / (2 * q);
            normal(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a);
            return;
        }
        // A cut is the boost turned over.
        double boost = Math.max(a, 1 / a);
        double power = boost * boost * boost * boost;
        poles(w, 1 / (2 * boost * q));
        double p1 = (1 - cos) / 2;
        double p0 = 1 - p1;
        double at0 = square(1 + a1 + a2);
        double atTop = square(1 - a1 + a2);
        double r1 = (at0 * p0 + atTop * p1 - 16 * a2 * p0 * p1) * power;
        double r2 = (atTop - at0 - 16 * (p0 - p1) * a2) * power;
        double middle = (r1 - r2 * p1 - at0) / (4 * p1 * p1);
        zeros(at0, r2 + at0 + 4 * (p1 - p0) * middle, middle);
        turn(a < 1);
    }

    /** A shelf that lifts or lowers what lies below; {@code a} is the root of its gain. */
    void lowShelf(double w, double q, double a) {
        if (w < MATCHED_FROM) {
            shelf(cosine(w), Math.sqrt(a) * sine(w) / q, a);
            return;
        }
        double boost = Math.max(a, 1 / a);
        shelf(w, q, boost, w / Math.sqrt(boost), square(square(boost)), lowPower(Math.PI / w, q, boost));
        turn(a < 1);
    }

    /** A shelf that lifts or lowers what lies above. */
    void highShelf(double w, double q, double a) {
        if (w < MATCHED_FROM) {
            // A low shelf of the opposite gain, and the whole lifted.
            shelf(cosine(w), Math.sqrt(1 / a) * sine(w) / q, 1 / a);
            b0 *= a * a;
            b1 *= a * a;
            b2 *= a * a;
            return;
        }
        // The cut has its poles below the corner; a boost is the cut turned over.
        double cut = Math.min(a, 1 / a);
        shelf(w, q, cut, w * Math.sqrt(cut), 1, highPower(Math.PI / w, q, cut));
        turn(a > 1);
    }

    /** Nothing but the sound itself. */
    void identity() {
        normal(1, 0, 0, 1, 0, 0);
    }

    private void shelf(double cos, double r, double a) {
        normal(
                a * (a + 1 - (a - 1) * cos + r),
                2 * a * (a - 1 - (a + 1) * cos),
                a * (a + 1 - (a - 1) * cos - r),
                a + 1 + (a - 1) * cos + r,
                -2 * (a - 1 + (a + 1) * cos),
                a + 1 + (a - 1) * cos - r);
    }

    private void shelf(double w, double q, double a, double pole, double powerAt0, double powerAtTop) {
        poles(pole, 1 / (2 * q));
        double p1 = (1 - cosine(w)) / 2;
        double p0 = 1 - p1;
        double p2 = 4 * p0 * p1;
        double at0 = square(1 + a1 + a2);
        double atTop = square(1 - a1 + a2);
        // Both shelves have half their gain in dB at the corner: a power of a^2.
        double corner = (at0 * p0 + atTop * p1 - 4 * a2 * p2) * a * a;
        double low = at0 * powerAt0;
        double high = atTop * powerAtTop;
        zeros(low, high, (corner - low * p0 - high * p1) / p2);
    }

    /** Power of the analog low shelf {@code a (s^2 + sqrt(a) s / q + a) / (a s^2 + sqrt(a) s / q + 1)} at a frequency by the corner's. */
    private static double lowPower(double x, double q, double a) {
        double s = x * x;
        double slope = a * s / (q * q);
        return a * a * (square(a - s) + slope) / (square(1 - a * s) + slope);
    }

    private static double highPower(double x, double q, double a) {
        double s = x * x;
        double slope = a * s / (q * q);
        return a * a * (square(1 - a * s) + slope) / (square(a - s) + slope);
    }

    private void poles(double w, double damping) {
        double fall = StrictMath.exp(-damping * w);
        if (damping <= 1) {
            a1 = -2 * fall * cosine(Math.sqrt(1 - damping * damping) * w);
        } else {
            double spread = Math.sqrt(damping * damping - 1) * w;
            // Two real poles; the product of exponentials never overflows.
            a1 = -(StrictMath.exp(spread - damping * w) + StrictMath.exp(-spread - damping * w));
        }
        a2 = fall * fall;
    }

    private void zeros(double at0, double atTop, double middle) {
        double low = Math.sqrt(Math.max(0, at0));
        double high = Math.sqrt(Math.max(0, atTop));
        double half = (low + high) / 2;
        b0 = (half + Math.sqrt(Math.max(0, half * half + middle))) / 2;
        b1 = (low - high) / 2;
        b2 = -middle / (4 * b0);
    }

    /** Exchanges zeros and poles, so that the gain is turned over. */
    private void turn(boolean over) {
        if (over) {
            double p1 = a1;
            double p2 = a2;
            a1 = b1 / b0;
            a2 = b2 / b0;
            b0 = 1 / b0;
            b1 = p1 * b0;
            b2 = p2 * b0;
        }
    }

    private void normal(double n0, double n1, double n2, double d0, double d1, double d2) {
        b0 = n0 / d0;
        b1 = n1 / d0;
        b2 = n2 / d0;
        a1 = d1 / d0;
        a2 = d2 / d0;
    }

    private static double cosine(double w) {
        double s = Powers.sine(w / 2);
        return 1 - 2 * s * s;
    }

    private static double sine(double w) {
        return w <= Math.PI / 2 ? Powers.sine(w) : Powers.sine(Math.PI - w);
    }

    private static double square(double x) {
        return x * x;
    }

    /** Answers how many time constants of its slowest pole fit into a frame, less being longer. */
    double decay() {
        double discriminant = a1 * a1 - 4 * a2;
        double radius = discriminant < 0 ? Math.sqrt(a2) : (Math.abs(a1) + Math.sqrt(discriminant)) / 2;
        return radius <= 0 ? 1e3 : -StrictMath.log(Math.min(radius, 1 - 1e-9));
    }

    void process(double[] left, double[] right, int count) {
        double n0 = b0;
        double n1 = b1;
        double n2 = b2;
        double d1 = a1;
        double d2 = a2;
        double l1 = left1;
        double l2 = left2;
        double r1 = right1;
        double r2 = right2;
        for (int i = 0; i < count; i++) {
            double x = left[i];
            double y = n0 * x + l1;
            l1 = n1 * x - d1 * y + l2;
            l2 = n2 * x - d2 * y;
            left[i] = y;
            x = right[i];
            y = n0 * x + r1;
            r1 = n1 * x - d1 * y + r2;
            r2 = n2 * x - d2 * y;
            right[i] = y;
        }
        left1 = l1;
        left2 = l2;
        right1 = r1;
        right2 = r2;
    }
}
