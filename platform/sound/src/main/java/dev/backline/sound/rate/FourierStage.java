package dev.backline.sound.rate;

import dev.backline.sound.Fft;

/**
 * The steep filter, by overlapping Fourier transforms, and with it a change of the rate by a power of two: as the spectrum is empty
 * above the cutoff, it is read back with more or fewer places. Blocks lie at fixed places of the signal, so the result does
 * not depend on how it comes in. The filter has no delay: its impulse lies around each frame.
 */
final class FourierStage {
    private static final int LEAST = 2_048;

    private final Fft in;
    private final Fft out;
    private final double[] gains;
    private final double[] re;
    private final double[] im;
    private final double[] frame;
    private final double[] result;
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
        int size = Math.max(LEAST, Integer.highestOneBit(4 * margin - 1) * 2);
        hop = size - 2 * margin;
        in = new Fft(size);
        out = new Fft(octaves >= 0 ? size << octaves : size >> -octaves);
        int longest = Math.max(size, out.size());
        re = new double[longest / 2 + 1];
        im = new double[longest / 2 + 1];
        frame = new double[size];
        result = new double[out.size()];
        gains = gains(kernel, reach);
        line.begin(-margin);
        next = -margin;
    }

    private double[] gains(Kernel kernel, int reach) {
        double sum = kernel.at(0);
        frame[0] = sum;
        for (int i = 1; i <= reach; i++) {
            double value = kernel.at(i);
            frame[i] = value;
            frame[frame.length - i] = value;
            sum += 2 * value;
        }
        in.real(frame, re, im);
        double[] real = new double[Math.min(in.size(), out.size()) / 2 + 1];
        for (int k = 0; k < real.length; k++) {
            real[k] = re[k] / sum * out.size() / in.size();
        }
        return real;
    }

    /** The most frames that must be known ahead of one that comes out. */
    int lookAhead() {
        return hop + margin;
    }

    Line line() {
        return line;
    }

    /** Filters all full blocks that have come in. */
    void run(Line to) {
        while (line.end() >= next + in.size()) {
            System.arraycopy(line.values(), line.place(next), frame, 0, frame.length);
            block();
            int skip = shifted(margin);
            int count = shifted(hop);
            int at = to.add(count);
            System.arraycopy(result, skip, to.values(), at, count);
            next += hop;
            line.dropBefore(next);
        }
    }

    private void block() {
        in.real(frame, re, im);
        for (int k = 0; k < gains.length; k++) {
            re[k] *= gains[k];
            im[k] *= gains[k];
        }
        for (int k = gains.length; k <= out.size() / 2; k++) {
            re[k] = 0;
            im[k] = 0;
        }
        out.realInverse(re, im, result);
    }

    private int shifted(int frames) {
        return octaves >= 0 ? frames << octaves : frames >> -octaves;
    }
}
