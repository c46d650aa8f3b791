package dev.backline.live.set.ui.internal.arrange;

import dev.backline.live.set.ui.internal.Surface;
import dev.backline.live.set.ui.internal.arrange.ArrangeModel.Lane;
import dev.backline.model.Envelope;
import dev.backline.model.Locator;
import dev.backline.model.Span;
import dev.backline.model.Track;
import dev.backline.ui.Brush;
import dev.backline.ui.Look.Role;
import dev.backline.ui.SetColors;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

/** Draws what is seen of an arrangement; it changes nothing. */
final class ArrangePainter {
    private final ArrangeCanvas canvas;
    private final ArrangePlaces places;
    private final DraggedPoints moving;

    ArrangePainter(ArrangeCanvas canvas, ArrangePlaces places, DraggedPoints moving) {
        this.canvas = canvas;
        this.places = places;
        this.moving = moving;
    }

    void draw(Brush g, ArrangeModel now, Content content, double width, double height) {
        g.save();
        g.beginPath();
        g.rect(ArrangePlaces.NAMES, 0, width - ArrangePlaces.NAMES, height);
        g.clip();
        List<Clock.Mark> bars = now.clock().barMarks(places.left(), places.beat(width), places.pxBeat());
        for (Lane one : places.seen(height)) {
            lane(g, one, bars, content, width);
        }
        ruler(g, now, bars, width, height);
        g.restore();
        names(g, now, height);
    }

    private void lane(Brush g, Lane one, List<Clock.Mark> bars, Content content, double width) {
        double y = places.y(one);
        canvas.fill(g, one.envelope().isPresent() ? Role.GROUND : Role.SURFACE);
        g.fillRect(ArrangePlaces.NAMES, y, width - ArrangePlaces.NAMES, one.height() - 1);
        g.setLineWidth(1);
        for (Clock.Mark mark : bars) {
            g.setFill(canvas.look()
                    .of(Role.SURFACE)
                    .interpolate(canvas.look().of(Role.LINE), mark.text().isEmpty() ? 0.25 : 0.6));
            Surface.rect(g, places.x(mark.beat()), y, 1, one.height() - 1);
        }
        if (one.envelope().isPresent()) {
            envelope(g, one, width);
        } else {
            for (Track.Placed clip : one.clips(places.left(), places.beat(width))) {
                clip(g, clip, content, y + 1, one.height() - 4, width);
            }
        }
        if (canvas.isHere(one)) {
            g.setStroke(canvas.look().of(canvas.isFocused() ? Role.ACCENT : Role.MUTED));
            g.setLineWidth(1.5);
            g.strokeLine(places.x(canvas.cursor()), y, places.x(canvas.cursor()), y + one.height() - 1);
        }
    }

    private void clip(Brush g, Track.Placed clip, Content content, double y, double h, double width) {
        boolean marked = canvas.isChosen(clip);
        ArrangeDrag now = canvas.drag().orElse(null);
        boolean moving = marked && now != null && now.grip == ArrangeDrag.Grip.CLIP && now.moved();
        double by = marked && now != null ? canvas.beats(now) : 0;
        double x = places.x(clip.at().value() + (moving ? by : 0));
        boolean sizing = marked && now != null && now.grip == ArrangeDrag.Grip.EDGE;
        double w = StrictMath.max(2, (clip.length().value() + (sizing ? by : 0)) * places.pxBeat() - 1);
        Color color = SetColors.of(clip.clip().color().index(), canvas.look());
        double fade = clip.clip().enabled() ? 0.6 : 0.86;
        double fromX = StrictMath.max(ArrangePlaces.NAMES - 4, x);
        double toX = StrictMath.min(width + 4, x + w);
        g.setFill(color.interpolate(canvas.look().of(Role.SURFACE), fade));
        Surface.box(g, fromX, y, toX - fromX, h);
        g.setFill(color.interpolate(canvas.look().of(Role.SURFACE), fade - 0.14));
        Surface.box(g, fromX, y, toX - fromX, ArrangeCanvas.BAND);
        if (w > 12) {
            g.setFill(color.interpolate(canvas.look().of(Role.TEXT), 0.35));
            boolean there = content.draw(
                    g, clip, x, places.pxBeat(), y + ArrangeCanvas.BAND + 2, h - ArrangeCanvas.BAND - 4, fromX, toX);
            if (!there) {
                g.setStroke(canvas.look().of(Role.MUTED).deriveColor(0, 1, 1, 0.5));
                g.setLineWidth(1);
                for (double at = fromX; at < toX - 6; at += 9) {
                    g.strokeLine(at, y + h - 3, at + 6, y + ArrangeCanvas.BAND + 4);
                }
            }
        }
        if (w > 18) {
            canvas.fill(g, Role.TEXT);
            g.setFont(Surface.SMALL);
            double shown = StrictMath.max(x, ArrangePlaces.NAMES);
            canvas.text(g, clip.clip().name(), shown + 4, y + 10.5, x + w - shown - 6);
            g.setFont(Surface.PLAIN);
        }
        if (marked) {
            canvas.ring(g, fromX, y, toX - fromX, h);
        }
    }

