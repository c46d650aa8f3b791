package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.live.set.internal.exchange.dawproject.Parameters.Target;
import dev.backline.model.Envelope;
import dev.backline.model.Expression;
import dev.backline.model.ParameterRef;
import dev.backline.model.TempoMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Reads points: what they move, and how. */
final class PointsReading {
    private static final double MOST = 1e300;
    private static final int MOST_CONTROLLER = 127;

    private final Index index;
    private final Losses losses;
    private final TempoMap tempo;

    PointsReading(Index index, Losses losses, TempoMap tempo) {
        this.index = index;
        this.losses = losses;
        this.tempo = tempo;
    }

    /** Answers the parameter that the points move, when it is one that a set has. */
    Optional<Target> target(Branch points) {
        return points.first("Target").flatMap(t -> t.text("parameter")).flatMap(index::parameter);
    }

    /** Answers the controller of MIDI that the points move. */
    Optional<Target> controller(Branch points, String track) throws SetFault {
        Optional<Branch> target = points.first("Target");
        if (target.isEmpty()) {
            return Optional.empty();
        }
        return switch (target.get().text("expression", "")) {
            case "pitchBend" ->
                Optional.of(controller(track, 0, v -> Time.fine(v * Expressions.BEND_TOP - Expressions.BEND_CENTRE)));
            case "channelPressure" -> Optional.of(controller(track, 1, v -> Time.fine(v * Expressions.TOP)));
            case "channelController" -> {
                int number = target.get().whole("controller", 0, MOST_CONTROLLER, 0);
                yield Optional.of(
                        controller(track, number + Expressions.FIRST_CONTROLLER, v -> Time.fine(v * Expressions.TOP)));
            }
            default -> Optional.empty();
        };
    }

    private static Target controller(String track, int number, DoubleUnaryOperator unit) {
        return new Target(track, ParameterRef.of("midi/" + number), unit);
    }

    /** Answers the expression that the points are, such as {@code gain}; empty when they move a parameter. */
    static String expression(Branch points) {
        return points.first("Target").flatMap(t -> t.text("expression")).orElse("");
    }

    /** Answers the movement within a note. */
    Optional<Expression> movement(Branch points, Time unit) throws SetFault {
        for (Expression.Kind kind : Expression.Kind.values()) {
            if (Expressions.name(kind).equals(expression(points))) {
                double scale = Expressions.scale(kind);
                List<Envelope.Point> list = list(points, v -> Time.fine(v * scale), Time.of(points, unit));
                return Optional.of(new Expression(kind, list));
            }
        }
        losses.add("Movements within notes that a set has not, such as pan, are left out.");
        return Optional.empty();
    }

    /** Answers the value of an expression that stands still: that of its first point. */
    Optional<Double> still(Branch points) throws SetFault {
        List<Envelope.Point> list = list(points, v -> v, Time.BEATS);
        boolean moves = list.stream().anyMatch(p -> p.value() != list.getFirst().value());
        losses.add("Level or pitch of a recording that moves within a clip keeps its first value.", moves ? 1 : 0);
        return list.stream().findFirst().map(Envelope.Point::value);
    }

    /** Answers the course of a parameter; empty when there are no points. */
    Optional<Envelope> envelope(Branch points, Target target, Time unit) throws SetFault {
        List<Envelope.Point> list = list(points, target.unit(), unit);
        return list.isEmpty() ? Optional.empty() : Optional.of(Envelope.of(target.ref(), list));
    }

    private List<Envelope.Point> list(Branch points, DoubleUnaryOperator unit, Time time) throws SetFault {
        List<Envelope.Point> list = new ArrayList<>();
        boolean holds = false;
        for (Branch point : points.children()) {
            if (!point.name().endsWith("Point")) {
                continue;
            }
            double at = time.song(point.required("time", -ProjectReading.FAR, ProjectReading.FAR), tempo);
            double value = unit.applyAsDouble(value(point));
            // A value that holds until here is a step.
            if (holds && !list.isEmpty() && list.getLast().value() != value) {
                list.add(Envelope.Point.of(at, list.getLast().value()));
            }
            list.add(Envelope.Point.of(at, value));
            holds = !point.text("interpolation", "hold").equals("linear");
        }
        return list;
    }

    private static double value(Branch point) throws SetFault {
        String text = point.text("value", "");
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true") ? 1 : 0;
        }
        return point.required("value", -MOST, MOST);
    }
}
