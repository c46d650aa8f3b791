package dev.backline.dsp.internal.colour;

import dev.backline.sound.Window;
import java.util.Arrays;

/**
 * Halves a sample rate by a linear-phase low-pass whose stop band begins at half the lower rate, so that nothing is folded back: a sinc under a Kaiser window, flat
 * to 0.4 of the lower rate, below -90 dB from 0.5 of it on. Every value is summed in one order, however many come at once.
 */
final class Decimator {
    /** Taps to each side of the middle one, a multiple of two. */
    private static final int REACH = 80;

    private static final int HALF = REACH / 2;
    private static final double BETA = 9.5;
    private static final double CUTOFF = 0.2265;

    private final float[] taps = new float[REACH + 1];
    private final float[] even;
    private final float[] odd;
    private final Pairs sums;

    /**
     * Makes a filter.
     *
     * @param most frames of the lower rate in one call
     */
    Decimator(int most) {
        double[] exact = new double[REACH + 1];
        double sum = 0;
        for (int m = 0; m <= REACH; m++) {
            exact[m] = Window.sinc(2 * CUTOFF * m) * Window.kaiser((double) m / (REACH + 1), BETA);
            sum += m == 0 ? exact[m] : 2 * exact[m];
        }
        for (int m = 0; m <= REACH; m++) {
            taps[m] = (float) (exact[m] / sum);
        }
        even = new float[2 * (2 * HALF + most)];
        odd = new float[2 * (2 * HALF + most)];
        sums = new Pairs(2 * most);
    }

    /** Answers how many frames of the lower rate it takes. */
    int delay() {
        return HALF;
    }

    void clear() {
        Arrays.fill(even, 0);
        Arrays.fill(odd, 0);
    }

    /** Fills {@code count} frames of the lower rate out of twice as many. */
    void down(float[] from, float[] to, int count) {
        for (int i = 0; i < 2 * count; i += 2) {
            even[4 * HALF + i] = from[2 * i];
            even[4 * HALF + i + 1] = from[2 * i + 1];
            odd[4 * HALF + i] = from[2 * i + 2];
            odd[4 * HALF + i + 1] = from[2 * i + 3];
        }
        sums.begin(2 * count);
        sums.add(even, 2 * HALF, 2 * HALF, taps[0] / 2, 2 * count);
        for (int k = 1; k <= HALF; k++) {
            // The middle is an even frame; behind it lie the odd one before and the odd one of the same pair.
            sums.add(odd, 2 * (HALF - k), 2 * (HALF + k - 1), taps[2 * k - 1], 2 * count);
            sums.add(even, 2 * (HALF - k), 2 * (HALF + k), taps[2 * k], 2 * count);
        }
        sums.end(to, 2 * count);
        System.arraycopy(even, 2 * count, even, 0, 4 * HALF);
        System.arraycopy(odd, 2 * count, odd, 0, 4 * HALF);
    }
}
