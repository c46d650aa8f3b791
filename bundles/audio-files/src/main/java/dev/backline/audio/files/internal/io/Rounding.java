package dev.backline.audio.files.internal.io;

import dev.backline.api.audio.WriteOptions;
import dev.backline.sound.Dither;

/**
 * Rounds values from -1 to 1 to whole numbers of so many bits, half up, clipped at full scale; below 24 bits with triangular dither of its
 * own for each channel, if so wished, so that the pieces in which sound arrives make no difference. Digital silence stays silent.
 */
public final class Rounding {
    private final double scale;
    private final Dither[] dithers;
    private int[] rounded = new int[0];

    /** Makes a rounding to 8 to 32 bits. */
    public Rounding(int bits, int channels, WriteOptions options) {
        scale = (double) (1L << bits - 1);
        dithers = new Dither[options.dither() && bits < 24 ? channels : 0];
        for (int c = 0; c < dithers.length; c++) {
            dithers[c] = new Dither(c == 0 ? options.seed() : options.seed().split("channel " + c));
        }
    }

    /** Answers whole numbers for frames of one channel, in an array that is used again by the next call. */
    public int[] round(int channel, float[] values, int from, int count) {
        if (rounded.length < count) {
            rounded = new int[count];
        }
        if (dithers.length > 0) {
            blurred(dithers[channel], values, from, count);
        } else {
            plain(values, from, count);
        }
        return rounded;
    }

    private void plain(float[] values, int from, int count) {
        int[] to = rounded;
        for (int i = 0; i < count; i++) {
            to[i] = clipped(values[from + i] * scale);
        }
    }

    private void blurred(Dither dither, float[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            float x = values[from + i];
            double noise = dither.next();
            rounded[i] = x == 0 ? 0 : clipped(x * scale + noise);
        }
    }

    private int clipped(double value) {
        return (int) Math.max(-scale, Math.min(scale - 1, Math.floor(value + 0.5)));
    }
}
