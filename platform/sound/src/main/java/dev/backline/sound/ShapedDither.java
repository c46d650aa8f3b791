package dev.backline.sound;

import dev.backline.model.Seed;

/**
 * Rounds to whole steps with triangular dither and sends the error to where the ear is dull: {@code y = round(v + d)} with {@code v = x - sum c[i] e[n-i]} and {@code e = y - v}. The
 * five weights are those of Lipshitz, Wannamaker and Vanderkooy (<i>Minimally Audible Noise Shaping</i>, 1991) for 44.1 kHz; they also serve 48
 * kHz. Belongs to one thread.
 */
public final class ShapedDither {
    private static final double[] WEIGHTS = {2.033, -2.165, 1.959, -1.590, 0.6149};

    private final Dither dither;
    private final double[] errors = new double[WEIGHTS.length];

    /** Makes a rounding whose noise depends on the seed alone. */
    public ShapedDither(Seed seed) {
        dither = new Dither(seed);
    }

    /**
     * Answers the next value in whole steps.
     *
     * @param steps the value in steps of the format: full scale is 32,768 for 16 bits
     */
    public double round(double steps) {
        double wanted = steps;
        for (int i = 0; i < WEIGHTS.length; i++) {
            wanted -= WEIGHTS[i] * errors[i];
        }
        double rounded = Math.rint(wanted + dither.next());
        System.arraycopy(errors, 0, errors, 1, errors.length - 1);
        errors[0] = rounded - wanted;
        return rounded;
    }
}
