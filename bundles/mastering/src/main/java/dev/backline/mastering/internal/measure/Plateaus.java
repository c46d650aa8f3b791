package dev.backline.mastering.internal.measure;

/**
 * Counts clipped runs of one channel: three or more equal frames at the highest level, entered and left by a step. A smooth top
 * that rounding made flat has no such step.
 */
final class Plateaus {
    private static final int LEAST = 3;
    private static final float LOWEST = 0.1f;
    private static final float STEP = 0.002f;
    private static final float SAME = 1e-4f;

    private float last;
    private float entry;
    private int run = 1;
    private float top;
    private long count;

    void process(float[] values, int frames) {
        for (int i = 0; i < frames; i++) {
            float x = values[i];
            if (x == last) {
                run++;
            } else {
                if (run >= LEAST) {
                    end(Math.abs(x - last));
                }
                entry = Math.abs(x - last);
                last = x;
                run = 1;
            }
        }
    }

    private void end(float exit) {
        float level = Math.abs(last);
        if (level < LOWEST || entry + exit < STEP * level || level < top * (1 - SAME)) {
            return;
        }
        if (level > top * (1 + SAME)) {
            top = level;
            count = 0;
        }
        count++;
    }

    /** Answers at which level it was clipped; 0 when it was not. */
    double top() {
        return count == 0 ? 0 : top;
    }

    /** Answers how many runs there are, given the highest frame: below it nothing was clipped. */
    long count(double samplePeak) {
        return top < samplePeak * (1 - SAME) ? 0 : count;
    }
}
