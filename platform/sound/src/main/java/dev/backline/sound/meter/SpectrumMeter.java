package dev.backline.sound.meter;

import dev.backline.sound.Fft;
import dev.backline.sound.Window;
import java.util.Arrays;

/**
 * The long-term average power spectrum of one channel: Hann windows overlapping by half, transformed and averaged (Welch 1967). Powers are scaled so
 * that those of a band add up to the mean square of what lies in it: a sine of amplitude 1 reads -3.01 dB. What is
 * shorter than a piece may read 1.3 dB high or low. Allocates nothing in
 * {@link #process}. Belongs to one thread.
 */
public final class SpectrumMeter {
    private final int sampleRateHz;
    private final Fft fft;
    private final double[] window;
    private final double[] heard;
    private final double[] frame;
    private final double[] re;
    private final double[] im;
    private final double[] sums;
    private final double scale;
    private int filled;
    private long frames;

    /**
     * Makes a meter that has heard nothing.
     *
     * @param size frames of a piece, a power of two from 4: the longer, the finer
     */
    public SpectrumMeter(int size, int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        fft = new Fft(size);
        window = Window.hann(size);
        heard = new double[size];
        frame = new double[size];
        re = new double[size / 2 + 1];
        im = new double[size / 2 + 1];
        sums = new double[size / 2 + 1];
        scale = 1 / (size * Arrays.stream(window).map(w -> w * w).sum());
        filled = size / 2;
    }

    /** Hears the next frames. */
    public void process(float[] values, int from, int count) {
        frames += count;
        hear(values, from, count);
    }

    private void hear(float[] values, int from, int count) {
        for (int done = 0; done < count; ) {
            int part = Math.min(count - done, heard.length - filled);
            for (int i = 0; i < part; i++) {
                heard[filled + i] = values[from + done + i];
            }
            filled += part;
            done += part;
            if (filled == heard.length) {
                piece();
            }
        }
    }

    /** Hears the silence behind the end, so that the last frames count in full. */
    public void finish() {
        int half = heard.length / 2;
        hear(new float[heard.length], 0, filled == half ? half : heard.length - filled + half);
    }

    private void piece() {
        int half = heard.length / 2;
        for (int i = 0; i < frame.length; i++) {
            frame[i] = heard[i] * window[i];
        }
        fft.real(frame, re, im);
        for (int k = 0; k < sums.length; k++) {
            sums[k] += re[k] * re[k] + im[k] * im[k];
        }
        System.arraycopy(heard, half, heard, 0, half);
        filled = half;
    }

    /** Answers the distance of two powers of {@link #powers}, in Hz. */
    public double binHz() {
        return (double) sampleRateHz / heard.length;
    }

    /** Answers the mean power around each multiple of {@link #binHz} from 0 to half the rate; all 0 when nothing was heard. */
    public double[] powers() {
        double[] powers = new double[sums.length];
        for (int k = 0; k < powers.length; k++) {
            int sides = k == 0 || k == powers.length - 1 ? 1 : 2;
            powers[k] = frames == 0 ? 0 : sides * scale * sums[k] * (sums.length - 1) / frames;
        }
        return powers;
    }

    /** Answers the level of a band in dB of mean square: negative infinity when it is silent. */
    public double levelDb(double fromHz, double toHz) {
        double[] powers = powers();
        double sum = 0;
        for (int k = 0; k < powers.length; k++) {
            // A power stands for the half bins around it, and counts with the share that the band covers.
            double covered = Math.min(toHz, (k + 0.5) * binHz()) - Math.max(fromHz, (k - 0.5) * binHz());
            sum += powers[k] * Math.clamp(covered / binHz(), 0, 1);
        }
        return 10 * StrictMath.log10(sum);
    }
}
