package dev.backline.dsp.internal;

import dev.backline.sound.AudioBlock;

/** Brings rendered sounds to a common level and rounds off their ends. */
final class Levels {
    private Levels() {}

    /** Scales the block so that its largest value is the given one; silence stays. */
    static void peak(AudioBlock block, double target) {
        double peak = 0;
        for (int c = 0; c < block.channels(); c++) {
            for (float x : block.channel(c)) {
                peak = Math.max(peak, Math.abs(x));
            }
        }
        scale(block, peak == 0 ? 1 : target / peak);
    }

    /** Scales the block so that the louder of RMS over its frames from {@code from} on and peak meets its target. */
    static void rms(AudioBlock block, int from, int to, double target, double highestPeak) {
        double sum = 0;
        double peak = 0;
        for (int c = 0; c < block.channels(); c++) {
            float[] x = block.channel(c);
            for (int i = 0; i < block.frames(); i++) {
                peak = Math.max(peak, Math.abs(x[i]));
                if (i >= from && i < to) {
                    sum += (double) x[i] * x[i];
                }
            }
        }
        double rms = Math.sqrt(sum / (block.channels() * (double) Math.max(1, to - from)));
        scale(block, Math.min(target / Math.max(rms, 1e-9), highestPeak / Math.max(peak, 1e-9)));
    }

    /** Fades the last frames out, so that the end does not click. */
    static void fadeOut(AudioBlock block, int frames) {
        int length = Math.min(frames, block.frames());
        for (int c = 0; c < block.channels(); c++) {
            float[] x = block.channel(c);
            for (int i = 0; i < length; i++) {
                x[block.frames() - 1 - i] *= (float) i / length;
            }
        }
    }

    private static void scale(AudioBlock block, double gain) {
        for (int c = 0; c < block.channels(); c++) {
            float[] x = block.channel(c);
            for (int i = 0; i < block.frames(); i++) {
                x[i] *= (float) gain;
            }
        }
    }
}
