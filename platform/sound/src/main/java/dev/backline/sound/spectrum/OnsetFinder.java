package dev.backline.sound.spectrum;

import dev.backline.sound.Fft;
import dev.backline.sound.Window;
import java.util.Arrays;

/**
 * Finds where notes and strokes begin, by the SuperFlux of Böck and Widmer (<i>Maximum filter vibrato suppression for onset detection</i>, DAFx 2013): each 5 ms a
 * Hann window of 46 ms at 44.1 kHz is transformed, its magnitudes gathered in overlapping triangles of a quarter tone, {@code log10(1 + x)} taken, and the rises above the
 * highest of three neighbouring bands 10 ms before added up. A peak of the sum is an onset when it is the highest of 60 ms, stands above the mean around it by
 * a share of the loudest rise, and no other lies within 30 ms. Any way of cutting the stream gives the same places. Belongs to one thread.
 *
 * @since 0.1.2
 */
public final class OnsetFinder {
    private static final double HOP_SECONDS = 0.005;
    private static final double WINDOW_SECONDS = 0.046;
    private static final int BANDS_AN_OCTAVE = 24;
    private static final double LOW_HZ = 27.5;
    private static final double HIGH_HZ = 16_000;
    private static final int LAG = 2;
    private static final int AROUND = 6;
    private static final int MEAN_BEFORE = 20;
    private static final int MEAN_AFTER = 14;
    private static final int APART = 6;
    private static final double SHARE = 0.09;
    /** A window of full scale adds up to half its length: levels are those of sixteen bits, as in the paper. */
    private static final double LEVEL = 1_024;
    /** Rises of noise at -90 dB are none. */
    private static final double LEAST = 1.5;

    private final int hop;
    private final double[] window;
    private final Fft fft;
    private final double[] ring;
    private final double[] frame;
    private final double[] power;
    private final int[] low;
    private final double[][] weights;
    private final double[][] past = new double[LAG][];
    private double[] flux = new double[1_024];
    private int pieces;
    private long frames;
    private long due;

    /**
     * Makes one that has heard nothing.
     *
     * @param sampleRateHz 8,000 or more
     */
    public OnsetFinder(int sampleRateHz) {
        if (sampleRateHz < 8_000) {
            throw new IllegalArgumentException(
                    "Onsets at " + sampleRateHz + " Hz were asked for, but at least 8000 Hz were expected.");
        }
        hop = (int) Math.round(sampleRateHz * HOP_SECONDS);
        int least = (int) (sampleRateHz * WINDOW_SECONDS);
        int size = Integer.highestOneBit(2 * least - 1);
        window = Window.hann(size);
        fft = new Fft(size);
        ring = new double[size];
        frame = new double[size];
        power = new double[size / 2 + 1];
        int[] centres = centres((double) sampleRateHz / size, size / 2);
        low = Arrays.copyOf(centres, centres.length - 2);
        weights = new double[low.length][];
        for (int b = 0; b < low.length; b++) {
            weights[b] = triangle(centres[b], centres[b + 1], centres[b + 2]);
        }
        Arrays.setAll(past, i -> new double[low.length]);
        // The first window ends with the first hop: what is struck at once is found too.
        due = hop;
    }

    /** Bins in the middle of bands, each once: low quarter tones share a bin. */
    private static int[] centres(double binHz, int bins) {
        return java.util.stream.IntStream.range(0, BANDS_AN_OCTAVE * 10)
                .mapToDouble(i -> LOW_HZ * StrictMath.pow(2, (double) i / BANDS_AN_OCTAVE))
                .filter(hz -> hz <= HIGH_HZ)
                .mapToInt(hz -> (int) Math.round(hz / binHz))
                .filter(k -> k >= 1 && k <= bins)
                .distinct()
                .toArray();
    }

    private static double[] triangle(int from, int middle, int to) {
        double[] values = new double[to - from];
        for (int k = from; k < to; k++) {
            values[k - from] = k < middle ? (double) (k - from) / (middle - from) : (double) (to - k) / (to - middle);
        }
        return values;
    }

    /** Hears the next frames of one channel. */
    public void process(float[] values, int from, int count) {
        int size = ring.length;
        for (int i = 0; i < count; i++) {
            ring[(int) (frames % size)] = values[from + i];
            frames++;
            if (frames == due) {
                piece();
                due += hop;
            }
        }
    }

    private void piece() {
        int size = ring.length;
        for (int i = 0; i < size; i++) {
            frame[i] = ring[(int) ((frames + i) % size)] * window[i];
        }
        fft.power(frame, power);
        double[] now = new double[low.length];
        for (int b = 0; b < now.length; b++) {
            double sum = 0;
            for (int k = 0; k < weights[b].length; k++) {
                sum += weights[b][k] * Math.sqrt(power[low[b] + k]);
            }
            now[b] = StrictMath.log10(1 + sum * LEVEL / size);
        }
        if (pieces == flux.length) {
            flux = Arrays.copyOf(flux, 2 * pieces);
        }
        flux[pieces] = rise(past[pieces % LAG], now);
        past[pieces % LAG] = now;
        pieces++;
    }

    private static double rise(double[] before, double[] now) {
        double sum = 0;
        for (int b = 0; b < now.length; b++) {
            double most = before[b];
            most = b > 0 ? Math.max(most, before[b - 1]) : most;
            most = b + 1 < now.length ? Math.max(most, before[b + 1]) : most;
            sum += Math.max(0, now[b] - most);
        }
        return sum;
    }

    /**
     * Answers where something begins in what was heard so far, in frames, rising. Right to about 10 ms.
     */
    public long[] onsets() {
        double most = 0;
        for (int i = 0; i < pieces; i++) {
            most = Math.max(most, flux[i]);
        }
        long[] found = new long[pieces];
        int count = 0;
        int last = -APART;
        for (int i = 0; i < pieces; i++) {
            if (i - last >= APART && flux[i] > LEAST && flux[i] > mean(i) + SHARE * most && isHighest(i)) {
                found[count++] = Math.max(0, place(i));
                last = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** A rise is greatest when the stroke stands in the steepest part of the window's last quarter. */
    private long place(int piece) {
        return (piece + 1L) * hop - ring.length / 4;
    }

    private boolean isHighest(int at) {
        for (int i = Math.max(0, at - AROUND); i <= Math.min(pieces - 1, at + AROUND); i++) {
            if (flux[i] > flux[at] || i < at && flux[i] == flux[at]) {
                return false;
            }
        }
        return true;
    }

    private double mean(int at) {
        int from = Math.max(0, at - MEAN_BEFORE);
        int to = Math.min(pieces - 1, at + MEAN_AFTER);
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += flux[i];
        }
        return sum / (to - from + 1);
    }
}
