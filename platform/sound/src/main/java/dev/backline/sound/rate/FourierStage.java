package dev.backline.sound.rate;

import dev.backline.sound.Fft;

/**
 * The steep filter, by overlapping Fourier transforms, and with it a change of the rate by a power of two: as the spectrum is empty
 * above the cutoff, it is read back with more or fewer places. Two blocks are transformed at once, as real and imaginary part, which the
 * filter keeps apart because its own spectrum is real: its impulse lies around each frame, so it has no delay. Blocks lie at
 * fixed places of the signal, and the result does not depend on how it comes in.
 */
final class FourierStage {
    private static final int LEAST = 1_024;

    private final Fft in;
    private final Fft out;
    private final double[] gains;
    private final double[] re;
    private final double[] im;
    private final double[] spectrumRe;
    private final double[] spectrumIm;
    private final double[] placedRe;
    private final double[] placedIm;
    private final double[] first;
    private final double[] second;
    private final int margin;
    private final int hop;
    private final int octaves;
    private final Line line = new Line();
    private long next;

    /** A stage behind which the rate is {@code 2^octaves} times as high. */
    FourierStage(Kernel kernel, int octaves) {
        this.octaves = octaves;
        int reach = (int) Math.ceil(kernel.half());
        margin = (reach / 64 + 1) * 64;
        int size = Math.max(LEAST, Integer.highestOneBit(5 * margin - 1) * 2);
        hop = size - 2 * margin;
        in = new Fft(size);
        out = new Fft(octaves >= 0 ? size << octaves : size >> -octaves);
        re = new double[size];
        im = new double[size];
        spectrumRe = new double[size];
        spectrumIm = new double[size];
        placedRe = new double[out.size()];
        placedIm = new double[out.size()];
        first = new double[out.size()];
        second = new double[out.size()];
        gains = gains(kernel, reach);
        line.begin(-margin);
        next = -margin;
    }

    /** The spectrum of the kernel up to half the lower rate, with the scale of the way back. */
    private double[] gains(Kernel kernel, int reach) {
        double sum = kernel.at(0);
        re[0] = sum;
        for (int i = 1; i <= reach; i++) {
            double value = kernel.at(i);
            re[i] = value;
            re[re.length - i] = value;
            sum += 2 * value;
        }
        in.forward(re, im, spectrumRe, spectrumIm);
        double[] real = new double[Math.min(in.size(), out.size()) / 2];
        for (int k = 0; k < real.length; k++) {
            real[k] = spectrumRe[k] / sum / in.size();
        }
        return real;
    }

    /** The most frames that must be known ahead of one that comes out. */
    int lookAhead() {
        return 2 * hop + margin;
    }

    Line line() {
        return line;
    }

    /** Filters all full pairs of blocks that have come in. */
    void run(Line to) {
        while (line.end() >= next + hop + in.size()) {
            System.arraycopy(line.values(), line.place(next), re, 0, re.length);
            System.arraycopy(line.values(), line.place(next + hop), im, 0, im.length);
            pair();
            int skip = shifted(margin);
            int count = shifted(hop);
            int at = to.add(2 * count);
            System.arraycopy(first, skip, to.values(), at, count);
            System.arraycopy(second, skip, to.values(), at + count, count);
            next += 2L * hop;
            line.dropBefore(next);
        }
    }

    private void pair() {
        in.forward(re, im, spectrumRe, spectrumIm);
        int size = in.size();
        int last = out.size();
        placedRe[0] = gains[0] * spectrumRe[0];
        placedIm[0] = gains[0] * spectrumIm[0];
        // Places above the gains stay 0 for ever.
        for (int k = 1; k < gains.length; k++) {
            placedRe[k] = gains[k] * spectrumRe[k];
            placedIm[k] = gains[k] * spectrumIm[k];
            placedRe[last - k] = gains[k] * spectrumRe[size - k];
            placedIm[last - k] = gains[k] * spectrumIm[size - k];
        }
        // Real and imaginary parts change places: the inverse.
        out.forward(placedIm, placedRe, second, first);
    }

    private int shifted(int frames) {
        return octaves >= 0 ? frames << octaves : frames >> -octaves;
    }
}
