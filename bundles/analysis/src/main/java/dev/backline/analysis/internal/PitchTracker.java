package dev.backline.analysis.internal;

import java.util.Arrays;

/**
 * The pitch of a single tone by the YIN difference function with cumulative mean normalisation (de Cheveigné and Kawahara,
 * "YIN, a fundamental frequency estimator", 2002), median over frames behind the attack.
 */
final class PitchTracker {
    private static final int WINDOW = 1_024;

    /** Every second frame is enough for the pitches looked for, and four times as fast. */
    private static final int DECIMATION = 2;

    private static final double LOWEST_HZ = 28;
    private static final double HIGHEST_HZ = 2_000;
    private static final double THRESHOLD = 0.15;
    private static final int FRAMES = 9;

    private double pitchHz;
    private double clarity;

    PitchTracker(double[] sound, double onsetSeconds, int soundRateHz) {
        double[] mono = decimate(sound);
        int sampleRateHz = soundRateHz / DECIMATION;
        int onsetFrame = (int) (onsetSeconds * sampleRateHz);
        int longest = (int) (sampleRateHz / LOWEST_HZ);
        int room = mono.length - onsetFrame - WINDOW - longest;
        if (room <= 0) {
            return;
        }
        int from = onsetFrame + Math.min(room / 4, sampleRateHz / 20);
        int hop = Math.max(1, Math.min(sampleRateHz / 25, (mono.length - WINDOW - longest - from) / FRAMES));
        double[] pitches = new double[FRAMES];
        double[] clear = new double[FRAMES];
        int count = 0;
        for (int f = 0; f < FRAMES && from + f * hop + WINDOW + longest < mono.length; f++) {
            double[] found = track(mono, from + f * hop, longest, sampleRateHz);
            pitches[count] = found[0];
            clear[count++] = found[1];
        }
        choose(pitches, clear, count);
    }

    double pitchHz() {
        return pitchHz;
    }

    double clarity() {
        return clarity;
    }

    private void choose(double[] pitches, double[] clear, int count) {
        if (count == 0) {
            return;
        }
        double[] sorted = Arrays.copyOf(pitches, count);
        Arrays.sort(sorted);
        double median = sorted[count / 2];
        double agree = 0;
        for (int i = 0; i < count; i++) {
            boolean near = median > 0 && Math.abs(pitches[i] / median - 1) < 0.03;
            agree += near ? clear[i] : 0;
        }
        pitchHz = median;
        clarity = agree / count;
    }

    private static double[] decimate(double[] x) {
        double[] half = new double[x.length / DECIMATION];
        for (int i = 0; i < half.length; i++) {
            half[i] = 0.5 * (x[2 * i] + x[2 * i + 1]);
        }
        return half;
    }

    private static double[] track(double[] x, int at, int longest, int sampleRateHz) {
        int shortest = Math.max(2, (int) (sampleRateHz / HIGHEST_HZ));
        double[] d = new double[longest + 1];
        double running = 0;
        d[0] = 1;
        for (int lag = 1; lag <= longest; lag++) {
            double sum = 0;
            for (int i = 0; i < WINDOW; i++) {
                double delta = x[at + i] - x[at + i + lag];
                sum += delta * delta;
            }
            running += sum;
            d[lag] = running == 0 ? 1 : sum * lag / running;
        }
        int best = shortest;
        for (int lag = shortest; lag < longest; lag++) {
            if (d[lag] < THRESHOLD && d[lag] <= d[lag + 1]) {
                return new double[] {sampleRateHz / refine(d, lag), 1 - d[lag]};
            }
            best = d[lag] < d[best] ? lag : best;
        }
        return new double[] {sampleRateHz / refine(d, best), Math.max(0, 1 - d[best])};
    }

    private static double refine(double[] d, int lag) {
        double a = d[lag - 1];
        double b = d[lag];
        double c = d[Math.min(d.length - 1, lag + 1)];
        double curve = a - 2 * b + c;
        return curve == 0 ? lag : lag + Math.clamp((a - c) / (2 * curve), -0.5, 0.5);
    }
}
