package dev.backline.mastering.internal;

import dev.backline.mastering.internal.chain.Mix;
import dev.backline.model.Seed;
import dev.backline.sound.Dither;
import dev.backline.sound.Fft;
import java.util.function.DoubleUnaryOperator;

/** Something as dense as music: noise of a chosen spectrum under a beat, with a chosen share of side. */
final class Balanced {
    private static final int SIZE = 1 << 17;

    private final int rate;
    private final DoubleUnaryOperator octaveDb;
    private final Dither chance;
    private final Fft fft = new Fft(SIZE);

    private Balanced(int rate, DoubleUnaryOperator octaveDb, long seed) {
        this.rate = rate;
        this.octaveDb = octaveDb;
        this.chance = new Dither(Seed.of(seed));
    }

    /** The curve that popular recordings lie around, in octaves: written down here a second time, by corners. */
    static double neutral(double hz) {
        if (hz < 40) {
            return -4;
        }
        double octaves = StrictMath.log(hz / 100) / StrictMath.log(2);
        return hz < 100 ? 0 : hz < 4_000 ? -2 * octaves : -10.6 - 4 * StrictMath.log(hz / 4_000) / StrictMath.log(2);
    }

    /**
     * Makes a piece.
     *
     * @param octaveDb level of an octave by frequency
     * @param sidePercent share of the side in the power
     * @param rms of both channels
     */
    static Mix of(int rate, double seconds, DoubleUnaryOperator octaveDb, double sidePercent, double rms, long seed) {
        Balanced maker = new Balanced(rate, octaveDb, seed);
        float[] middle = maker.noise();
        float[] side = maker.noise();
        double m = rms * Math.sqrt(1 - sidePercent / 100);
        double s = rms * Math.sqrt(sidePercent / 100);
        int frames = (int) (seconds * rate);
        float[] left = new float[frames];
        float[] right = new float[frames];
        for (int i = 0; i < frames; i++) {
            double beat = 0.55 + 0.9 * StrictMath.exp(-6.0 * (i % (rate / 2)) / (rate / 2.0));
            double a = beat * m * middle[i % SIZE];
            double b = beat * s * side[i % SIZE];
            left[i] = (float) (a + b);
            right[i] = (float) (a - b);
        }
        return new Mix(left, right, rate);
    }

    // Random phases under the wished magnitudes; the inverse transform is the forward one with the imaginary part
    // turned.
    private float[] noise() {
        double[] re = new double[SIZE];
        double[] im = new double[SIZE];
        for (int k = 1; k < SIZE / 2; k++) {
            double hz = (double) k * rate / SIZE;
            double size =
                    hz < 25 || hz > 19_500 ? 0 : StrictMath.pow(10, octaveDb.applyAsDouble(hz) / 20) / Math.sqrt(hz);
            double phase = 2 * StrictMath.PI * chance.next();
            re[k] = size * StrictMath.cos(phase);
            im[k] = -size * StrictMath.sin(phase);
            re[SIZE - k] = re[k];
            im[SIZE - k] = -im[k];
        }
        fft.forward(re, im);
        double sum = 0;
        for (double x : re) {
            sum += x * x;
        }
        double gain = 1 / Math.sqrt(sum / SIZE);
        float[] noise = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            noise[i] = (float) (re[i] * gain);
        }
        return noise;
    }
}
