package dev.backline.engine.internal.effect;

import java.util.Arrays;

/**
 * Sixteen delay lines that feed each other through a Hadamard matrix. No line is shorter than the part that is worked on
 * at once, so each part is done line by line.
 */
final class FeedbackLines {
    private static final int LINES = 16;
    private static final float FLOOR = 1e-18f;

    private final float[][] lines;
    private final int[] positions = new int[LINES];
    private final float[] gains = new float[LINES];
    private final float[] damping = new float[LINES];
    private final float[] memory = new float[LINES];
    private final float[][] parts;
    private final double level;

    /**
     * Makes silent lines.
     *
     * @param lengths in frames
     * @param decayFrames time to -60 dB at low frequencies
     * @param top that time at the highest frequency, as a part of it
     * @param part most frames of a part
     */
    FeedbackLines(int[] lengths, double decayFrames, double top, int part) {
        lines = new float[LINES][];
        parts = new float[LINES][part];
        double kept = 0;
        for (int i = 0; i < LINES; i++) {
            lines[i] = new float[lengths[i]];
            double low = StrictMath.pow(10, -3.0 * lengths[i] / Math.max(1, decayFrames));
            double high = StrictMath.pow(10, -3.0 * lengths[i] / Math.max(1, decayFrames * top));
            // One pole with gain low at 0 Hz and high at half the rate.
            double pole = (low - high) / (low + high);
            damping[i] = (float) pole;
            gains[i] = (float) (low * (1 - pole));
            kept += low * low * (1 - pole) / (1 + pole) / LINES;
        }
        level = Math.sqrt(1 - Math.min(0.999, kept));
    }

    /** Answers the factor that makes steady noise as loud behind the room as before it. */
    double level() {
        return level;
    }

    /** Replaces the first {@code count} values of both channels by the room's sound. */
    void process(float[] left, float[] right, int count) {
        for (int l = 0; l < LINES; l++) {
            read(l, count);
        }
        float[][] out = {new float[count], new float[count]};
        for (int l = 0; l < LINES; l++) {
            float sign = (l & 2) == 0 ? 0.5f : -0.5f;
            float[] to = out[l & 1];
            float[] part = parts[l];
            for (int i = 0; i < count; i++) {
                to[i] += sign * part[i];
            }
        }
        for (int l = 0; l < LINES; l++) {
            absorb(l, count);
        }
        mix(count);
        for (int l = 0; l < LINES; l++) {
            write(l, (l & 1) == 0 ? left : right, (l & 4) == 0 ? 0.5f : -0.5f, count);
        }
        System.arraycopy(out[0], 0, left, 0, count);
        System.arraycopy(out[1], 0, right, 0, count);
    }

    private void read(int l, int count) {
        float[] line = lines[l];
        int first = Math.min(count, line.length - positions[l]);
        System.arraycopy(line, positions[l], parts[l], 0, first);
        System.arraycopy(line, 0, parts[l], first, count - first);
    }

    private void absorb(int l, int count) {
        float gain = gains[l];
        float pole = damping[l];
        float y = memory[l];
        float[] part = parts[l];
        for (int i = 0; i < count; i++) {
            y = gain * part[i] + pole * y + FLOOR - FLOOR;
            part[i] = y;
        }
        memory[l] = y;
    }

    private void mix(int count) {
        for (int span = 1; span < LINES; span *= 2) {
            for (int l = 0; l < LINES; l++) {
                if ((l & span) == 0) {
                    butterfly(parts[l], parts[l | span], count);
                }
            }
        }
    }

    private static void butterfly(float[] a, float[] b, int count) {
        for (int i = 0; i < count; i++) {
            float x = a[i];
            float y = b[i];
            a[i] = x + y;
            b[i] = x - y;
        }
    }

    private void write(int l, float[] input, float sign, int count) {
        float[] line = lines[l];
        float[] part = parts[l];
        for (int i = 0; i < count; i++) {
            part[i] = 0.25f * part[i] + sign * input[i];
        }
        int first = Math.min(count, line.length - positions[l]);
        System.arraycopy(part, 0, line, positions[l], first);
        System.arraycopy(part, first, line, 0, count - first);
        positions[l] = (positions[l] + count) % line.length;
    }

    /** Forgets all sound. */
    void reset() {
        for (float[] line : lines) {
            Arrays.fill(line, 0);
        }
        Arrays.fill(memory, 0);
    }
}
