package dev.backline.mastering.internal.chain;

import dev.backline.api.job.Progress;
import dev.backline.sound.Window;
import java.util.Arrays;

/**
 * Rounds off peaks at four times the rate. Below the knee nothing changes; above it the value bends towards the top:
 * {@code y = k + r u / sqrt(1 + u^2)}, {@code u = (x - k) / r}, {@code r = top - k}. Only what the bend takes away is filtered and
 * brought back to the rate, so untouched sound stays untouched. Both ways go phase by phase over many frames at once.
 */
final class SoftClip {
    private static final int FACTOR = 4;
    private static final int SIDE = 12;
    private static final int CHUNK = 256;
    private static final int TAPS = 28;
    // Between frames the sound may be higher than at them: sounds up to a quarter of the rate by this at most.
    private static final double BETWEEN = 0.7;
    // Of half the rate; what is brought back shall not reach the very top.
    private static final double BAND = 0.9;
    private static final float[][] FILTERS = filters();

    private final float knee;
    private final float room;
    private final float[][] high = new float[FACTOR][CHUNK];
    // What the bend takes away, with as much silence before and behind it as a filter is long.
    private final float[] bend = new float[CHUNK + 2 * TAPS];
    private final Shifts shifts = new Shifts(CHUNK + TAPS);

    /** Makes a clip that never exceeds the top; it begins to bend 4 dB below. */
    SoftClip(double top) {
        knee = (float) (top * 0.63);
        room = (float) (top - knee);
    }

    // FILTERS[p][k] is the tap from phase p of a frame to frame k - SIDE around it; zeros fill a row up. The sum is
    // FACTOR.
    private static float[][] filters() {
        float[][] taps = new float[FACTOR][TAPS];
        for (int p = 0; p < FACTOR; p++) {
            for (int k = p == 0 ? 0 : 1; k <= 2 * SIDE; k++) {
                double x = (double) ((SIDE - k) * FACTOR + p) / FACTOR;
                taps[p][k] = (float) (BAND * Window.sinc(BAND * x) * Window.kaiser(x / SIDE, 6));
            }
        }
        return taps;
    }

    /** Clips in place. */
    void process(float[] values, Progress progress) {
        float[] source = new float[CHUNK + TAPS];
        float[] taken = new float[CHUNK + TAPS];
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
        if (highest(source, count) <= BETWEEN * knee) {
            return;
        }
        raise(source, count);
        for (int p = 0; p < FACTOR; p++) {
            if (take(high[p], count)) {
                lower(FILTERS[p], taken, count);
            }
        }
    }

    private static float highest(float[] source, int count) {
        float highest = 0;
        for (int i = SIDE; i <= SIDE + count; i++) {
            highest = Math.max(highest, Math.abs(source[i]));
        }
        return highest;
    }

    private void raise(float[] source, int count) {
        System.arraycopy(source, SIDE, high[0], 0, count);
        for (int p = 1; p < FACTOR; p++) {
            Arrays.fill(high[p], 0, count, 0);
        }
        for (int k = 0; k < TAPS; k += Shifts.TOGETHER) {
            shifts.take(source, k, 1, count);
            for (int p = 1; p < FACTOR; p++) {
                shifts.add(high[p], FILTERS[p], k, count);
            }
        }
    }

    /** Leaves what the bend takes away, and answers whether it takes anything. */
    private boolean take(float[] values, int count) {
        float most = 0;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, Math.abs(values[i]));
        }
        if (most <= knee) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            float over = values[i] - Math.max(-knee, Math.min(knee, values[i]));
            float u = over / room;
            values[i] = (over / (float) Math.sqrt(1 + u * u) - over) * (1f / FACTOR);
        }
        Arrays.fill(bend, 0);
        System.arraycopy(values, 0, bend, TAPS, count);
        return true;
    }

    private void lower(float[] filter, float[] taken, int count) {
        for (int k = 0; k < TAPS; k += Shifts.TOGETHER) {
            shifts.take(bend, TAPS - k, -1, count + 2 * SIDE);
            shifts.add(taken, filter, k, count + 2 * SIDE);
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
}
