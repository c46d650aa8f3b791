package dev.backline.sound.spectrum;

import dev.backline.sound.Fft;
import java.util.Arrays;

/**
 * The short-time Fourier transform of one channel and its way back: overlapping windowed pieces are transformed, changed, transformed back,
 * windowed again and added, each frame divided by the sum of the squared windows over it, {@code y[n] = sum w[n - mh] x_m[n] / sum w^2[n - mh]} (Griffin
 * and Lim 1984). Spectra that are not changed give the signal back to the rounding of the output, {@link #latencyFrames()} later, for any window whose
 * squares cover every frame. Any way of cutting the stream gives the same values; allocates nothing in {@link #process}. Belongs to one
 * thread.
 */
public final class Stft {
    private static final double LEAST_COVER = 1e-3;

    private final Fft fft;
    private final double[] window;
    private final double[] back;
    private final SpectrumChange change;
    private final int hop;
    private final double[] heard;
    private final double[] sum;
    private final double[] frame;
    private final double[] re;
    private final double[] im;
    private int filled;

    /**
     * Makes a transform at rest.
     *
     * @param window a power of two of values from 4 on, such as of {@link dev.backline.sound.Window}
     * @param hop frames from one piece to the next, from 1 to half the window
     * @param change what happens to each spectrum
     */
    public Stft(double[] window, int hop, SpectrumChange change) {
        if (hop < 1 || 2 * hop > window.length) {
            throw new IllegalArgumentException(
                    "A hop of " + hop + " was asked for, but 1 to " + window.length / 2 + " was expected.");
        }
        fft = new Fft(window.length);
        this.window = window.clone();
        this.hop = hop;
        this.change = change;
        back = back(window, hop);
        heard = new double[window.length];
        sum = new double[window.length];
        frame = new double[window.length];
        re = new double[window.length / 2 + 1];
        im = new double[window.length / 2 + 1];
        filled = window.length - hop;
    }

    /** The window of the way back: divided by the squares that overlap at each frame. */
    private static double[] back(double[] window, int hop) {
        double[] back = window.clone();
        double most = Arrays.stream(window).map(w -> w * w).max().orElse(0);
        for (int phase = 0; phase < hop; phase++) {
            double cover = 0;
            for (int i = phase; i < window.length; i += hop) {
                cover += window[i] * window[i];
            }
            if (!(cover > LEAST_COVER * most)) {
                throw new IllegalArgumentException("The window leaves frame " + phase + " of a hop of " + hop
                        + " uncovered, but every frame must be covered. Take a smaller hop or another window.");
            }
            for (int i = phase; i < window.length; i += hop) {
                back[i] /= cover;
            }
        }
        return back;
    }

    /** Answers by how many frames what comes out is late: the length of the window. */
    public int latencyFrames() {
        return window.length;
    }

    /** Answers how many frames lie between two spectra. */
    public int hop() {
        return hop;
    }

    /** Forgets what was heard. */
    public void reset() {
        Arrays.fill(heard, 0);
        Arrays.fill(sum, 0);
        filled = window.length - hop;
    }

    /**
     * Hears frames and gives as many, late by {@link #latencyFrames()}.
     *
     * @param values what comes in, from {@code from} on
     * @param to gets what goes out, from {@code at} on; may be the same array and place
     */
    public void process(float[] values, int from, float[] to, int at, int count) {
        int done = 0;
        while (done < count) {
            int part = Math.min(count - done, window.length - filled);
            int ready = filled - (window.length - hop);
            for (int i = 0; i < part; i++) {
                heard[filled + i] = values[from + done + i];
                to[at + done + i] = (float) sum[ready + i];
            }
            filled += part;
            done += part;
            if (filled == window.length) {
                piece();
            }
        }
    }

    private void piece() {
        int size = window.length;
        for (int i = 0; i < size; i++) {
            frame[i] = heard[i] * window[i];
        }
        fft.real(frame, re, im);
        change.apply(re, im);
        fft.realInverse(re, im, frame);
        System.arraycopy(sum, hop, sum, 0, size - hop);
        Arrays.fill(sum, size - hop, size, 0);
        for (int i = 0; i < size; i++) {
            sum[i] += frame[i] * back[i];
        }
        System.arraycopy(heard, hop, heard, 0, size - hop);
        filled = size - hop;
    }
}
