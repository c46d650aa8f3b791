package dev.backline.dsp.internal.voice;

import dev.backline.dsp.internal.Powers;
import java.util.List;

/**
 * The filter of one voice and channel, stable however fast it moves: trapezoidal integrators with zero-delay feedback (Zavalishin, "The
 * Art of VA Filter Design", 2018, chapters 4 and 5). Second order: {@code g = tan(pi fc / fs)}, {@code k = 1 / Q}, {@code band = (s1 + g (x - s2)) / (1 + g (g + k))}. Ladder of
 * fourth order: four one-pole stages around which {@code r} times the last one is fed back, rounded off by a hyperbolic tangent. Its settings glide
 * from frame to frame between two steps of the grid.
 */
public final class VoiceFilter {
    /** Names of the kinds, in the order of their numbers. */
    public static final List<String> KINDS =
            List.of("Low-Pass 12", "Low-Pass 24", "High-Pass 12", "Band-Pass 12", "Notch 12");

    private static final double HIGHEST_CYCLES = 0.49;
    private static final double TINY = 1e-25;

    private int kind;
    private double g;
    private double gStep;
    private double lastCycles = -1;
    private double goal;
    private double k;
    private double feedback;
    private double s1;
    private double s2;
    private double s3;
    private double s4;

    /** Forgets all sound; the next {@link #tune} counts at once. */
    public void clear() {
        s1 = 0;
        s2 = 0;
        s3 = 0;
        s4 = 0;
        g = 0;
    }

    /**
     * Sets where it goes until the next call.
     *
     * @param number place in {@link #KINDS}
     * @param cycles cutoff in cycles a frame, up to 0.49
     * @param q of the second order, 0.3 and above; the ladder takes 0 to 4 of feedback from {@code r}
     * @param r feedback of the ladder
     * @param frames until the next call
     */
    public void tune(int number, double cycles, double q, double r, int frames) {
        if (cycles == lastCycles) {
            // It has arrived, or all but for what the steps were rounded by.
            g = goal;
        } else {
            lastCycles = cycles;
            goal = Powers.tan(Math.PI * Math.clamp(cycles, 0, HIGHEST_CYCLES));
        }
        if (number != kind || g == 0) {
            kind = number;
            g = goal;
        }
        gStep = (goal - g) / frames;
        k = 1 / q;
        feedback = r;
        // Silence must not leave the filter counting in the smallest numbers there are, which processors do slowly.
        if (Math.abs(s1) + Math.abs(s2) + Math.abs(s3) + Math.abs(s4) < TINY) {
            s1 = 0;
            s2 = 0;
            s3 = 0;
            s4 = 0;
        }
    }

    /** Filters frames in place. */
    public void process(float[] x, int count) {
        if (kind == 1) {
            ladder(x, count);
        } else {
            stateVariable(x, count);
        }
    }

    private void stateVariable(float[] x, int count) {
        double lowShare = kind == 0 || kind == 4 ? 1 : 0;
        double bandShare = kind == 3 ? k : 0;
        double highShare = kind == 2 || kind == 4 ? 1 : 0;
        // Shares of the input and of twice band and low.
        double ofBand = 0.5 * (bandShare - highShare * k);
        double ofLow = 0.5 * (lowShare - highShare);
        if (gStep == 0) {
            still(x, count, highShare, ofBand, ofLow);
        } else {
            gliding(x, count, highShare, ofBand, ofLow);
        }
    }

    // The new states straight from the old ones, so that a frame waits for the one before as shortly as can be:
    // with d = 1 / (1 + g (g + k)), a' = (2d - 1) a + 2dg (x - b), b' = b + 2dg a + 2dg^2 (x - b); band = (a + a') / 2,
    // low = (b + b') / 2.
    private void still(float[] x, int count, double ofInput, double ofBand, double ofLow) {
        double d = 2 / (1 + g * (g + k));
        double aa = d - 1;
        double ab = d * g;
        double bb = 1 - ab * g;
        double bx = ab * g;
        double a = s1;
        double b = s2;
        for (int i = 0; i < count; i++) {
            double in = x[i];
            double nextA = aa * a - ab * b + ab * in;
            double nextB = bb * b + ab * a + bx * in;
            x[i] = (float) (ofInput * in + ofBand * (a + nextA) + ofLow * (b + nextB));
            a = nextA;
            b = nextB;
        }
        s1 = a;
        s2 = b;
    }

    private void gliding(float[] x, int count, double ofInput, double ofBand, double ofLow) {
        double a = s1;
        double b = s2;
        double gain = g;
        for (int i = 0; i < count; i++) {
            gain += gStep;
            double d = 2 / (1 + gain * (gain + k));
            double ab = d * gain;
            double bx = ab * gain;
            double in = x[i];
            double nextA = (d - 1) * a - ab * b + ab * in;
            double nextB = (1 - bx) * b + ab * a + bx * in;
            x[i] = (float) (ofInput * in + ofBand * (a + nextA) + ofLow * (b + nextB));
            a = nextA;
            b = nextB;
        }
        s1 = a;
        s2 = b;
        g = gain;
    }

    private void ladder(float[] x, int count) {
        double gain = g;
        for (int i = 0; i < count; i++) {
            gain += gStep;
            double one = 1 / (1 + gain);
            double h = gain * one;
            double sum = (((s1 * h + s2) * h + s3) * h + s4) * one;
            double u = (x[i] * (1 + 0.5 * feedback) - feedback * sum) / (1 + feedback * h * h * h * h);
            double y = Curves.tanh(u);
            double v1 = (y - s1) * h;
            double y1 = v1 + s1;
            s1 = y1 + v1;
            double v2 = (y1 - s2) * h;
            double y2 = v2 + s2;
            s2 = y2 + v2;
            double v3 = (y2 - s3) * h;
            double y3 = v3 + s3;
            s3 = y3 + v3;
            double v4 = (y3 - s4) * h;
            double y4 = v4 + s4;
            s4 = y4 + v4;
            x[i] = (float) y4;
        }
        g = gain;
    }
}
