package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Beats;
import dev.backline.model.Envelope;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Writes the points of an envelope. Lines are lines; a curve becomes lines. */
final class Course {
    private static final int LINES_A_CURVE = 16;

    private Course() {}

    /** Adds points of numbers, each put through the conversion. */
    static void real(Envelope envelope, DoubleUnaryOperator unit, Element points, Losses losses, String where) {
        lead(envelope, unit, points);
        List<Envelope.Point> all = envelope.points();
        for (int i = 0; i < all.size(); i++) {
            Envelope.Point point = all.get(i);
            add(points, point.at().value(), unit.applyAsDouble(point.value()), "linear");
            if (point.curve().isPresent() && i + 1 < all.size()) {
                losses.add(where + ": curves are written as straight lines.");
                curve(envelope, point, all.get(i + 1), unit, points);
            }
        }
    }

    /** What holds before the first point needs a point of its own when it differs from that. */
    private static void lead(Envelope envelope, DoubleUnaryOperator unit, Element points) {
        List<Envelope.Point> all = envelope.points();
        if (all.isEmpty()) {
            add(points, 0, unit.applyAsDouble(envelope.initial()), "hold");
        } else if (all.getFirst().value() != envelope.initial()
                && all.getFirst().at().value() > 0) {
            add(points, 0, unit.applyAsDouble(envelope.initial()), "hold");
        }
    }

    private static void curve(
            Envelope envelope, Envelope.Point from, Envelope.Point to, DoubleUnaryOperator unit, Element points) {
        double start = from.at().value();
        double length = to.at().value() - start;
        for (int k = 1; k < LINES_A_CURVE && length > 0; k++) {
            double at = start + length * k / LINES_A_CURVE;
            add(points, at, unit.applyAsDouble(envelope.at(Beats.of(at))), "linear");
        }
    }

    private static void add(Element points, double at, double value, String way) {
        points.add(Parts.element("RealPoint")
                .with("time", Parts.number(at))
                .with("value", Parts.number(value))
                .with("interpolation", way));
    }

    /** Adds points of a switch, which hold until the next; {@code inverted} when the target is off where the envelope is on. */
    static void bool(Envelope envelope, boolean inverted, Element points) {
        if (envelope.points().isEmpty() || envelope.points().getFirst().at().value() > 0) {
            bool(points, 0, envelope.initial() >= 0.5 != inverted);
        }
        for (Envelope.Point point : envelope.points()) {
            bool(points, point.at().value(), point.value() >= 0.5 != inverted);
        }
    }

    private static void bool(Element points, double at, boolean value) {
        points.add(Parts.element("BoolPoint").with("time", Parts.number(at)).with("value", String.valueOf(value)));
    }
}
