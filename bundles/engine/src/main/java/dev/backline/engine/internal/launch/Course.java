package dev.backline.engine.internal.launch;

import dev.backline.model.Envelope;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An envelope as arrays, so that reading it costs no object. Any thread may read it. */
public final class Course {
    private final double initial;
    private final double[] places;
    private final double[] values;
    private final Envelope.@Nullable Curve[] curves;

    private Course(Envelope envelope) {
        int size = envelope.points().size();
        initial = envelope.initial();
        places = new double[size];
        values = new double[size];
        curves = new Envelope.Curve[size];
        for (int i = 0; i < size; i++) {
            Envelope.Point point = envelope.points().get(i);
            places[i] = point.at().value();
            values[i] = point.value();
            Optional<Envelope.Curve> curve = point.curve();
            curves[i] = curve.isPresent() ? curve.get() : null;
        }
    }

    /** Answers the course of an envelope. */
    public static Course of(Envelope envelope) {
        return new Course(envelope);
    }

    /** Answers the value at a place in beats; at a step, that behind it. */
    public double at(double beats) {
        int next = after(beats);
        if (next == 0) {
            return initial;
        }
        if (next == places.length) {
            return values[next - 1];
        }
        double part = (beats - places[next - 1]) / (places[next] - places[next - 1]);
        Envelope.Curve curve = curves[next - 1];
        double rise = curve == null ? part : curve.at(part);
        return values[next - 1] + rise * (values[next] - values[next - 1]);
    }

    /** Answers the value at a place for a switch or a choice, which holds until the next point. */
    public double held(double beats) {
        int next = after(beats);
        return next == 0 ? initial : values[next - 1];
    }

    /** Answers the first point behind a place in beats; infinity when none comes. */
    public double nextAfter(double beats) {
        int next = after(beats);
        return next == places.length ? Double.POSITIVE_INFINITY : places[next];
    }

    private int after(double beats) {
        int found = Arrays.binarySearch(places, beats);
        int next = found < 0 ? -found - 1 : found + 1;
        while (next < places.length && places[next] <= beats) {
            next++;
        }
        return next;
    }
}
