package dev.backline.analysis.internal;

/**
 * The level of a sound in steps of 5 ms: the root of the mean square of each step.
 */
final class Envelope {
    static final double STEP_SECONDS = 0.005;

    private final double[] level;
    private final int loudest;

    Envelope(double[] mono, int sampleRateHz) {
        int step = Math.max(1, (int) (STEP_SECONDS * sampleRateHz));
        level = new double[Math.max(1, (mono.length + step - 1) / step)];
        int best = 0;
        for (int i = 0; i < level.length; i++) {
            double sum = 0;
            int end = Math.min(mono.length, (i + 1) * step);
            for (int n = i * step; n < end; n++) {
                sum += mono[n] * mono[n];
            }
            level[i] = Math.sqrt(sum / step);
            if (level[i] > level[best]) {
                best = i;
            }
        }
        loudest = best;
    }

    double peak() {
        return level[loudest];
    }

    /** The first step above a tenth of the peak. */
    int onset() {
        int i = 0;
        while (i < loudest && level[i] < 0.1 * peak()) {
            i++;
        }
        return i;
    }

    /** From the onset to the first step that comes within 2 dB of the loudest: a held tone has a short attack. */
    double attackSeconds() {
        int i = onset();
        while (i < loudest && level[i] < 0.8 * peak()) {
            i++;
        }
        return (i - onset()) * STEP_SECONDS;
    }

    double decaySeconds() {
        int last = level.length - 1;
        while (last > loudest && level[last] < 0.1 * peak()) {
            last--;
        }
        return (last - loudest + 1) * STEP_SECONDS;
    }

    double sustain() {
        int from = onset() + (int) (0.3 / STEP_SECONDS);
        int to = Math.min(level.length, onset() + (int) (1 / STEP_SECONDS));
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += level[i];
        }
        return to <= from || peak() == 0 ? 0 : sum / (to - from) / peak();
    }

    /** Counts rises by 8 dB within 60 ms to at least a fifth of the peak, 80 ms apart, in the level held over 30 ms. */
    int onsets() {
        int count = 0;
        int last = -100;
        for (int i = 0; i < level.length; i++) {
            double now = held(i);
            double before = i < 12 ? 0 : held(i - 12);
            if (now > 0.2 * peak() && now > 2.5 * before && i - last > 16) {
                count++;
                last = i;
            }
        }
        return count;
    }

    /** The highest of six steps from here on: cycles of a low tone do not look like hits. */
    private double held(int from) {
        double highest = 0;
        for (int i = from; i < Math.min(level.length, from + 6); i++) {
            highest = Math.max(highest, level[i]);
        }
        return highest;
    }
}
