package dev.backline.dsp.internal.drum;

/** An exponential fall from 1 by 60 dB within its time: {@code 10^(-3 t / time)}, one product a frame. */
final class Fall {
    private static final double SIXTY_DB = -3 * StrictMath.log(10);

    private static final double INAUDIBLE = 1e-30;

    private double factor;
    private double level;

    /** Begins at 1. */
    void begin(double seconds, double sampleRateHz) {
        factor = StrictMath.exp(SIXTY_DB / (Math.max(seconds, 1e-4) * sampleRateHz));
        level = 1;
    }

    /** Answers the level now and moves on by one frame. */
    double next() {
        double now = level;
        // Far below hearing it is nothing: processors count slowly in the smallest numbers.
        level = now < INAUDIBLE ? 0 : now * factor;
        return now;
    }

    double level() {
        return level;
    }
}
