package dev.backline.live.set.ui.internal.arrange;

import dev.backline.live.set.ui.internal.arrange.ArrangeModel.Lane;
import dev.backline.model.Envelope;
import java.util.ArrayList;
import java.util.List;

/** What a drag makes of points of automation, and of the ways between them. */
final class DraggedPoints {
    private final ArrangeCanvas canvas;
    private final ArrangePlaces places;

    DraggedPoints(ArrangeCanvas canvas, ArrangePlaces places) {
        this.canvas = canvas;
        this.places = places;
    }

    /** Answers the lane as it looks while points or a way of it are dragged. */
    Envelope seen(Lane one) {
        Envelope envelope = one.envelope().orElseThrow();
        ArrangeDrag now = canvas.drag().orElse(null);
        boolean here = now != null && now.moved() && canvas.isHere(one);
        if (!here || now == null || now.grip != ArrangeDrag.Grip.CURVE && now.grip != ArrangeDrag.Grip.POINT) {
            return envelope;
        }
        List<Envelope.Point> old = old(one, now);
        List<Envelope.Point> points = new ArrayList<>(envelope.points());
        points.removeAll(old);
        points.addAll(fresh(one, now, old));
        return new Envelope(envelope.target(), envelope.initial(), points);
    }

    /** Answers the points that a drag takes away. */
    List<Envelope.Point> old(Lane one, ArrangeDrag now) {
        Envelope.Point grasped = one.envelope().orElseThrow().points().get(now.index);
        boolean several = now.grip == ArrangeDrag.Grip.POINT && canvas.isHeld(grasped);
        return several ? canvas.points(one) : List.of(grasped);
    }

    /** Answers what comes in their place. */
    List<Envelope.Point> fresh(Lane one, ArrangeDrag now, List<Envelope.Point> old) {
        double[] range = ArrangeModel.range(one.envelope().orElseThrow());
        if (now.grip == ArrangeDrag.Grip.CURVE) {
            Envelope.Point point = old.getFirst();
            double by = (now.y - now.nowY)
                    / (one.height() - 12)
                    * Bend.rises(one.envelope().orElseThrow().points(), point);
            return List.of(Bend.bent(point, Bend.of(point) + by));
        }
        Envelope.Point grasped = one.envelope().orElseThrow().points().get(now.index);
        double to = now.free ? places.beat(now.nowX) : places.snapped(places.beat(now.nowX));
        double first = old.stream().mapToDouble(p -> p.at().value()).min().orElse(0);
        double beats = StrictMath.max(to - grasped.at().value(), -first);
        double value = places.valueAt(one, now.nowY) - grasped.value();
        return old.stream()
                .map(p -> Bend.moved(p, p.at().value() + beats, Math.clamp(p.value() + value, range[0], range[1])))
                .toList();
    }
}
