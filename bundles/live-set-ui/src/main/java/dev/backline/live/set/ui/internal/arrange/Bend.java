package dev.backline.live.set.ui.internal.arrange;

import dev.backline.model.Beats;
import dev.backline.model.Envelope;
import java.util.List;
import java.util.Optional;

/** How far the way between two points of automation hangs, as one number: -1 rises late to 1 rises early, 0 is straight. */
final class Bend {
    /** Nearer to straight than this is straight. */
    private static final double STRAIGHT = 0.02;

    /** Places nearer than this are the same. */
    private static final double SAME = 1e-4;

    private Bend() {}

    static double of(Envelope.Point point) {
        return point.curve().map(c -> (c.y1() - c.x1() + c.y2() - c.x2()) / 2).orElse(0.0);
    }

    /** Answers the point with another way behind it. */
    static Envelope.Point bent(Envelope.Point point, double bend) {
        double by = Math.clamp(bend, -1, 1) / 2;
        boolean straight = StrictMath.abs(2 * by) < STRAIGHT;
        Envelope.Curve curve = new Envelope.Curve(0.5 - by, 0.5 + by, 0.5 - by, 0.5 + by);
        return new Envelope.Point(point.at(), point.value(), straight ? Optional.empty() : Optional.of(curve));
    }

    /** Answers the point at another place, with its way. */
    static Envelope.Point moved(Envelope.Point point, double beat, double value) {
        return new Envelope.Point(Beats.of(beat), value, point.curve());
    }

    /** Answers the point whose way to the next one a place lies on. */
    static Optional<Envelope.Point> segment(List<Envelope.Point> all, double beat) {
        Optional<Envelope.Point> found = Optional.empty();
        for (int i = 0; i + 1 < all.size() && all.get(i).at().value() <= beat + SAME; i++) {
            boolean inside = beat < all.getLast().at().value() - SAME;
            found = inside ? Optional.of(all.get(i)) : Optional.empty();
        }
        return found;
    }

    /** Answers 1 for a way that rises and -1 for one that falls, which hangs the other way round, so that up is up for both. */
    static int rises(List<Envelope.Point> all, Envelope.Point point) {
        int next = all.indexOf(point) + 1;
        return next < all.size() && all.get(next).value() < point.value() ? -1 : 1;
    }
}
