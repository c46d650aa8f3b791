package dev.backline.mastering.internal.measure;

import java.util.List;

/**
 * Loudness over time. A value stands for what ends at its time, counted from one step after the start; silence and what is not yet
 * full reads {@value #FLOOR}.
 *
 * @param momentaryStepSeconds from one momentary value to the next
 * @param momentaryLufs loudness of the last 400 ms
 * @param shortTermStepSeconds from one short-term value to the next
 * @param shortTermLufs loudness of the last 3 s
 */
public record Series(
        double momentaryStepSeconds,
        List<Double> momentaryLufs,
        double shortTermStepSeconds,
        List<Double> shortTermLufs) {
    /** What stands for silence. */
    public static final double FLOOR = -120;

    /** Copies the lists. */
    public Series {
        momentaryLufs = List.copyOf(momentaryLufs);
        shortTermLufs = List.copyOf(shortTermLufs);
    }

    static double shown(double lufs) {
        return Math.max(FLOOR, Math.rint(lufs * 100) / 100);
    }
}
