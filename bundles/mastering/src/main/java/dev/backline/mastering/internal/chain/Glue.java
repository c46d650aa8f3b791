package dev.backline.mastering.internal.chain;

import dev.backline.api.job.Progress;
import java.util.Locale;

/**
 * A gentle compressor over both channels: 2:1 above a threshold with a soft knee of 6 dB, up to a most (Giannoulis,
 * Massberg and Reiss 2012, with the level of 32 frames at a time).
 *
 * @param thresholdDb mean level of the louder moments, in dBFS
 * @param mostDb the most that it takes
 */
public record Glue(double thresholdDb, double mostDb) implements Treatment {
    /** The most that a gentle compressor takes. */
    public static final double GENTLE_DB = 2;

    private static final int STEP = 32;
    private static final double KNEE_DB = 6;
    private static final double RATIO = 2;
    private static final double ATTACK_SECONDS = 0.02;
    private static final double RELEASE_SECONDS = 0.25;

    @Override
    public String kind() {
        return "compressor";
    }

    @Override
    public String text() {
        return String.format(Locale.ROOT, "2:1 above %.1f dBFS, at most %.1f dB", thresholdDb, mostDb);
    }

    @Override
    public Glue scaled(double amount) {
        return new Glue(thresholdDb, mostDb * amount);
    }

    @Override
    public void apply(Mix mix, Progress progress) {
        double attack = 1 - StrictMath.exp(-STEP / (ATTACK_SECONDS * mix.sampleRateHz()));
        double release = 1 - StrictMath.exp(-STEP / (RELEASE_SECONDS * mix.sampleRateHz()));
        process(mix.left(), mix.right(), attack, release, progress);
    }

    private void process(float[] left, float[] right, double attack, double release, Progress progress) {
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
        return Math.min(mostDb, curve * (1 - 1 / RATIO));
    }

    private static void ramp(float[] values, int at, int count, double from, double to) {
        double slope = (to - from) / STEP;
        for (int i = 0; i < count; i++) {
            values[at + i] *= (float) (from + slope * (i + 1));
        }
    }
}
