package dev.backline.mastering.internal.plan;

import dev.backline.mastering.internal.measure.Band;
import java.util.function.DoubleUnaryOperator;

/** How a mix differs from a balance at each third of an octave, in dB, its general level left aside. */
public final class Deviation {
    private static final double[] CENTRES = Band.thirds();
    private static final double LOW_HZ = 28;
    private static final double HIGH_HZ = 17_000;

    private final double[] differences;
    private final double[] tolerances;
    private final boolean[] counts;
    private final double middleDb;

    Deviation(double[] differences, double[] tolerances, boolean[] counts, double middleDb) {
        this.differences = differences;
        this.tolerances = tolerances;
        this.counts = counts;
        this.middleDb = middleDb;
    }

    /** Answers the general level that was left aside. */
    double middleDb() {
        return middleDb;
    }

    /** Answers the root of the mean square of what lies beyond the tolerance, in dB. */
    public double beyond() {
        return beyond(1, hz -> 0);
    }

    /**
     * Answers what lies beyond a part of the tolerance behind a filter.
     *
     * @param part of the tolerance
     * @param gainDb of the filter by frequency
     */
    double beyond(double part, DoubleUnaryOperator gainDb) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < CENTRES.length; i++) {
            if (counts[i] && CENTRES[i] > LOW_HZ && CENTRES[i] < HIGH_HZ) {
                double off = Math.abs(differences[i] + gainDb.applyAsDouble(CENTRES[i])) - part * tolerances[i];
                sum += Math.max(0, off) * Math.max(0, off);
                count++;
            }
        }
        return count == 0 ? 0 : Math.sqrt(sum / count);
    }

    /** Answers where around a frequency the mix lies off to the same side, and by how much. */
    Region around(double hz, double sign) {
        int centre = 0;
        for (int i = 0; i < CENTRES.length; i++) {
            centre = Math.abs(StrictMath.log(CENTRES[i] / hz)) < Math.abs(StrictMath.log(CENTRES[centre] / hz))
                    ? i
                    : centre;
        }
        int from = centre;
        int to = centre;
        while (from > 0 && off(from - 1, sign)) {
            from--;
        }
        while (to < CENTRES.length - 1 && off(to + 1, sign)) {
            to++;
        }
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += differences[i];
        }
        return new Region(CENTRES[from] / Band.HALF_THIRD, CENTRES[to] * Band.HALF_THIRD, sum / (to - from + 1));
    }

    private boolean off(int i, double sign) {
        return counts[i] && differences[i] * sign > tolerances[i] / 2;
    }

    /**
     * A stretch of frequencies.
     *
     * @param fromHz its lower edge
     * @param toHz its upper edge
     * @param meanDb how far it lies off on average
     */
    record Region(double fromHz, double toHz, double meanDb) {}
}
