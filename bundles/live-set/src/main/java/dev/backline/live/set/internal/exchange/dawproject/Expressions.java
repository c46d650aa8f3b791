package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Envelope;
import dev.backline.model.Expression;
import dev.backline.model.Note;
import dev.backline.model.ParameterRef;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Movements within notes, and controllers of clips, as expressions. */
final class Expressions {
    /** How Live counts controllers: pitch bend, channel pressure, then the controllers of MIDI. */
    static final int FIRST_CONTROLLER = 2;

    static final double BEND_CENTRE = 8192;
    static final double BEND_TOP = 16_383;
    static final double TOP = 127;

    private Expressions() {}

    static String name(Expression.Kind kind) {
        return switch (kind) {
            case BEND -> "transpose";
            case SLIDE -> "timbre";
            case PRESSURE -> "pressure";
        };
    }

    static double scale(Expression.Kind kind) {
        return kind == Expression.Kind.BEND ? 1 : TOP;
    }

    static void fill(Note note, Element element, Names names, Losses losses, String where) {
        if (note.detail().expression().isEmpty()) {
            return;
        }
        Element lanes = element.add(Parts.element("Lanes").with("id", names.next()));
        for (Expression expression : note.detail().expression()) {
            boolean bend = expression.kind() == Expression.Kind.BEND;
            Element points = lanes.add(Parts.element("Points")
                    .with("unit", bend ? "semitones" : "normalized")
                    .with("id", names.next()));
            points.add(Parts.element("Target").with("expression", name(expression.kind())));
            if (!expression.points().isEmpty()) {
                // An envelope wants a target; nobody sees this one.
                Envelope course = Envelope.of(ParameterRef.of("note/expression"), expression.points());
                Course.real(course, v -> v / scale(expression.kind()), points, losses, where);
            }
        }
    }

    /** Answers the points of a controller of MIDI. */
    static Optional<Element> controller(Envelope envelope, Names names, Losses losses, String where) {
        String number = envelope.target().id();
        if (!number.matches("\\d{1,3}") || Integer.parseInt(number) > FIRST_CONTROLLER + TOP) {
            losses.add(where + " that MIDI has not are left out.");
            return Optional.empty();
        }
        int controller = Integer.parseInt(number) - FIRST_CONTROLLER;
        Element points = Parts.element("Points").with("unit", "normalized").with("id", names.next());
        Element target = points.add(Parts.element("Target").with("channel", "0"));
        DoubleUnaryOperator unit = v -> v / TOP;
        if (controller == -FIRST_CONTROLLER) {
            target.with("expression", "pitchBend");
            unit = v -> (v + BEND_CENTRE) / BEND_TOP;
        } else if (controller < 0) {
            target.with("expression", "channelPressure");
        } else {
            target.with("expression", "channelController").with("controller", Integer.toString(controller));
        }
        Course.real(envelope, unit, points, losses, where);
        return Optional.of(points);
    }
}
