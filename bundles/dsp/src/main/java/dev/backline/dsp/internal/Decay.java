package dev.backline.dsp.internal;

/** An exponential decay from 1 that falls by 60 dB within its time: {@code 10^(-3 t / time)}, one product a sample. */
final class Decay {
    private final double factor;
    private double level = 1;

    Decay(double timeSeconds, double sampleRateHz) {
        factor = StrictMath.pow(10, -3 / (Math.max(timeSeconds, 1e-4) * sampleRateHz));
    }

    /** Answers the level now and moves on by one sample. */
    double next() {
        double now = level;
        level *= factor;
        return now;
    }
}
