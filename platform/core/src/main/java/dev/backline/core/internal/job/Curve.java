package dev.backline.core.internal.job;

import java.util.Arrays;

/**
 * The seconds at which each 1/20 of a kind of job was reached on this machine.
 *
 * @param values rising, from 0 to the whole time
 */
@SuppressWarnings("ArrayRecordComponent") // Copied on the way in and read by this package only.
record Curve(double[] values) {
    /** Number of points, both ends included. */
    static final int POINTS = 21;

    /** What the newest run counts against those before it. */
    private static final double NEWEST = 0.3;

    Curve {
        values = values.clone();
        for (int i = 1; i < values.length; i++) {
            values[i] = Math.max(values[i], values[i - 1] + 1e-9); // No step is free: costs are divided by it.
        }
    }

    /** Answers what is expected of a job that nobody has seen: each part takes as long as the other. */
    static Curve straight() {
        double[] points = new double[POINTS];
        Arrays.setAll(points, i -> (double) i / (POINTS - 1));
        return new Curve(points);
    }

    /** Answers the weighted mean of this curve and a newer one. */
    Curve learn(Curve newer) {
        double[] mean = new double[POINTS];
        Arrays.setAll(mean, i -> (1 - NEWEST) * values[i] + NEWEST * newer.values[i]);
        return new Curve(mean);
    }
}
