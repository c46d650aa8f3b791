package dev.backline.dsp.internal.space;

import dev.backline.dsp.internal.Powers;
import java.util.Arrays;

/**
 * Sixteen delay lines that feed each other through a Hadamard matrix, each behind an absorbing one-pole low-pass (Jot and Chaigne 1991). No line is shorter than
 * the part that is worked on at once, so each part is done line by line.
 */
final class FeedbackLines {
    static final int LINES = 16;

    private static final double LOG2_OF_1000 = 9.965784284662087;
    /** Lines whose filters are worked on together, since each waits for its own last value. */
    private static final int TOGETHER = 4;

    private final float[][] lines = new float[LINES][];
    private final int[] lengths = new int[LINES];
    private final int[] positions = new int[LINES];
    private final double[] gains = new double[LINES];
    private final double[] poles = new double[LINES];
    private final double[] memory = new double[LINES];
    private final float[][] parts;
    private final int part;
    private double level = 1;

    /**
     * Makes silent lines.
     *
     * @param longest of each line in frames
     * @param part most frames of a part
     */
    FeedbackLines(int[] longest, int part) {
        this.part = part;
        parts = new float[LINES][part];
        for (int i = 0; i < LINES; i++) {
            lines[i] = new float[Math.max(part, longest[i])];
            lengths[i] = lines[i].length;
        }
    }

    /** Sets the lengths as parts of the longest, and forgets all sound. */
    void scale(double share) {
        for (int i = 0; i < LINES; i++) {
            lengths[i] = Math.clamp(Math.round(share * lines[i].length), part, lines[i].length);
        }
        clear();
    }

    void clear() {
        for (float[] line : lines) {
            Arrays.fill(line, 0);
        }
        Arrays.fill(memory, 0);
        Arrays.fill(positions, 0);
    }

    /**
     * Sets the decay.
     *
     * @param decayFrames time to -60 dB at low frequencies
     * @param top that time at half the rate, as a part of it
     */
    void tune(double decayFrames, double top) {
        double kept = 0;
        for (int i = 0; i < LINES; i++) {
            double low = Powers.exp2(-LOG2_OF_1000 * lengths[i] / Math.max(1, decayFrames));
            double high = Powers.exp2(-LOG2_OF_1000 * lengths[i] / Math.max(1, decayFrames * top));
            // One pole with gain low at 0 Hz and high at half the rate.
            double pole = (low - high) / (low + high);
            poles[i] = pole;
            gains[i] = low * (1 - pole);
            kept += low * low * (1 - pole) / (1 + pole) / LINES;
        }
        level = Math.sqrt(1 - Math.min(0.999, kept));
    }

    /** Answers the factor that makes steady noise equally loud for any decay. */
    double level() {
        return level;
    }

    /** Replaces the first {@code count} values of both channels by the room's sound. */
    void process(float[] left, float[] right, float[] outLeft, float[] outRight, int count) {
        Arrays.fill(outLeft, 0, count, 0);
        Arrays.fill(outRight, 0, count, 0);
        for (int l = 0; l < LINES; l++) {
            read(l, count);
            add((l & 1) == 0 ? outLeft : outRight, parts[l], (l & 2) == 0 ? 0.5f : -0.5f, count);
        }
        for (int l = 0; l < LINES; l += TOGETHER) {
            absorb(l, parts[l], parts[l + 1], parts[l + 2], parts[l + 3], count);
        }
        for (int span = 1; span < LINES; span *= 2) {
            for (int l = 0; l < LINES; l++) {
                if ((l & span) == 0) {
                    butterfly(parts[l], parts[l | span], count);
                }
            }
        }
        for (int l = 0; l < LINES; l++) {
            write(l, (l & 1) == 0 ? left : right, (l & 4) == 0 ? 0.5f : -0.5f, count);
        }
    }

    private void read(int l, int count) {
        int first = Math.min(count, lengths[l] - positions[l]);
        System.arraycopy(lines[l], positions[l], parts[l], 0, first);
        System.arraycopy(lines[l], 0, parts[l], first, count - first);
    }

    private static void add(float[] to, float[] from, float gain, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += gain * from[i];
        }
    }

    private void absorb(int l, float[] a, float[] b, float[] c, float[] d, int count) {
        double ga = gains[l];
        double gb = gains[l + 1];
        double gc = gains[l + 2];
        double gd = gains[l + 3];
        double pa = poles[l];
        double pb = poles[l + 1];
        double pc = poles[l + 2];
        double pd = poles[l + 3];
        double ya = memory[l];
        double yb = memory[l + 1];
        double yc = memory[l + 2];
        double yd = memory[l + 3];
        for (int i = 0; i < count; i++) {
            ya = ga * a[i] + pa * ya;
            yb = gb * b[i] + pb * yb;
            yc = gc * c[i] + pc * yc;
            yd = gd * d[i] + pd * yd;
            a[i] = (float) ya;
            b[i] = (float) yb;
            c[i] = (float) yc;
            d[i] = (float) yd;
        }
        memory[l] = ya;
        memory[l + 1] = yb;
        memory[l + 2] = yc;
        memory[l + 3] = yd;
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
        float[] values = parts[l];
        for (int i = 0; i < count; i++) {
            values[i] = 0.25f * values[i] + sign * input[i];
        }
        int first = Math.min(count, lengths[l] - positions[l]);
        System.arraycopy(values, 0, lines[l], positions[l], first);
        System.arraycopy(values, first, lines[l], 0, count - first);
        positions[l] = (positions[l] + count) % lengths[l];
    }
}
