package dev.backline.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The course of one parameter: straight lines between points, or curves where a point has one. Two points at one place are
 * a step, and keep their order.
 *
 * @param target what moves
 * @param initial its value before the first point, in the target's unit
 * @param points in order of time; sorted when made
 */
public record Envelope(ParameterRef target, double initial, List<Point> points) {
    private static final int HALVINGS = 48;

    /** Sorts and copies the points. */
    public Envelope {
        Check.finite("Initial value", initial);
        points = points.stream().sorted(Comparator.comparing(Point::at)).toList();
    }

    /** Answers an envelope whose value before the first point is that of the first point. */
    public static Envelope of(ParameterRef target, List<Point> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException(
                    "Envelope of " + target + " has no points, but at least one was expected.");
        }
        return new Envelope(
                target,
                points.stream()
                        .min(Comparator.comparing(Point::at))
                        .orElseThrow()
                        .value(),
                points);
    }

    /** Answers the value at a place; at a step, that behind it. */
    public double at(Beats place) {
        return at(place.value());
    }

    /** Answers the value at a place in beats, as {@link #at(Beats)} does, and allocates nothing. */
    public double at(double beat) {
        int next = after(beat);
        if (next == 0) {
            return initial;
        }
        Point from = points.get(next - 1);
        if (next == points.size()) {
            return from.value();
        }
        Point to = points.get(next);
        double part = (beat - from.at().value()) / (to.at().value() - from.at().value());
        double rise = from.curve().isPresent() ? from.curve().get().at(part) : part;
        return from.value() + rise * (to.value() - from.value());
    }

    /** Answers the value at a place for a switch or a choice, which holds until the next point. */
    public double held(Beats place) {
        int next = after(place.value());
        return next == 0 ? initial : points.get(next - 1).value();
    }

    private int after(double beat) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).at().value() <= beat) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Answers the same course for another target. */
    public Envelope withTarget(ParameterRef other) {
        return new Envelope(other, initial, points);
    }

    /** Answers the same course, moved in time. */
    public Envelope shifted(Beats by) {
        return new Envelope(
                target,
                initial,
                points.stream()
                        .map(p -> new Point(p.at().plus(by), p.value(), p.curve()))
                        .toList());
    }

    /**
     * One corner.
     *
     * @param at place
     * @param value in the target's unit
     * @param curve the way to the next point; straight when empty
     */
    public record Point(Beats at, double value, Optional<Curve> curve) {
        /** Checks the value. */
        public Point {
            Check.finite("Value", value);
        }

        /** Answers a corner with a straight line behind it. */
        public static Point of(double beat, double value) {
            return new Point(Beats.of(beat), value, Optional.empty());
        }
    }

    /**
     * A way between two points as a cubic Bézier curve in the unit square from (0, 0) to (1, 1), each number from 0 to 1. That Live
     * reads its four numbers so is presumed.
     *
     * @param x1 time of the first control
     * @param y1 height of the first control
     * @param x2 time of the second control
     * @param y2 height of the second control
     */
    public record Curve(double x1, double y1, double x2, double y2) {
        /** Checks the controls' times. */
        public Curve {
            Check.range("Curve x1", x1, 0, 1);
            Check.range("Curve x2", x2, 0, 1);
            Check.finite("Curve y1", y1);
            Check.finite("Curve y2", y2);
        }

        /** Answers how far the value has gone, 0 to 1, at a part of the time, 0 to 1. */
        public double at(double part) {
            double low = 0;
            double high = 1;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (low + high) / 2;
                if (cubic(x1, x2, middle) < part) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return cubic(y1, y2, (low + high) / 2);
        }

        private static double cubic(double first, double second, double t) {
            double rest = 1 - t;
            return 3 * rest * rest * t * first + 3 * rest * t * t * second + t * t * t;
        }
    }
}
