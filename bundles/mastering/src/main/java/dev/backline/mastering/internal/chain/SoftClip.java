package dev.backline.mastering.internal.chain;

import dev.backline.api.job.Progress;
import dev.backline.sound.Window;
import java.util.Arrays;

/**
 * Rounds off peaks at four times the rate. Below the knee nothing changes; above it the value bends towards the top:
 * {@code y = k + r u / sqrt(1 + u^2)}, {@code u = (x - k) / r}, {@code r = top - k}. Only what the bend takes away is filtered and
 * brought back to the rate, so untouched sound stays untouched.
 */
final class SoftClip {
    private static final int FACTOR = 4;
    private static final int SIDE = 12;
    private static final int CHUNK = 256;
    // Between frames the sound may be higher than at them: sounds up to a quarter of the rate by this at most.
    private static final double BETWEEN = 0.7;
    // Of half the rate; what is brought back shall not reach the very top.
    private static final double BAND = 0.9;
    private static final float[][] FILTERS = filters();

    private final double knee;
    private final double room;

    /** Makes a clip that never exceeds the top; it begins to bend 4 dB below. */
    SoftClip(double top) {
        knee = top * 0.63;
        room = top - knee;
    }

    // At the high rate, from -SIDE to SIDE frames of the low rate; the sum is FACTOR.
    // FILTERS[p][k] is the tap from phase p of a frame to frame k - SIDE around it: in a row, so that sums become
    // vector code.
    private static float[][] filters() {
        float[][] taps = new float[FACTOR][2 * SIDE + 1];
        for (int p = 0; p < FACTOR; p++) {
            for (int k = p == 0 ? 0 : 1; k < taps[p].length; k++) {
                double x = (double) ((SIDE - k) * FACTOR + p) / FACTOR;
                taps[p][k] = (float) (BAND * Window.sinc(BAND * x) * Window.kaiser(x / SIDE, 6));
            }
        }
        return taps;
    }

    /** Clips in place, frame by frame, without the higher rate: close enough to find a level with. */
    void draft(float[] values) {
        for (int i = 0; i < values.length; i++) {
            if (Math.abs(values[i]) > knee) {
                values[i] = (float) bend(values[i]);
            }
        }
    }

    /** Clips in place. */
    void process(float[] values, Progress progress) {
        float[] source = new float[CHUNK + 2 * SIDE];
        float[] taken = new float[CHUNK + 2 * SIDE];
        float[] before = new float[SIDE];
        for (int at = 0; at < values.length; at += CHUNK) {
            if ((at & 0x1_ffff) == 0) {
                progress.check();
            }
            int count = Math.min(CHUNK, values.length - at);
            // The bend looks at the sound as it was, also just before this chunk.
            System.arraycopy(before, 0, source, 0, SIDE);
            int rest = Math.min(count + SIDE, values.length - at);
            System.arraycopy(values, at, source, SIDE, rest);
            Arrays.fill(source, SIDE + rest, source.length, 0);
            System.arraycopy(source, count, before, 0, SIDE);
            chunk(source, taken, count);
            give(taken, values, at, count);
        }
    }

    private void chunk(float[] source, float[] taken, int count) {
        float near = (float) (BETWEEN * knee);
        for (int n = 0; n < count; n++) {
            float here = Math.abs(source[SIDE + n]);
            if (here > near || Math.abs(source[SIDE + n + 1]) > near) {
                for (int p = 0; p < FACTOR; p++) {
                    double x = p == 0 ? source[SIDE + n] : between(source, SIDE + n, p);
                    double bent = bend(x) - x;
                    if (bent != 0) {
                        scatter(taken, SIDE + n, p, (float) (bent / FACTOR));
                    }
                }
            }
        }
    }

    private static double between(float[] source, int frame, int phase) {
        float[] taps = FILTERS[phase];
        int first = frame - SIDE;
        float a = 0;
        float b = 0;
        for (int k = 1; k < 2 * SIDE; k += 2) {
            a += source[first + k] * taps[k];
            b += source[first + k + 1] * taps[k + 1];
        }
        return a + b;
    }

    private static void scatter(float[] taken, int frame, int phase, float value) {
        float[] taps = FILTERS[phase];
        int first = frame - SIDE;
        for (int k = 0; k < taps.length; k++) {
            taken[first + k] += value * taps[k];
        }
    }

    // The first frames of taken reach back into the chunk before, the last ones into the next.
    private static void give(float[] taken, float[] values, int at, int count) {
        for (int i = 0; i < count + SIDE; i++) {
            int frame = at + i - SIDE;
            if (frame >= 0 && taken[i] != 0) {
                values[frame] += taken[i];
            }
        }
        System.arraycopy(taken, count + SIDE, taken, SIDE, SIDE);
        Arrays.fill(taken, 0, SIDE, 0);
        Arrays.fill(taken, 2 * SIDE, taken.length, 0);
    }

    private double bend(double x) {
        double size = Math.abs(x);
        if (size <= knee) {
            return x;
        }
        double u = (size - knee) / room;
        double bent = knee + room * u / Math.sqrt(1 + u * u);
        return x < 0 ? -bent : bent;
    }
}
