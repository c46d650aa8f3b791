package dev.backline.core.internal.job;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long a job still takes. Each step between two reports costs so many seconds per unit of <em>expected</em> time; what
 * is expected is the curve learned from earlier runs, or a straight line when there is none. The cost per unit is mostly
 * its mean over the whole run (steady) and partly its exponentially weighted mean (quick to see a change); the time left is
 * that cost times what the curve still expects. Belongs to one thread at a time.
 */
final class Estimate {
    /** The part of the work after which an old step counts 1/e. */
    private static final double MEMORY = 0.1;

    /** What the recent cost counts; more of it would follow the noise of single steps. */
    private static final double RECENT = 0.3;

    private static final double FIRST_ANSWER_AT = 0.02;

    private final double[] curve;
    private final boolean learned;
    private final double[] reachedAt = new double[Curve.POINTS];

    private double fraction;
    private double seconds;
    private double recentCost = Double.NaN;

    /** Answers an estimate that knows the curve of earlier runs, if there is one. */
    Estimate(Optional<Curve> learned) {
        this.curve = learned.orElseGet(Curve::straight).values();
        this.learned = learned.isPresent();
        Arrays.fill(reachedAt, Double.NaN);
        reachedAt[0] = 0;
    }

    /** Takes note that a fraction was reached at a time since the start; both never fall. */
    void reached(double newFraction, double newSeconds) {
        double expected = at(newFraction) - at(fraction);
        if (expected <= 0) {
            return; // No step: its time is counted to the next one.
        }
        double cost = (newSeconds - seconds) / expected;
        double keep = Double.isNaN(recentCost) ? 0 : StrictMath.exp(-expected / span() / MEMORY);
        recentCost = keep * (Double.isNaN(recentCost) ? 0 : recentCost) + (1 - keep) * cost;
        trace(newFraction, newSeconds);
        fraction = newFraction;
        seconds = newSeconds;
    }

    private void trace(double newFraction, double newSeconds) {
        for (int i = 1; i < reachedAt.length; i++) {
            double point = (double) i / (reachedAt.length - 1);
            if (point > fraction && point <= newFraction) {
                double along = (point - fraction) / (newFraction - fraction);
                reachedAt[i] = seconds + along * (newSeconds - seconds);
            }
        }
    }

    /** Answers the seconds left at a time since the start; empty while too little is known. */
    OptionalDouble remaining(double nowSeconds) {
        double done = at(fraction);
        if (fraction < FIRST_ANSWER_AT) {
            return learned ? OptionalDouble.of(Math.max(0, span() - nowSeconds)) : OptionalDouble.empty();
        }
        double cost = (1 - RECENT) * seconds / done + RECENT * recentCost;
        double left = cost * (span() - done);
        return OptionalDouble.of(Math.max(0, left - (nowSeconds - seconds)));
    }

    /** Answers the curve of this run, for the next ones. */
    Curve curve(double totalSeconds) {
        double[] points = reachedAt.clone();
        points[points.length - 1] = totalSeconds;
        int known = 0;
        for (int i = 1; i < points.length; i++) {
            if (!Double.isNaN(points[i])) {
                for (int j = known + 1; j < i; j++) {
                    points[j] = points[known] + (points[i] - points[known]) * (j - known) / (i - known);
                }
                known = i;
            }
        }
        return new Curve(points);
    }

    private double span() {
        return curve[curve.length - 1];
    }

    private double at(double x) {
        double place = x * (curve.length - 1);
        int left = Math.min((int) place, curve.length - 2);
        return curve[left] + (place - left) * (curve[left + 1] - curve[left]);
    }
}
