package dev.backline.mastering.internal.measure;

import dev.backline.sound.AudioBlock;
import dev.backline.sound.Fft;
import dev.backline.sound.Window;

/**
 * The long-term power spectrum of sound, and how its first two channels relate at each frequency: Hann frames of about 0.19 s,
 * half overlapped, averaged (Welch 1967). Two channels share one complex transform. Belongs to one thread.
 */
public final class StereoSpectrum {
    private static final double FRAME_SECONDS = 0.17;

    private final int sampleRateHz;
    private final int channels;
    private final int size;
    private final Fft fft;
    private final double[] window;
    private final float[][] recent;
    private final double[] re;
    private final double[] im;
    private final double[] total;
    private final double[] mid;
    private final double[] side;
    private int filled;
    private long frames;

    /** Makes a spectrum for sound of this shape. */
    public StereoSpectrum(int channels, int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        this.channels = channels;
        size = Integer.highestOneBit((int) (sampleRateHz * FRAME_SECONDS) - 1) * 2;
        fft = new Fft(size);
        window = Window.hann(size);
        recent = new float[channels][size];
        re = new double[size];
        im = new double[size];
        total = new double[size / 2 + 1];
        mid = new double[size / 2 + 1];
        side = new double[size / 2 + 1];
    }

    /** Hears the next frames. */
    public void process(AudioBlock block) {
        int at = 0;
        while (at < block.frames()) {
            int count = Math.min(block.frames() - at, size - filled);
            for (int c = 0; c < channels; c++) {
                System.arraycopy(block.channel(c), at, recent[c], filled, count);
            }
            filled += count;
            at += count;
            if (filled == size) {
                look();
                for (float[] channel : recent) {
                    System.arraycopy(channel, size / 2, channel, 0, size / 2);
                }
                filled = size / 2;
            }
        }
    }

    /** Hears the silence behind the end, so that the last frames count, and also sound shorter than one look. */
    public void finish() {
        process(new AudioBlock(channels, frames == 0 ? size - filled : size / 2));
    }

    private void look() {
        frames++;
        for (int c = 0; c < channels; c += 2) {
            boolean alone = c + 1 == channels;
            for (int i = 0; i < size; i++) {
                re[i] = recent[c][i] * window[i];
                im[i] = alone ? 0 : recent[c + 1][i] * window[i];
            }
            fft.forward(re, im);
            add(c == 0, alone);
        }
    }

    // With z = x + i y, the spectra of two real signals are X[k] = (Z[k] + Z*[N-k]) / 2 and Y[k] = (Z[k] - Z*[N-k]) /
    // 2i.
    private void add(boolean first, boolean alone) {
        for (int k = 0; k <= size / 2; k++) {
            int mirror = k == 0 ? 0 : size - k;
            double xr = (re[k] + re[mirror]) / 2;
            double xi = (im[k] - im[mirror]) / 2;
            double yr = alone ? xr : (im[k] + im[mirror]) / 2;
            double yi = alone ? xi : (re[mirror] - re[k]) / 2;
            total[k] += xr * xr + xi * xi + (alone ? 0 : yr * yr + yi * yi);
            if (first) {
                mid[k] += ((xr + yr) * (xr + yr) + (xi + yi) * (xi + yi)) / 2;
                side[k] += ((xr - yr) * (xr - yr) + (xi - yi) * (xi - yi)) / 2;
            }
        }
    }

    /** Answers what was heard as powers by frequency. */
    public Spectrum spectrum() {
        double energy = 0;
        for (double w : window) {
            energy += w * w;
        }
        // One-sided: all bins but the first and last stand for two.
        double scale = 2 / (energy * size * Math.max(1, frames));
        return new Spectrum(
                (double) sampleRateHz / size,
                scaled(total, scale / channels),
                scaled(mid, scale / 2),
                scaled(side, scale / 2));
    }

    private static double[] scaled(double[] values, double scale) {
        double[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= scale;
        }
        return scaled;
    }
}