    private void envelope(Brush g, Lane one, double width) {
        Envelope envelope = moving.seen(one);
        List<Envelope.Point> points = envelope.points();
        g.setStroke(canvas.look().of(Role.WARNING));
        g.setLineWidth(1.5);
        g.beginPath();
        g.moveTo(ArrangePlaces.NAMES, places.yOf(one, envelope.at(StrictMath.max(0, places.left()))));
        int first = 0;
        while (first < points.size() && points.get(first).at().value() < places.left()) {
            first++;
        }
        double last = ArrangePlaces.NAMES;
        for (int i = first; i < points.size() && last < width; i++) {
            Envelope.Point point = points.get(i);
            double x = places.x(point.at().value());
            // A curve is walked in steps; a straight line needs its end only.
            if (i > 0 && points.get(i - 1).curve().isPresent()) {
                for (double at = StrictMath.max(last, ArrangePlaces.NAMES); at < StrictMath.min(x, width); at += 3) {
                    g.lineTo(at, places.yOf(one, envelope.at(StrictMath.max(0, places.beat(at)))));
                }
            }
            g.lineTo(x, places.yOf(one, i == 0 && first == 0 ? envelope.initial() : point.value()));
            g.lineTo(x, places.yOf(one, point.value()));
            last = x;
        }
        if (last < width) {
            double value =
                    points.isEmpty() ? envelope.initial() : points.getLast().value();
            g.lineTo(width, places.yOf(one, value));
        }
        g.stroke();
        ArrangeDrag now = canvas.drag().orElse(null);
        boolean here = canvas.isHere(one);
        canvas.fill(g, Role.WARNING);
        for (int i = first; i < points.size() && places.x(points.get(i).at().value()) < width; i++) {
            Envelope.Point point = points.get(i);
            g.fillOval(places.x(point.at().value()) - 3, places.yOf(one, point.value()) - 3, 6, 6);
            boolean marked = StrictMath.abs(point.at().value() - canvas.cursor()) < 1e-4 || canvas.isHeld(point);
            if (here && marked) {
                canvas.ring(g, places.x(point.at().value()) - 5, places.yOf(one, point.value()) - 5, 10, 10);
            }
        }
        if (now != null && here && now.grip == ArrangeDrag.Grip.BOX && now.moved()) {
            g.setLineWidth(1);
            g.strokeRect(
                    StrictMath.min(now.x, now.nowX),
                    StrictMath.min(now.y, now.nowY),
                    StrictMath.abs(now.nowX - now.x),
                    StrictMath.abs(now.nowY - now.y));
        }
    }

