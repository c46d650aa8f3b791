package dev.backline.dsp.internal.sampler;

import dev.backline.dsp.internal.Powers;
import dev.backline.sound.Window;

/**
 * Band-limited interpolation between the frames of a recording: a sinc under a Kaiser window (beta 7.5, stop band -75 dB), in rows for many places
 * between two frames, read linearly between the rows (J. O. Smith, <i>Digital Audio Resampling</i>). Played at its own speed or slower it has 32
 * taps and lets pass up to 0.40 of the rate. Played faster it is narrower than half the new rate, with 40 taps times the speed: a kernel for
 * each twelfth of an octave up to three octaves; beyond them partials fold back. Immutable.
 */
final class Kernel {
    /** Frames that may be read before the first and behind the last one. */
    static final int MARGIN = 164;

    private static final double BETA = 7.5;
    private static final int PLACES = 256;
    private static final int PER_OCTAVE = 12;
    private static final int OCTAVES = 3;
    private static final Kernel PLAIN = new Kernel(new Prototype(16, 0.94), 1);
    private static final Kernel[] FASTER = faster(new Prototype(20, 0.9));

    /** How many frames are read for one value: half of them, and one less, before the place. */
    final int taps;

    /** Rows for one frame's breadth. */
    final int places;

    /** Two numbers for each tap of a row: its value, and how far it is to the next row's. */
    final float[] rows;

    private Kernel(Prototype prototype, double speed) {
        // A multiple of four, so that reading can take four at a time.
        taps = 4 * (int) Math.ceil(prototype.half * speed / 2);
        places = Math.max(32, (int) (PLACES / speed));
        rows = new float[places * taps * 2];
        double[] row = row(prototype, speed, 0);
        for (int place = 0; place < places; place++) {
            double[] next = row(prototype, speed, (place + 1.0) / places);
            for (int t = 0; t < taps; t++) {
                rows[2 * (place * taps + t)] = (float) row[t];
                rows[2 * (place * taps + t) + 1] = (float) (next[t] - row[t]);
            }
            row = next;
        }
    }

    private double[] row(Prototype prototype, double speed, double place) {
        double[] row = new double[taps];
        double sum = 0;
        for (int t = 0; t < taps; t++) {
            row[t] = prototype.at((t - (taps / 2 - 1) - place) / speed);
            sum += row[t];
        }
        for (int t = 0; t < taps; t++) {
            row[t] /= sum;
        }
        return row;
    }

    private static Kernel[] faster(Prototype prototype) {
        Kernel[] kernels = new Kernel[PER_OCTAVE * OCTAVES];
        for (int i = 0; i < kernels.length; i++) {
            kernels[i] = new Kernel(prototype, StrictMath.pow(2, (i + 1.0) / PER_OCTAVE));
        }
        return kernels;
    }

    /** Answers the kernel for a speed in frames of the recording for each frame that comes out. */
    static Kernel forSpeed(double speed) {
        if (speed <= 1) {
            return PLAIN;
        }
        int i = (int) Math.ceil(PER_OCTAVE * Powers.log2(speed) - 1e-6) - 1;
        return FASTER[Math.clamp(i, 0, FASTER.length - 1)];
    }

    /** A windowed sinc as a function, tabled. */
    private static final class Prototype {
        private static final int FINE = 512;

        private final int half;
        private final double[] values;

        Prototype(int half, double rollOff) {
            this.half = half;
            values = new double[half * FINE + 2];
            for (int i = 0; i < half * FINE; i++) {
                double x = (double) i / FINE;
                values[i] = Window.sinc(rollOff * x) * Window.kaiser(x / half, BETA);
            }
        }

        double at(double x) {
            double place = Math.min(Math.abs(x), half) * FINE;
            int i = (int) place;
            return values[i] + (values[i + 1] - values[i]) * (place - i);
        }
    }
}
