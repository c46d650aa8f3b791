package dev.backline.engine.internal.clip;

import java.util.Arrays;

/**
 * Finds where something is struck: where the energy of the differentiated sound in 2.7 ms rises at least fourfold above the 16 ms before, no softer
 * than 46 dB below the loudest, and no two within 60 ms.
 */
final class Onsets {
    private static final int HOP = 128;
    private static final int BEFORE = 6;
    private static final double RISE = 4;
    private static final double FLOOR = 2.5e-5;
    private static final double APART_SECONDS = 0.06;

    private Onsets() {}

    static long[] of(Recording recording) {
        double[] energy = energy(recording);
        double floor = Arrays.stream(energy).max().orElse(0) * FLOOR;
        long apart = (long) (APART_SECONDS * recording.sampleRateHz());
        long[] found = new long[energy.length];
        int count = 0;
        for (int i = 0; i < energy.length; i++) {
            double before = floor;
            for (int k = Math.max(0, i - BEFORE); k < i; k++) {
                before = Math.max(before, energy[k]);
            }
            long at = (long) i * HOP;
            if (energy[i] > RISE * before && (count == 0 || at - found[count - 1] >= apart)) {
                found[count++] = at;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static double[] energy(Recording recording) {
        double[] energy = new double[recording.frames() / HOP];
        for (int c = 0; c < 2; c++) {
            float[] values = recording.channel(c);
            for (int i = 1; i < energy.length * HOP; i++) {
                double rise = values[i] - values[i - 1];
                energy[i / HOP] += rise * rise;
            }
        }
        return energy;
    }
}
