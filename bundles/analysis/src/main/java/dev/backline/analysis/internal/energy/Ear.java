package dev.backline.analysis.internal.energy;

import dev.backline.sound.AudioBlock;
import dev.backline.sound.Fft;
import dev.backline.sound.Window;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * Hears one part in windows of {@link #SIZE} frames (Hann), one every {@link #HOP}. Both channels are transformed at once, as real and imaginary parts: {@code |X[k]|^2 + |X[N - k]|^2} is twice the sum of their powers.
 */
final class Ear {
    /** Frames of a window: 93 ms at 44.1 kHz. */
    static final int SIZE = 4_096;

    /** Frames from one window to the next. */
    static final int HOP = SIZE / 2;

    private static final double[] WINDOW = Window.hann(SIZE);
    private static final double SQUARES = Arrays.stream(WINDOW).map(w -> w * w).sum();
    private static final Fft FFT = new Fft(SIZE);

    private final int[] critical = new int[SIZE / 2];
    private final int[] musical = new int[SIZE / 2];
    private final float[] left = new float[SIZE];
    private final float[] right = new float[SIZE];
    private final double[] re = new double[SIZE];
    private final double[] im = new double[SIZE];
    private final double[] toRe = new double[SIZE];
    private final double[] toIm = new double[SIZE];
    private final Queue<Cells> ready = new ArrayDeque<>();
    private int filled;

    /**
     * Makes one that heard nothing.
     *
     * @param silence whether half a window of silence came before, so that the first frame is the middle of the first window
     */
    Ear(int rateHz, boolean silence) {
        filled = silence ? SIZE - HOP : 0;
        for (int k = 0; k < critical.length; k++) {
            double hz = (double) k * rateHz / SIZE;
            musical[k] = MusicalBands.of(hz);
            // Below 20 Hz there is nothing to hear, only what wanders around zero.
            critical[k] = hz < MusicalBands.ALL.getFirst().lowHz() ? -1 : CriticalBands.of(hz);
        }
    }

    /** Takes the next frames. */
    void hear(AudioBlock block) {
        int done = 0;
        float[] second = block.channel(Math.min(1, block.channels() - 1));
        while (done < block.frames()) {
            int part = Math.min(block.frames() - done, SIZE - filled);
            System.arraycopy(block.channel(0), done, left, filled, part);
            System.arraycopy(second, done, right, filled, part);
            filled += part;
            done += part;
            if (filled == SIZE) {
                ready.add(window());
                System.arraycopy(left, HOP, left, 0, SIZE - HOP);
                System.arraycopy(right, HOP, right, 0, SIZE - HOP);
                filled = SIZE - HOP;
            }
        }
    }

    /** Answers whether a window is complete. */
    boolean isReady() {
        return !ready.isEmpty();
    }

    /** Answers the next complete window. */
    Cells next() {
        return ready.remove();
    }

    private Cells window() {
        boolean silent = true;
        for (int i = 0; i < SIZE; i++) {
            re[i] = left[i] * WINDOW[i];
            im[i] = right[i] * WINDOW[i];
            silent &= left[i] == 0 && right[i] == 0;
        }
        if (silent) {
            return Cells.SILENT;
        }
        FFT.forward(re, im, toRe, toIm);
        Cells cells = new Cells();
        double scale = 1 / (2 * SIZE * SQUARES);
        for (int k = 1; k < SIZE / 2; k++) {
            int m = SIZE - k;
            double power = scale * (toRe[k] * toRe[k] + toIm[k] * toIm[k] + toRe[m] * toRe[m] + toIm[m] * toIm[m]);
            add(cells.critical(), critical[k], power);
            add(cells.musical(), musical[k], power);
        }
        return cells;
    }

    private static void add(double[] bands, int band, double power) {
        if (band >= 0) {
            bands[band] += power;
        }
    }
}
