package dev.backline.engine.internal.launch.transform;

import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Envelope;
import dev.backline.model.Envelope.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Envelopes cut, unrolled and put together again. A curve that is cut becomes straight lines that stay within a few thousandths of
 * its height; all else is exact.
 */
final class Courses {
    private static final double TINY = 1e-9;
    private static final double BEND = 0.001;
    private static final int DEEPEST = 12;
    private static final int LOOKS = 16;

    private Courses() {}

    /** Answers the value that a course comes to from the left. */
    static double left(Envelope course, double place) {
        List<Point> points = course.points();
        int next = 0;
        while (next < points.size() && points.get(next).at().value() < place) {
            next++;
        }
        if (next == 0) {
            return course.initial();
        }
        Point from = points.get(next - 1);
        if (next == points.size()) {
            return from.value();
        }
        Point to = points.get(next);
        double part = (place - from.at().value()) / (to.at().value() - from.at().value());
        double rise = from.curve().map(c -> c.at(part)).orElse(part);
        return from.value() + rise * (to.value() - from.value());
    }

    /** Answers the corners of a stretch, moved in time: its ends, and all between. */
    static List<Point> stretch(Envelope course, double from, double until, double shift) {
        List<Point> corners = new ArrayList<>();
        List<Point> points = course.points();
        add(corners, from + shift, course.at(Beats.of(from)));
        for (int i = 0; i < points.size(); i++) {
            double at = points.get(i).at().value();
            double next = i + 1 < points.size() ? points.get(i + 1).at().value() : Double.POSITIVE_INFINITY;
            if (i == 0 && at > from && at < until) {
                // What holds before the first point holds until there.
                add(corners, at + shift, course.initial());
            }
            if (points.get(i).curve().isPresent() && at < until && next > from && next > at && next < 1e12) {
                curve(corners, course, i, Math.max(at, from), Math.min(next, until), from, until, shift);
            } else if (at > from && at < until) {
                add(corners, at + shift, points.get(i).value());
            }
        }
        add(corners, until + shift, left(course, until));
        return corners;
    }

    private static void curve(
            List<Point> corners,
            Envelope course,
            int i,
            double low,
            double high,
            double from,
            double until,
            double shift) {
        Point first = course.points().get(i);
        Point second = course.points().get(i + 1);
        boolean whole = first.at().value() >= from && second.at().value() <= until;
        if (whole) {
            corners.removeIf(p -> low == from && p.at().equals(snapped(low + shift)));
            corners.add(new Point(snapped(low + shift), first.value(), first.curve()));
            return;
        }
        if (low > from) {
            add(corners, low + shift, first.value());
        }
        bend(corners, course, low, high, shift, Math.abs(second.value() - first.value()) * BEND, DEEPEST);
        if (high < until) {
            add(corners, high + shift, left(course, high));
        }
    }

    private static void bend(
            List<Point> corners, Envelope course, double low, double high, double shift, double within, int depth) {
        double middle = (low + high) / 2;
        double a = course.at(Beats.of(low));
        double b = left(course, high);
        double worst = 0;
        for (int i = 1; i < LOOKS; i++) {
            double part = i / (double) LOOKS;
            double value = course.at(Beats.of(low + part * (high - low)));
            worst = Math.max(worst, Math.abs(value - (a + part * (b - a))));
        }
        if (worst > within && depth > 0) {
            bend(corners, course, low, middle, shift, within, depth - 1);
            add(corners, middle + shift, course.at(Beats.of(middle)));
            bend(corners, course, middle, high, shift, within, depth - 1);
        }
    }

    private static void add(List<Point> corners, double at, double value) {
        corners.add(new Point(snapped(at), value, Optional.empty()));
    }

    /** The end of one round and the start of the next must be one place, however they were reckoned. */
    private static Beats snapped(double at) {
        return Ticks.beats(Ticks.of(Beats.of(at)));
    }

    /**
     * Answers the corners that a clip's envelope draws into the arrangement.
     *
     * @param clip whose loop it follows, unless it has its own
     * @param position where in the clip it begins
     * @param at where in the arrangement
     * @param length how long
     */
    static List<Point> unrolled(ClipEnvelope envelope, Clip clip, double position, double at, double length) {
        Envelope course = envelope.envelope();
        if (envelope.loop().isPresent()) {
            double start = envelope.loop().get().start().value();
            double end = envelope.loop().get().end().value();
            return rounds(course, start, start, end, at, length);
        }
        boolean loops = clip.looped() && position < clip.loop().end().value();
        double end = loops ? clip.loop().end().value() : Double.POSITIVE_INFINITY;
        return rounds(course, position, clip.loop().start().value(), end, at, length);
    }

    private static List<Point> rounds(
            Envelope course, double position, double loopStart, double loopEnd, double at, double length) {
        List<Point> corners = new ArrayList<>();
        double from = position;
        double done = 0;
        // Places are reckoned from the number of rounds, so that nothing adds up.
        double first = loopEnd - position;
        for (int round = 0; done < length - TINY; round++) {
            double until = Math.min(loopEnd, from + length - done);
            corners.addAll(stretch(course, from, until, at + done - from));
            done = first + round * (loopEnd - loopStart);
            from = loopStart;
        }
        return thin(corners);
    }

    /** Leaves out corners on a straight line between their neighbours. */
    static List<Point> thin(List<Point> corners) {
        List<Point> kept = new ArrayList<>();
        for (Point point : corners) {
            while (kept.size() > 1 && isBetween(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            boolean twice = !kept.isEmpty() && kept.getLast().equals(point);
            if (!twice) {
                kept.add(point);
            }
        }
        return kept;
    }

    private static boolean isBetween(Point a, Point b, Point c) {
        if (a.curve().isPresent() || b.curve().isPresent()) {
            return false;
        }
        double span = c.at().value() - a.at().value();
        if (span < TINY || b.at().value() - a.at().value() < TINY || c.at().value() - b.at().value() < TINY) {
            // Of three at one place the middle one is never heard.
            return span < TINY;
        }
        double line = a.value() + (c.value() - a.value()) * (b.at().value() - a.at().value()) / span;
        return Math.abs(line - b.value()) <= TINY * Math.max(1, Math.abs(b.value()));
    }

    /** Answers a course with a stretch of it drawn anew; outside it is as it was. */
    static Envelope over(Envelope course, double from, double until, List<Point> corners) {
        List<Point> points = new ArrayList<>();
        if (from > 0 || course.points().stream().anyMatch(p -> p.at().value() < from)) {
            points.addAll(before(course, from));
        }
        points.addAll(corners);
        Optional<Point> next =
                course.points().stream().filter(p -> p.at().value() >= until).findFirst();
        if (next.isPresent() || !course.points().isEmpty()) {
            double last = course.points().isEmpty()
                    ? course.initial()
                    : course.points().getLast().at().value();
            points.addAll(stretch(course, until, Math.max(until + 1, last), 0));
        }
        return new Envelope(course.target(), course.initial(), thin(points));
    }

    private static List<Point> before(Envelope course, double from) {
        if (course.points().isEmpty()) {
            return List.of(Point.of(from, course.initial()));
        }
        double first = Math.min(from, course.points().getFirst().at().value());
        return stretch(course, first, from, 0);
    }
}
