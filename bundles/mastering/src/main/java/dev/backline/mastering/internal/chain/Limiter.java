package dev.backline.mastering.internal.chain;

import dev.backline.api.job.Progress;
import dev.backline.sound.PeakScan;
import java.util.Arrays;

/**
 * A true-peak limiter with 2 ms of look-ahead: needed gain of each frame from the values at 4 times the rate around it,
 * sliding minimum, exponential release, then an average over the look-ahead, so the gain is down before the peak comes
 * and never steps.
 */
final class Limiter {
    private static final double LOOK_AHEAD_SECONDS = 0.002;
    private static final double RELEASE_SECONDS = 0.09;
    // A tone at a quarter of the rate peaks at 1.41 of its frames; the finished master is measured, should it be more.
    private static final double NEAR = 0.7;

    private static final int CHUNK = 64;
    private static final int TOGETHER = 512;

    private final PeakScan scan = new PeakScan(4, 24, TOGETHER);
    private final double ceiling;
    private final float[] gain;
    private final int ahead;
    private final double release;

    /**
     * Makes a limiter.
     *
     * @param room for as many values as there are frames; what is in it is lost
     */
    Limiter(double ceiling, int sampleRateHz, float[] room) {
        this.gain = room;
        this.ceiling = ceiling;
        this.ahead = (int) Math.round(LOOK_AHEAD_SECONDS * sampleRateHz);
        this.release = 1 - StrictMath.exp(-1 / (RELEASE_SECONDS * sampleRateHz));
    }

    /** Limits both channels in place by one gain. */
    void process(float[] left, float[] right, Progress progress) {
        Arrays.fill(gain, 1);
        need(left, progress);
        need(right, progress);
        follow(left, right, progress);
    }

    private void follow(float[] left, float[] right, Progress progress) {
        minimum();
        progress.check();
        release();
        progress.check();
        apply(left, right);
    }

    /** Lowers the gain where this channel needs it. */
    private void need(float[] values, Progress progress) {
        float[] window = new float[TOGETHER + scan.length()];
        float[] peaks = new float[TOGETHER];
        int at = 0;
        while (at < values.length) {
            int count = loud(values, at);
            if (count == 0) {
                at += CHUNK;
                continue;
            }
            progress.check();
            int from = Math.max(0, at - scan.centre());
            int to = Math.min(values.length, at - scan.centre() + window.length);
            Arrays.fill(window, 0);
            System.arraycopy(values, from, window, from - at + scan.centre(), to - from);
            scan.peaks(window, 0, count, peaks);
            lower(at, count, peaks);
            at += count;
        }
    }

    /** Answers how many frames of chunks from here on are loud enough to be looked at, as many as are looked at together. */
    private int loud(float[] values, int at) {
        int end = at;
        while (end < values.length && end - at < TOGETHER) {
            int count = Math.min(CHUNK, values.length - end);
            if (highest(values, end, count) <= NEAR * ceiling) {
                break;
            }
            end += count;
        }
        return end - at;
    }

    private static float highest(float[] values, int at, int count) {
        float highest = 0;
        for (int i = at; i < at + count; i++) {
            highest = Math.max(highest, Math.abs(values[i]));
        }
        return highest;
    }

    // A peak between two frames asks both to give way.
    private void lower(int at, int count, float[] peaks) {
        for (int i = 0; i < count; i++) {
            if (peaks[i] > ceiling) {
                float needed = (float) (ceiling / peaks[i]);
                gain[at + i] = Math.min(gain[at + i], needed);
                int next = Math.min(gain.length - 1, at + i + 1);
                gain[next] = Math.min(gain[next], needed);
            }
        }
    }

    // gain[i] becomes the lowest of gain[i ... i + ahead], by the two passes of van Herk over stretches of ahead + 1.
    private void minimum() {
        int span = ahead + 1;
        float[] front = new float[span];
        float[] back = new float[span];
        for (int start = 0; start < gain.length; start += span) {
            int count = Math.min(span, gain.length - start);
            back[count - 1] = gain[start + count - 1];
            for (int i = count - 2; i >= 0; i--) {
                back[i] = lower(gain[start + i], back[i + 1]);
            }
            int next = Math.min(span, gain.length - start - count);
            for (int i = 0; i < next; i++) {
                front[i] = i == 0 ? gain[start + count] : lower(front[i - 1], gain[start + count + i]);
            }
            for (int i = 0; i < count; i++) {
                // The window of frame i reaches i - 1 frames into the next stretch.
                int reach = Math.min(i, next) - 1;
                gain[start + i] = reach < 0 ? back[i] : lower(back[i], front[reach]);
            }
        }
    }

    // Gains are numbers above zero; a minimum that asks for more than that waits for itself.
    private static float lower(float a, float b) {
        return a < b ? a : b;
    }

    private void release() {
        double level = 1;
        for (int i = 0; i < gain.length; i++) {
            level = gain[i] < level ? gain[i] : level + (gain[i] - level) * release;
            gain[i] = (float) level;
        }
    }

    private void apply(float[] left, float[] right) {
        int span = ahead + 1;
        double sum = gain[0] * (double) span;
        for (int i = 0; i < gain.length; i++) {
            sum += gain[i] - (double) (i >= span ? gain[i - span] : gain[0]);
            float level = (float) (sum / span);
            left[i] *= level;
            right[i] *= level;
        }
    }
}
