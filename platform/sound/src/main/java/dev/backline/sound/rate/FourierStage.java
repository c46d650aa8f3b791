package dev.backline.sound.rate;

import dev.backline.sound.Fft;

/**
 * The steep filter, by overlapping Fourier transforms, and with it a change of the rate by a fraction of small factors: as the spectrum is empty
 * above the cutoff, it is read back with more or fewer places. Two blocks are transformed at once, as real and imaginary part, which the
 * filter keeps apart because its own spectrum is real: its impulse lies around each frame, so it has no delay. Blocks lie at
 * fixed places of the signal, and the result does not depend on how it comes in.
 */
final class FourierStage {
    private static final int LEAST = 1_024;
    private static final int MOST = 1 << 17;

    private final Transform in;
    private final Transform out;
    private final int size;
    private final int outSize;
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
    private final int above;
    private final int below;
    private final Line line = new Line();
    private long next;

    /** A stage of which {@code below} frames go out for {@code above} that come in; {@link #takes} was asked. */
    FourierStage(Kernel kernel, long above, long below) {
        this.above = (int) above;
        this.below = (int) below;
        int reach = (int) Math.ceil(kernel.half());
        margin = margin(reach, above);
        size = (int) size(margin, above);
        hop = size - 2 * margin;
        outSize = shifted(size);
        in = transform(size);
        out = transform(outSize);
        re = new double[size];
        im = new double[size];
        spectrumRe = new double[size];
        spectrumIm = new double[size];
        placedRe = new double[outSize];
        placedIm = new double[outSize];
        first = new double[outSize];
        second = new double[outSize];
        gains = gains(kernel, reach);
        line.begin(-margin);
        next = -margin;
    }

    /** Answers whether a rate can be changed so by transforms that are not too long. */
    static boolean takes(Kernel kernel, long above, long below) {
        if (above < 1 || above > MOST || below > MOST) {
            return false;
        }
        int reach = (int) Math.ceil(kernel.half());
        long size = size(margin(reach, above), above);
        long out = size / above * below;
        // Fractions of large numbers would make it look far ahead.
        return size <= 2 * size(margin(reach, 1), 1)
                && out % 2 == 0
                && MixedFft.takes(size)
                && MixedFft.takes(out)
                && out <= MOST;
    }

    // Margin and size are whole multiples of the frames for which whole frames go out.
    private static int margin(int reach, long above) {
        int unit = (int) Math.max(above, Long.highestOneBit(Math.max(1, 64 / above)) * above);
        return (reach + unit - 1) / unit * unit;
    }

    private static long size(int margin, long above) {
        long size = 2 * above;
        while (size < LEAST || size < 5L * margin) {
            size *= 2;
        }
        return size;
    }

    private static Transform transform(int size) {
        return Integer.bitCount(size) == 1 ? new Fft(size)::forward : new MixedFft(size)::forward;
    }

    /** A transform from arrays to others. */
    private interface Transform {
        void forward(double[] re, double[] im, double[] toRe, double[] toIm);
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
        double[] real = new double[Math.min(size, outSize) / 2];
        for (int k = 0; k < real.length; k++) {
            real[k] = spectrumRe[k] / sum / size;
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
        while (line.end() >= next + hop + size) {
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
        placedRe[0] = gains[0] * spectrumRe[0];
        placedIm[0] = gains[0] * spectrumIm[0];
        // Places above the gains stay 0 for ever.
        for (int k = 1; k < gains.length; k++) {
            placedRe[k] = gains[k] * spectrumRe[k];
            placedIm[k] = gains[k] * spectrumIm[k];
            placedRe[outSize - k] = gains[k] * spectrumRe[size - k];
            placedIm[outSize - k] = gains[k] * spectrumIm[size - k];
        }
        // Real and imaginary parts change places: the inverse.
        out.forward(placedIm, placedRe, second, first);
    }

    private int shifted(int frames) {
        return frames / above * below;
    }
}
