package dev.backline.dsp.internal.dynamics;

import dev.backline.dsp.internal.Powers;

/**
 * The gain computer of a compressor with its level detector, in dB (Giannoulis, Massberg and Reiss, "Digital Dynamic Range Compressor Design", 2012): level {@code x},
 * threshold {@code T}, ratio {@code R}, knee {@code W}; the wanted reduction is {@code 0} below the knee, {@code (1 - 1/R) (x - T + W/2)^2 / (2 W)} in it and
 * {@code (1 - 1/R) (x - T)} above, smoothed by their decoupled detector: {@code a = max(w, a + r (w - a))}, {@code y += k (a - y)}.
 */
final class Reduction {
    private static final double RMS_SECONDS = 0.01;
    /** Less than this many dB is none; it also keeps the memory from fading into denormal numbers. */
    private static final double NONE_DB = 1e-7;

    private static final double LEAST_POWER = 1e-30;

    private double thresholdDb;
    private double slope;
    private double kneeDb;
    private double begin;
    private double attack = 1;
    private double release = 1;
    private double averaging = 1;
    private boolean rms;
    private double power;
    private double held;
    private double reductionDb;

    void tune(double newThresholdDb, double ratio, double newKneeDb, boolean newRms) {
        thresholdDb = newThresholdDb;
        slope = 1 - 1 / ratio;
        kneeDb = newKneeDb;
        rms = newRms;
        begin = Powers.amplitude(thresholdDb - kneeDb / 2);
        if (rms) {
            begin *= begin;
        }
    }

    void times(double attackSeconds, double releaseSeconds, double sampleRateHz) {
        attack = Powers.follow(attackSeconds, sampleRateHz);
        release = Powers.follow(releaseSeconds, sampleRateHz);
        averaging = Powers.follow(RMS_SECONDS, sampleRateHz);
    }

    void clear() {
        power = 0;
        held = 0;
        reductionDb = 0;
    }

    /** Fills in by how many dB the level is lowered at each of the next frames, 0 or more. */
    void fill(double[] left, double[] right, double[] reduced, int count) {
        if (rms) {
            powers(left, right, reduced, count);
        } else {
            peaks(left, right, reduced, count);
        }
        follow(reduced, count);
    }

    private void powers(double[] left, double[] right, double[] wanted, int count) {
        double mean = power;
        for (int i = 0; i < count; i++) {
            double l = left[i] * left[i];
            double r = right[i] * right[i];
            mean += averaging * ((l > r ? l : r) - mean);
            mean = mean < LEAST_POWER ? 0 : mean;
            wanted[i] = mean > begin ? curve(Powers.db(mean) / 2) : 0;
        }
        power = mean;
    }

    private void peaks(double[] left, double[] right, double[] wanted, int count) {
        for (int i = 0; i < count; i++) {
            wanted[i] = Math.max(Math.abs(left[i]), Math.abs(right[i]));
        }
        for (int i = 0; i < count; i++) {
            wanted[i] = wanted[i] > begin ? curve(Powers.db(wanted[i])) : 0;
        }
    }

    private void follow(double[] levels, int count) {
        double hold = held;
        double now = reductionDb;
        for (int i = 0; i < count; i++) {
            double wanted = levels[i];
            double fallen = hold + release * (wanted - hold);
            hold = wanted > fallen ? wanted : fallen;
            now += attack * (hold - now);
            if (now < NONE_DB && hold < NONE_DB) {
                hold = 0;
                now = 0;
            }
            levels[i] = now;
        }
        held = hold;
        reductionDb = now;
    }

    private double curve(double levelDb) {
        double over = levelDb - thresholdDb;
        if (2 * over >= kneeDb) {
            return slope * over;
        }
        double into = over + kneeDb / 2;
        return into <= 0 ? 0 : slope * into * into / (2 * kneeDb);
    }
}
