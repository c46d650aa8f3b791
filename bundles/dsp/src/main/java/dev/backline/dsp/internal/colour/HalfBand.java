package dev.backline.dsp.internal.colour;

import dev.backline.sound.Window;
import java.util.Arrays;

/**
 * Doubles and halves a sample rate by a linear-phase half-band filter, a sinc under a Kaiser window: every second tap is zero and the middle one a half
 * (Vaidyanathan 1993, chapter 4). One channel, going up and coming down. Every value is summed in one order, however many come at once.
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
     * @param most values of the lower rate in one call
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
        rising = new float[2 * pairs - 1 + most];
        odd = new float[2 * pairs - 1 + most];
        even = new float[pairs - 1 + most];
        falling = new float[most];
        sums = new Pairs(most);
    }

    /** Answers how many values of the lower rate going up takes; coming down takes one less. */
    int delay() {
        return pairs;
    }

    void clear() {
        Arrays.fill(rising, 0);
        Arrays.fill(odd, 0);
        Arrays.fill(even, 0);
    }

    /** Fills {@code 2 count} values of the higher rate. */
    void up(float[] from, float[] to, int count) {
        int before = 2 * pairs - 1;
        System.arraycopy(from, 0, rising, before, count);
        between(rising, falling, count);
        for (int i = 0; i < count; i++) {
            to[2 * i] = rising[i + pairs - 1];
            to[2 * i + 1] = 2 * falling[i];
        }
        System.arraycopy(rising, count, rising, 0, before);
    }

    /** Fills {@code count} values of the lower rate out of twice as many. */
    void down(float[] from, float[] to, int count) {
        int before = 2 * pairs - 1;
        for (int i = 0; i < count; i++) {
            even[pairs - 1 + i] = from[2 * i];
            odd[before + i] = from[2 * i + 1];
        }
        between(odd, to, count);
        for (int i = 0; i < count; i++) {
            to[i] += 0.5f * even[i];
        }
        System.arraycopy(odd, count, odd, 0, before);
        System.arraycopy(even, count, even, 0, pairs - 1);
    }

    /** The taps beside the middle, pair by pair; both values of a pair lie equally far from it. */
    private void between(float[] values, float[] to, int count) {
        Arrays.fill(to, 0, count, 0);
        for (int p = 0; p < pairs; p++) {
            sums.add(values, pairs - 1 - p, pairs + p, taps[p], to, count);
        }
    }
}
