package dev.backline.dsp.internal.colour;

import dev.backline.sound.Window;
import java.util.Arrays;

/**
 * Doubles and halves a sample rate by a linear-phase half-band filter, a sinc under a Kaiser window: every second tap is zero and the middle one a half
 * (Vaidyanathan 1993, chapter 4). Both channels side by side, left and right in turns, going up and coming down. Every value is summed in one order,
 * however many come at once.
 */
final class HalfBand {
    private static final double BETA = 10;

    private final float[] taps;
    private final float[] rising;
    private final float[] falling;
    private final float[] odd;
    private final float[] even;
    private final int pairs;
    private final Pairs sums;

    /**
     * Makes a filter.
     *
     * @param pairs of taps beside the middle one; more make the slope steeper
     * @param most frames of the lower rate in one call
     */
    HalfBand(int pairs, int most) {
        this.pairs = pairs;
        taps = new float[pairs];
        double sum = 0;
        double[] exact = new double[pairs];
        for (int p = 0; p < pairs; p++) {
            double place = 2 * p + 1;
            exact[p] = 0.5 * Window.sinc(place / 2) * Window.kaiser(place / (2 * pairs + 1), BETA);
            sum += 2 * exact[p];
        }
        // The odd taps add up to a half, as the middle one is: nothing of the mirrored 0 Hz is left.
        for (int p = 0; p < pairs; p++) {
            taps[p] = (float) (exact[p] * 0.5 / sum);
        }
        rising = new float[2 * (2 * pairs - 1 + most)];
        odd = new float[2 * (2 * pairs - 1 + most)];
        even = new float[2 * (pairs - 1 + most)];
        falling = new float[2 * most];
        sums = new Pairs(2 * most);
    }

    /** Answers how many frames of the lower rate going up takes; coming down takes one less. */
    int delay() {
        return pairs;
    }

    void clear() {
        Arrays.fill(rising, 0);
        Arrays.fill(odd, 0);
        Arrays.fill(even, 0);
    }

    /** Fills {@code 2 count} frames of the higher rate. */
    void up(float[] from, float[] to, int count) {
        int before = 2 * (2 * pairs - 1);
        int middle = 2 * (pairs - 1);
        System.arraycopy(from, 0, rising, before, 2 * count);
        between(rising, falling, 2 * count);
        for (int i = 0; i < 2 * count; i += 2) {
            to[2 * i] = rising[i + middle];
            to[2 * i + 1] = rising[i + middle + 1];
            to[2 * i + 2] = 2 * falling[i];
            to[2 * i + 3] = 2 * falling[i + 1];
        }
        System.arraycopy(rising, 2 * count, rising, 0, before);
    }

    /** Fills {@code count} frames of the lower rate out of twice as many. */
    void down(float[] from, float[] to, int count) {
        int before = 2 * (2 * pairs - 1);
        int middle = 2 * (pairs - 1);
        for (int i = 0; i < 2 * count; i += 2) {
            even[middle + i] = from[2 * i];
            even[middle + i + 1] = from[2 * i + 1];
            odd[before + i] = from[2 * i + 2];
            odd[before + i + 1] = from[2 * i + 3];
        }
        between(odd, to, 2 * count);
        for (int i = 0; i < 2 * count; i++) {
            to[i] += 0.5f * even[i];
        }
        System.arraycopy(odd, 2 * count, odd, 0, before);
        System.arraycopy(even, 2 * count, even, 0, middle);
    }

    /** The taps beside the middle, pair by pair; both values of a pair lie equally far from it. */
    private void between(float[] values, float[] to, int count) {
        sums.begin(count);
        for (int p = 0; p < pairs; p++) {
            sums.add(values, 2 * (pairs - 1 - p), 2 * (pairs + p), taps[p], count);
        }
        sums.end(to, count);
    }
}
