package dev.backline.dsp.internal;

/**
 * A state-variable filter of second order, stable under fast modulation: trapezoidal integrators with zero-delay feedback
 * (Zavalishin, "The Art of VA Filter Design", 2018, chapter 4). With {@code g = tan(pi fc / fs)} and {@code k = 1 / Q}:
 * {@code v1 = (ic1 + g (x - ic2)) / (1 + g (g + k))}, {@code v2 = ic2 + g v1}.
 */
final class Svf {
    private final double sampleRateHz;
    private double g;
    private double k;
    private double ic1;
    private double ic2;
    private double band;
    private double low;

    Svf(double sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        tune(1_000, 0.707);
    }

    /** Sets cutoff, clamped to 10 Hz to 0.45 of the sample rate, and Q, clamped to 0.3 to 20. */
    void tune(double cutoffHz, double q) {
        g = StrictMath.tan(Math.PI * Math.clamp(cutoffHz, 10, 0.45 * sampleRateHz) / sampleRateHz);
        k = 1 / Math.clamp(q, 0.3, 20);
    }

    /** Takes a sample and answers it behind the low-pass. */
    double low(double x) {
        step(x);
        return low;
    }

    /** Takes a sample and answers it behind the band-pass of unity peak gain. */
    double band(double x) {
        step(x);
        return k * band;
    }

    /** Takes a sample and answers it behind the high-pass. */
    double high(double x) {
        step(x);
        return x - k * band - low;
    }

    private void step(double x) {
        band = (ic1 + g * (x - ic2)) / (1 + g * (g + k));
        low = ic2 + g * band;
        ic1 = 2 * band - ic1;
        ic2 = 2 * low - ic2;
    }
}