    private void ruler(Brush g, ArrangeModel now, List<Clock.Mark> bars, double width, double height) {
        canvas.fill(g, Role.GROUND);
        g.fillRect(ArrangePlaces.NAMES, 0, width - ArrangePlaces.NAMES, ArrangePlaces.RULER - 1);
        Optional<Span> loop = now.set().transport().loop();
        loop.ifPresent(span -> {
            g.setFill(
                    now.set().transport().looping()
                            ? canvas.look().of(Role.ACCENT)
                            : canvas.look().of(Role.RAISED));
            g.fillRoundRect(places.x(span.start().value()), 2, span.length().value() * places.pxBeat(), 7, 4, 4);
        });
        ArrangeDrag held = canvas.drag().orElse(null);
        if (held != null && held.grip == ArrangeDrag.Grip.LOOP) {
            g.setStroke(canvas.look().of(Role.ACCENT));
            g.strokeRect(StrictMath.min(held.x, held.nowX), 2, StrictMath.abs(held.nowX - held.x), 7);
        }
        g.setFont(Surface.SMALL);
        canvas.fill(g, Role.TEXT);
        for (Clock.Mark mark : bars) {
            g.fillText(mark.text(), places.x(mark.beat()) + 3, ArrangeCanvas.BAND + 8);
        }
        canvas.fill(g, Role.MUTED);
        for (Clock.Mark mark : now.clock().timeMarks(places.left(), places.beat(width), places.pxBeat())) {
            g.fillText(mark.text(), places.x(mark.beat()) + 3, ArrangeCanvas.BAND + 20);
            g.fillRect(places.x(mark.beat()), ArrangeCanvas.BAND + 12, 1, 8);
        }
        locators(g, now, width);
        g.setFont(Surface.PLAIN);
        g.setLineWidth(1.5);
        g.setStroke(canvas.look().of(Role.ACCENT));
        g.strokeLine(places.x(canvas.cursor()), ArrangeCanvas.BAND, places.x(canvas.cursor()), ArrangePlaces.RULER - 1);
        if (canvas.playing() >= 0) {
            g.setStroke(canvas.look().of(Role.GOOD));
            g.strokeLine(places.x(canvas.playing()), ArrangeCanvas.BAND, places.x(canvas.playing()), height);
            canvas.fill(g, Role.GOOD);
            g.fillPolygon(
                    new double[] {
                        places.x(canvas.playing()) - 5, places.x(canvas.playing()) + 5, places.x(canvas.playing())
                    },
                    new double[] {ArrangeCanvas.BAND, ArrangeCanvas.BAND, ArrangeCanvas.BAND + 8},
                    3);
        }
    }

    private void locators(Brush g, ArrangeModel now, double width) {
        List<Locator> locators = now.set().locators();
        double from = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < locators.size(); i++) {
            double x = places.x(locators.get(i).at().value());
            double next =
                    i + 1 < locators.size() ? places.x(locators.get(i + 1).at().value()) : width;
            if (x < ArrangePlaces.NAMES - 200 || x > width || x - from < 3) {
                continue;
            }
            from = x;
            canvas.fill(g, Role.ACCENT);
            g.fillPolygon(
                    new double[] {x, x + 7, x},
                    new double[] {ArrangePlaces.RULER - 13, ArrangePlaces.RULER - 8, ArrangePlaces.RULER - 3},
                    3);
            canvas.fill(g, Role.TEXT);
            canvas.text(g, locators.get(i).name(), x + 10, ArrangePlaces.RULER - 5, next - x - 12);
        }
    }

    private void names(Brush g, ArrangeModel now, double height) {
        canvas.fill(g, Role.GROUND);
        g.fillRect(0, 0, ArrangePlaces.NAMES, height);
        for (int i = now.laneAt(places.top());
                i < now.lanes().size() && places.y(now.lanes().get(i)) < height;
                i++) {
            Lane one = now.lanes().get(i);
            double y = places.y(one);
            boolean group = one.track().kind() == Track.Kind.GROUP;
            double inset = one.track().group().isPresent() ? 10 : 0;
            Color color = SetColors.of(one.track().color().index(), canvas.look());
            if (one.envelope().isPresent()) {
                canvas.fill(g, Role.MUTED);
                g.setFont(Surface.SMALL);
                canvas.text(
                        g,
                        one.envelope().get().target().path(),
                        14 + inset,
                        y + one.height() / 2 + 4,
                        ArrangePlaces.NAMES - 20 - inset);
            } else {
                canvas.fill(g, canvas.isRow(i) ? Role.RAISED : Role.SURFACE);
                g.fillRoundRect(3 + inset, y, ArrangePlaces.NAMES - 6 - inset, one.height() - 2, 6, 6);
                g.setFill(color);
                g.fillRoundRect(3 + inset, y, 4, one.height() - 2, 4, 4);
                canvas.fill(g, Role.TEXT);
                g.setFont(group || canvas.isRow(i) ? Surface.BOLD : Surface.PLAIN);
                String sign = !group ? "" : one.track().folded() ? "▸ " : "▾ ";
                canvas.text(
                        g,
                        sign + one.track().name(),
                        13 + inset,
                        y + one.height() / 2 + 4,
                        ArrangePlaces.NAMES - 24 - inset);
            }
            g.setFont(Surface.PLAIN);
        }
        canvas.fill(g, Role.GROUND);
        g.fillRect(0, 0, ArrangePlaces.NAMES, ArrangePlaces.RULER - 1);
        g.setFont(Surface.BOLD);
        canvas.fill(g, Role.TEXT);
        g.fillText(now.clock().bars(canvas.cursor()), 10, 22);
        g.setFont(Surface.PLAIN);
        canvas.fill(g, Role.MUTED);
        g.fillText(now.clock().time(canvas.cursor()), 10, 39);
    }
}
