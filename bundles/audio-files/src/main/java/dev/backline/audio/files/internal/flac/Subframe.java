package dev.backline.audio.files.internal.flac;

import dev.backline.api.audio.AudioFault;
import java.io.IOException;
import java.util.Arrays;

/** Reads one channel of a frame: constant, verbatim, fixed or linear prediction. */
final class Subframe {
    private final Bits bits;
    private final int[] residual;
    private final int[] coefficients = new int[32];

    Subframe(Bits bits, int longestBlock) {
        this.bits = bits;
        this.residual = new int[longestBlock];
    }

    /**
     * Fills the values of one channel.
     *
     * @param depth bits of a value, up to 33 for a side channel
     */
    void read(long[] to, int frames, int depth) throws IOException, AudioFault {
        if (bits.unsigned(1) != 0) {
            throw bits.fault("a channel does not begin as it should");
        }
        int type = (int) bits.unsigned(6);
        int wasted = bits.unsigned(1) == 0 ? 0 : bits.unary() + 1;
        int used = depth - wasted;
        if (used < 1) {
            throw bits.fault("a channel leaves out " + wasted + " of " + depth + " bits");
        }
        body(type, to, frames, used);
        if (wasted > 0) {
            for (int i = 0; i < frames; i++) {
                to[i] <<= wasted;
            }
        }
    }

    private void body(int type, long[] to, int frames, int depth) throws IOException, AudioFault {
        if (type == 0) {
            Arrays.fill(to, 0, frames, bits.signed(depth));
        } else if (type == 1) {
            for (int i = 0; i < frames; i++) {
                to[i] = bits.signed(depth);
            }
        } else if (type >= 8 && type <= 12) {
            fixed(type - 8, to, frames, depth);
        } else if (type >= 32) {
            linear(type - 31, to, frames, depth);
        } else {
            throw bits.fault("a channel is of the reserved type " + type);
        }
    }

    private void warmUp(int order, long[] to, int frames, int depth) throws IOException, AudioFault {
        if (order > frames) {
            throw bits.fault("a prediction of order " + order + " stands in a frame of " + frames);
        }
        for (int i = 0; i < order; i++) {
            to[i] = bits.signed(depth);
        }
    }

    private void fixed(int order, long[] to, int frames, int depth) throws IOException, AudioFault {
        warmUp(order, to, frames, depth);
        Residual.read(bits, residual, order, frames);
        int[] r = residual;
        for (int i = order; i < frames; i++) {
            to[i] = r[i]
                    + switch (order) {
                        case 0 -> 0;
                        case 1 -> to[i - 1];
                        case 2 -> 2 * to[i - 1] - to[i - 2];
                        case 3 -> 3 * (to[i - 1] - to[i - 2]) + to[i - 3];
                        default -> 4 * (to[i - 1] + to[i - 3]) - 6 * to[i - 2] - to[i - 4];
                    };
        }
    }

    private void linear(int order, long[] to, int frames, int depth) throws IOException, AudioFault {
        warmUp(order, to, frames, depth);
        int precision = (int) bits.unsigned(4) + 1;
        int shift = (int) bits.signed(5);
        if (precision == 16 || shift < 0) {
            throw bits.fault("a prediction has a precision of " + precision + " bits and a shift of " + shift);
        }
        for (int i = 0; i < order; i++) {
            coefficients[i] = (int) bits.signed(precision);
        }
        Residual.read(bits, residual, order, frames);
        restore(order, shift, to, frames);
    }

    private void restore(int order, int shift, long[] to, int frames) {
        int[] c = coefficients;
        int[] r = residual;
        for (int i = order; i < frames; i++) {
            long sum = 0;
            for (int k = 0; k < order; k++) {
                sum += c[k] * to[i - 1 - k];
            }
            to[i] = r[i] + (sum >> shift);
        }
    }
}
