package dev.backline.dsp.internal;

/**
 * Waveforms by phase, 0 to 1 for one cycle. Saw and square are band-limited by a two-sample polynomial step (PolyBLEP;
 * Välimäki and Huovilainen, "Antialiasing oscillators in subtractive synthesis", 2007).
 */
final class Waves {
    private static final int SIZE = 8_192;
    private static final double[] SINE = new double[SIZE + 1];

    static {
        for (int i = 0; i <= SIZE; i++) {
            SINE[i] = StrictMath.sin(2 * Math.PI * i / SIZE);
        }
    }

    private Waves() {}

    /** Answers the sine of any phase from a table, linearly between its entries (error below 1e-7). */
    static double sine(double phase) {
        double x = (phase - Math.floor(phase)) * SIZE;
        int i = (int) x;
        return SINE[i] + (SINE[i + 1] - SINE[i]) * (x - i);
    }

    /**
     * Answers a falling sawtooth.
     *
     * @param phase 0 to 1
     * @param step cycles a sample
     */
    static double saw(double phase, double step) {
        return 1 - 2 * phase + blep(phase, step);
    }

    /** Answers a square wave with the given share of the cycle high. */
    static double pulse(double phase, double step, double width) {
        double shifted = phase + 1 - width;
        shifted -= Math.floor(shifted);
        double level = phase < width ? 1 : -1;
        return level + blep(phase, step) - blep(shifted, step) - (2 * width - 1);
    }

    private static double blep(double phase, double step) {
        if (phase < step) {
            double t = phase / step;
            return t + t - t * t - 1;
        }
        if (phase > 1 - step) {
            double t = (phase - 1) / step;
            return t * t + t + t + 1;
        }
        return 0;
    }
}
