package dev.backline.mastering.internal;

import dev.backline.api.job.Progress;

/**
 * A gentle compressor over both channels: 2:1 above a threshold with a soft knee of 6 dB, at most 2 dB (Giannoulis, Massberg and
 * Reiss 2012, with the level of 32 frames at a time).
 */
final class Glue {
    private static final int STEP = 32;
    private static final double KNEE_DB = 6;
    private static final double RATIO = 2;
    private static final double MOST_DB = 2;
    private static final double ATTACK_SECONDS = 0.02;
    private static final double RELEASE_SECONDS = 0.25;

    private final double thresholdDb;
    private final double attack;
    private final double release;

    Glue(double thresholdDb, int sampleRateHz) {
        this.thresholdDb = thresholdDb;
        this.attack = 1 - StrictMath.exp(-STEP / (ATTACK_SECONDS * sampleRateHz));
        this.release = 1 - StrictMath.exp(-STEP / (RELEASE_SECONDS * sampleRateHz));
    }

    /** Compresses both channels in place. */
    void process(float[] left, float[] right, Progress progress) {
        double reductionDb = 0;
        double gain = 1;
        for (int at = 0; at < left.length; at += STEP) {
            if ((at & 0x1_ffff) == 0) {
                progress.check();
            }
            int count = Math.min(STEP, left.length - at);
            double wantedDb = reduction(levelDb(left, right, at, count));
            reductionDb += (wantedDb - reductionDb) * (wantedDb > reductionDb ? attack : release);
            double next = StrictMath.pow(10, -reductionDb / 20);
            ramp(left, at, count, gain, next);
            ramp(right, at, count, gain, next);
            gain = next;
        }
    }

    private static double levelDb(float[] left, float[] right, int at, int count) {
        double energy = 1e-12;
        for (int i = at; i < at + count; i++) {
            energy += (double) left[i] * left[i] + (double) right[i] * right[i];
        }
        return 10 * StrictMath.log10(energy / count);
    }

    private double reduction(double levelDb) {
        double over = levelDb - thresholdDb;
        if (over <= -KNEE_DB / 2) {
            return 0;
        }
        double curve = over >= KNEE_DB / 2 ? over : (over + KNEE_DB / 2) * (over + KNEE_DB / 2) / (2 * KNEE_DB);
        return Math.min(MOST_DB, curve * (1 - 1 / RATIO));
    }

    private static void ramp(float[] values, int at, int count, double from, double to) {
        double slope = (to - from) / STEP;
        for (int i = 0; i < count; i++) {
            values[at + i] *= (float) (from + slope * (i + 1));
        }
    }
}
