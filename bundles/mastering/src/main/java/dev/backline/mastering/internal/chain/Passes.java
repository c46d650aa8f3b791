package dev.backline.mastering.internal.chain;

import dev.backline.api.job.Progress;
import dev.backline.sound.BiquadFilter;

/** Goes over a channel in pieces, so that it can be cancelled. */
final class Passes {
    private static final int PIECE = 131_072;

    private Passes() {}

    static void filter(BiquadFilter filter, float[] values, Progress progress) {
        for (int at = 0; at < values.length; at += PIECE) {
            progress.check();
            filter.process(values, at, Math.min(PIECE, values.length - at));
        }
    }

    /** Lets the side signal of a mix through a filter, and puts left and right together again. */
    static void side(BiquadFilter filter, Mix mix, Progress progress) {
        float[] left = mix.left();
        float[] right = mix.right();
        for (int at = 0; at < left.length; at += PIECE) {
            progress.check();
            int end = Math.min(left.length, at + PIECE);
            for (int i = at; i < end; i++) {
                double middle = (left[i] + (double) right[i]) / 2;
                double side = filter.next((left[i] - (double) right[i]) / 2);
                left[i] = (float) (middle + side);
                right[i] = (float) (middle - side);
            }
        }
    }
}
