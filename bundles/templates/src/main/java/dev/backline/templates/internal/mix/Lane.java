package dev.backline.templates.internal.mix;

import dev.backline.model.Envelope;
import dev.backline.model.Envelope.Point;
import dev.backline.model.ParameterRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** The course of one target: it rests, and over some spans it runs; at the end of a span it is back at rest. */
final class Lane {
    private final ParameterRef target;
    private final double rest;
    private final List<Span> spans = new ArrayList<>();

    Lane(ParameterRef target, double rest) {
        this.target = target;
        this.rest = rest;
    }

    double rest() {
        return rest;
    }

    /** Holds a value over a span that begins behind or within the last one, which then ends there. */
    void hold(double from, double to, double value) {
        if (!spans.isEmpty() && spans.getLast().to() > from) {
            Span last = spans.removeLast();
            if (last.from() < from) {
                spans.add(new Span(last.from(), from, last.steps(), last.course()));
            }
        }
        spans.add(new Span(from, to, 1, part -> value));
    }

    /** Runs over a span in so many straight lines; the course takes 0 to 1. */
    void run(double from, double to, int lines, DoubleUnaryOperator course) {
        spans.add(new Span(from, to, lines, course));
    }

    /** Answers the envelope, if anything moves. */
    Optional<Envelope> envelope() {
        List<Point> points = new ArrayList<>();
        for (Span span : spans) {
            step(points, span.from(), span.course().applyAsDouble(0));
            for (int i = 1; i <= span.steps(); i++) {
                double part = i / (double) span.steps();
                points.add(Point.of(
                        span.from() + part * (span.to() - span.from()),
                        span.course().applyAsDouble(part)));
            }
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        step(points, points.getLast().at().value(), rest);
        return Optional.of(new Envelope(
                target, spans.getFirst().from() == 0 ? points.getFirst().value() : rest, points));
    }

    /** Goes to a value at once. Between two spans it rests; spans that touch need no rest. */
    private void step(List<Point> points, double at, double value) {
        double last = points.isEmpty() ? 0 : points.getLast().at().value();
        if (at > last) {
            if (!points.isEmpty()) {
                points.add(Point.of(last, rest));
            }
            points.add(Point.of(at, rest));
        }
        boolean there = !points.isEmpty()
                && points.getLast().at().value() == at
                && points.getLast().value() == value;
        if (!there) {
            points.add(Point.of(at, value));
        }
    }

    /**
     * One stretch of time.
     *
     * @param from its beginning in beats
     * @param to its end
     * @param steps how many straight lines
     * @param course the value from 0 to 1
     */
    private record Span(double from, double to, int steps, DoubleUnaryOperator course) {}
}
