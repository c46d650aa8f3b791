package dev.backline.live.set.ui.internal.arrange;

import dev.backline.live.set.ui.internal.Groups;
import dev.backline.live.set.ui.internal.Surface;
import dev.backline.live.set.ui.internal.arrange.ArrangeModel.Lane;
import dev.backline.model.Envelope;
import dev.backline.model.Locator;
import dev.backline.model.Span;
import dev.backline.model.Track;
import dev.backline.ui.Brush;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.SetColors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Tracks over time on a canvas: only what is seen is drawn, so that length and number of tracks cost nothing. */
final class ArrangeCanvas extends Surface {
    static final double NAMES = 132;
    static final double RULER = 52;
    private static final double EDGE = 7;
    private static final double NEAR = 8;
    private static final double BAND = 14;
    private static final double BEND = 0.1;

    private final Hands hands;
    private Optional<ArrangeModel> model = Optional.empty();
    private Optional<Content> content = Optional.empty();
    private final Set<String> chosen = new LinkedHashSet<>();
    private final Set<Double> held = new TreeSet<>();
    private double left;
    private double top;
    private double pxBeat = 6;
    private double cursor;
    private int lane;
    private double playing = -1;
    private boolean placed;
    private @Nullable Drag drag;

    /** What the user does to the arrangement. */
    interface Hands {
        /** Hears that the picture is new. */
        void drawn();

        void chosen();

        void move(double beats, int tracks, boolean copy);

        void length(Track.Placed clip, double beats);

        void create(Track track, double beat);

        void locate(double beat);

        void loop(double from, double to);

        void locator(int index, double beat);

        /** Folds a group, or unfolds it. */
        void fold(Track group);

        /** Puts points of automation in the place of others. */
        void points(Lane lane, List<Envelope.Point> old, List<Envelope.Point> now);
    }

    private enum Grip {
        CLIP,
        EDGE,
        LOOP,
        LOCATOR,
        POINT,
        CURVE,
        BOX
    }

    /** A drag that goes on. */
    private static final class Drag {
        final Grip grip;
        final double x;
        final double y;
        final int index;
        double nowX;
        double nowY;
        boolean copy;
        boolean free;

        Drag(Grip grip, double x, double y, int index) {
            this.grip = grip;
            this.x = x;
            this.y = y;
            this.index = index;
            this.nowX = x;
            this.nowY = y;
        }

        boolean moved() {
            return StrictMath.abs(nowX - x) + StrictMath.abs(nowY - y) > 3;
        }
    }

    ArrangeCanvas(Look look, Hands hands) {
        super(look);
        this.hands = hands;
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(ZoomEvent.ZOOM, event -> zoom(event.getZoomFactor(), event.getX()));
    }

    void show(ArrangeModel fresh, Content drawn) {
        model = Optional.of(fresh);
        content = Optional.of(drawn);
        lane = Math.clamp(lane, 0, StrictMath.max(0, fresh.lanes().size() - 1));
        hands.chosen();
        redraw();
    }

    void play(double beat) {
        if (beat != playing) {
            playing = beat;
            redraw();
        }
    }

    double cursor() {
        return cursor;
    }

    Optional<Lane> lane() {
        return model.filter(m -> !m.lanes().isEmpty()).map(m -> m.lanes().get(lane));
    }

    Set<String> chosenIds() {
        return Set.copyOf(chosen);
    }

    /** Answers the clip of the lane at the cursor. */
    Optional<Track.Placed> clip() {
        return lane().filter(l -> l.envelope().isEmpty()).flatMap(l -> under(l, cursor));
    }

    private static Optional<Track.Placed> under(Lane lane, double beat) {
        return lane.clips(beat, beat + 1e-6).stream()
                .filter(p -> p.at().value() <= beat + 1e-6 && beat < p.end().value() - 1e-6)
                .findFirst();
    }

    /** Chooses what other panels chose. */
    void choose(String track, Optional<String> clip) {
        model.ifPresent(m -> {
            for (int i = 0; i < m.lanes().size(); i++) {
                Lane one = m.lanes().get(i);
                if (one.track().id().equals(track) && one.envelope().isEmpty()) {
                    lane = i;
                    clip.flatMap(id -> one.track().arrangement().stream()
                                    .filter(p -> p.clip().id().equals(id))
                                    .findFirst())
                            .ifPresent(p -> {
                                chosen.clear();
                                chosen.add(p.clip().id());
                                cursor = p.at().value();
                            });
                    redraw();
                    return;
                }
            }
        });
    }

    void mark(List<String> ids) {
        chosen.clear();
        chosen.addAll(ids);
        redraw();
    }

    // ---- places

    double x(double beat) {
        return NAMES + (beat - left) * pxBeat;
    }

    double beat(double x) {
        return left + (x - NAMES) / pxBeat;
    }

    double y(Lane one) {
        return RULER + one.top() - top;
    }

    private double end() {
        return model.map(m -> StrictMath.max(
                        m.set().length().value(),
                        m.set().locators().stream()
                                .mapToDouble(l -> l.at().value())
                                .max()
                                .orElse(0)))
                .orElse(0.0);
    }

    private void clampView() {
        double room = (getWidth() - NAMES) / pxBeat;
        left = Math.clamp(left, 0, StrictMath.max(0, end() + room / 2 - room));
        double high = model.map(ArrangeModel::height).orElse(0.0);
        top = Math.clamp(top, 0, StrictMath.max(0, high - (getHeight() - RULER)));
    }

    private double snapped(double beat) {
        return model.map(m -> m.clock().snapped(beat, pxBeat)).orElse(beat);
    }

    double step() {
        return model.map(m -> m.clock().snap(cursor, pxBeat)).orElse(1.0);
    }

    void zoom(double factor, double x) {
        double at = beat(x);
        pxBeat = Math.clamp(pxBeat * factor, 0.02, 400);
        left = at - (x - NAMES) / pxBeat;
        clampView();
        redraw();
    }

    void zoomKey(double factor) {
        zoom(factor, x(Math.clamp(cursor, left, beat(getWidth()))));
    }

    /** Makes the whole song fit. */
    void fit() {
        pxBeat = Math.clamp((getWidth() - NAMES - 30) / StrictMath.max(8, end()), 0.02, 60);
        left = 0;
        redraw();
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoom(event.getDeltaY() > 0 ? 1.2 : 1 / 1.2, event.getX());
            return;
        }
        left -= (event.isShiftDown() ? event.getDeltaY() : event.getDeltaX()) / pxBeat;
        top -= event.isShiftDown() ? 0 : event.getDeltaY();
        clampView();
        redraw();
    }

    // ---- keys

    private void key(KeyEvent event) {
        if (model.isEmpty()) {
            return;
        }
        boolean alt = event.isAltDown();
        switch (event.getCode()) {
            case LEFT -> across(-1, event);
            case RIGHT -> across(1, event);
            case UP -> down(-1, alt, event.isShortcutDown());
            case DOWN -> down(1, alt, event.isShortcutDown());
            case HOME -> go(lane, 0);
            case END -> go(lane, end());
            case PAGE_UP -> go(lane - 8, cursor);
            case PAGE_DOWN -> go(lane + 8, cursor);
            case PLUS, EQUALS, ADD -> zoomKey(1.3);
            case MINUS, SUBTRACT -> zoomKey(1 / 1.3);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void across(int by, KeyEvent event) {
        Lane now = lane().orElseThrow();
        if (event.isAltDown() && now.envelope().isPresent()) {
            shift(now, by * step(), 0);
        } else if (event.isAltDown()) {
            hands.move(by * step(), 0, event.isShortcutDown());
        } else if (event.isShortcutDown()) {
            toNeighbour(now, by, event.isShiftDown());
        } else if (event.isShiftDown()) {
            clip().ifPresent(p ->
                    hands.length(p, StrictMath.max(step(), p.length().value() + by * step())));
        } else {
            go(lane, snapped(cursor + by * step()));
        }
    }

    /** Answers where the next clip or point begins. */
    private double neighbour(Lane now, int by) {
        List<Double> places = now.envelope()
                .map(e -> e.points().stream().map(p -> p.at().value()).toList())
                .orElseGet(() -> now.track().arrangement().stream()
                        .map(p -> p.at().value())
                        .toList());
        return by > 0
                ? places.stream().filter(b -> b > cursor + 1e-6).findFirst().orElse(cursor)
                : places.reversed().stream()
                        .filter(b -> b < cursor - 1e-6)
                        .findFirst()
                        .orElse(cursor);
    }

    private void down(int by, boolean alt, boolean copy) {
        Lane now = lane().orElseThrow();
        if (alt && copy && now.envelope().isPresent()) {
            bend(now, -by * BEND);
        } else if (alt && now.envelope().isPresent()) {
            double[] range = ArrangeModel.range(now.envelope().get());
            shift(now, 0, -by * (range[1] - range[0]) / 20);
        } else if (alt) {
            hands.move(0, by, copy);
        } else {
            go(lane + by, cursor);
        }
    }

    private void toNeighbour(Lane now, int by, boolean more) {
        Set<Double> before = more ? new TreeSet<>(held) : new TreeSet<>();
        pointHere(now).filter(p -> more).ifPresent(p -> before.add(p.at().value()));
        go(lane, neighbour(now, by));
        pointHere(now).filter(p -> more).ifPresent(p -> before.add(p.at().value()));
        held.addAll(before);
    }

    /** Answers the points that are chosen, else the one at the cursor. */
    List<Envelope.Point> points(Lane now) {
        List<Envelope.Point> all = now.envelope().map(Envelope::points).orElse(List.of()).stream()
                .filter(p -> held.contains(p.at().value()))
                .toList();
        return all.isEmpty() ? pointHere(now).stream().toList() : all;
    }

    /** Chooses all points of the lane, or all clips of the track. */
    void markAll() {
        lane().ifPresent(now -> {
            if (now.envelope().isPresent()) {
                now.envelope().get().points().forEach(p -> held.add(p.at().value()));
            } else {
                now.track().arrangement().forEach(p -> chosen.add(p.clip().id()));
            }
            redraw();
        });
    }

    private void shift(Lane now, double beats, double value) {
        double[] range = ArrangeModel.range(now.envelope().orElseThrow());
        List<Envelope.Point> old = points(now);
        // All go as far as the first can.
        double first = old.stream().mapToDouble(p -> p.at().value()).min().orElse(0);
        double by = StrictMath.max(beats, -first);
        List<Envelope.Point> fresh = old.stream()
                .map(p -> Bend.moved(p, p.at().value() + by, Math.clamp(p.value() + value, range[0], range[1])))
                .toList();
        if (!fresh.isEmpty()) {
            boolean several = !held.isEmpty();
            held.clear();
            if (several) {
                fresh.forEach(p -> held.add(p.at().value()));
            }
            cursor = StrictMath.max(0, cursor + by);
            hands.points(now, old, fresh);
        }
    }

    private static Optional<Envelope.Point> segment(Lane now, double beat) {
        return now.envelope().flatMap(e -> Bend.segment(e.points(), beat));
    }

    private void bend(Lane now, double by) {
        segment(now, cursor).ifPresent(p -> {
            int sign = Bend.rises(now.envelope().orElseThrow().points(), p);
            hands.points(now, List.of(p), List.of(Bend.bent(p, Bend.of(p) + by * sign)));
        });
    }

    /** Makes the way behind the cursor straight. */
    void straighten() {
        lane().flatMap(now -> segment(now, cursor))
                .ifPresent(p -> hands.points(lane().orElseThrow(), List.of(p), List.of(Bend.bent(p, 0))));
    }

    /** Answers the lane as it looks while points or a way of it are dragged. */
    private Envelope seen(Lane one) {
        Envelope envelope = one.envelope().orElseThrow();
        Drag now = drag;
        boolean here = now != null && now.moved() && lane().filter(one::equals).isPresent();
        if (!here || now == null || now.grip != Grip.CURVE && now.grip != Grip.POINT) {
            return envelope;
        }
        List<Envelope.Point> old = dragged(one, now);
        List<Envelope.Point> points = new ArrayList<>(envelope.points());
        points.removeAll(old);
        points.addAll(fresh(one, now, old));
        return new Envelope(envelope.target(), envelope.initial(), points);
    }

    private List<Envelope.Point> dragged(Lane one, Drag now) {
        Envelope.Point grasped = one.envelope().orElseThrow().points().get(now.index);
        boolean several = now.grip == Grip.POINT && held.contains(grasped.at().value());
        return several ? points(one) : List.of(grasped);
    }

    private List<Envelope.Point> fresh(Lane one, Drag now, List<Envelope.Point> old) {
        double[] range = ArrangeModel.range(one.envelope().orElseThrow());
        if (now.grip == Grip.CURVE) {
            Envelope.Point point = old.getFirst();
            double by = (now.y - now.nowY)
                    / (one.height() - 12)
                    * Bend.rises(one.envelope().orElseThrow().points(), point);
            return List.of(Bend.bent(point, Bend.of(point) + by));
        }
        Envelope.Point grasped = one.envelope().orElseThrow().points().get(now.index);
        double to = now.free ? beat(now.nowX) : snapped(beat(now.nowX));
        double first = old.stream().mapToDouble(p -> p.at().value()).min().orElse(0);
        double beats = StrictMath.max(to - grasped.at().value(), -first);
        double value = valueAt(one, now.nowY) - grasped.value();
        return old.stream()
                .map(p -> Bend.moved(p, p.at().value() + beats, Math.clamp(p.value() + value, range[0], range[1])))
                .toList();
    }

    private void box(Lane one, Drag now) {
        held.clear();
        one.envelope().orElseThrow().points().forEach(p -> {
            double x = x(p.at().value());
            boolean across = x >= StrictMath.min(now.x, now.nowX) && x <= StrictMath.max(now.x, now.nowX);
            double y = yOf(one, p.value());
            if (across && y >= StrictMath.min(now.y, now.nowY) && y <= StrictMath.max(now.y, now.nowY)) {
                held.add(p.at().value());
            }
        });
        hands.chosen();
    }

    /** Answers the point of automation at the cursor. */
    static Optional<Envelope.Point> pointAt(Lane lane, double beat) {
        return lane.envelope()
                .flatMap(e -> e.points().stream()
                        .filter(p -> StrictMath.abs(p.at().value() - beat) < 1e-4)
                        .findFirst());
    }

    private Optional<Envelope.Point> pointHere(Lane now) {
        return pointAt(now, cursor);
    }

    void go(int toLane, double beat) {
        ArrangeModel now = model.orElseThrow();
        lane = Math.clamp(toLane, 0, StrictMath.max(0, now.lanes().size() - 1));
        cursor = StrictMath.max(0, beat);
        chosen.clear();
        held.clear();
        clip().ifPresent(p -> chosen.add(p.clip().id()));
        double room = (getWidth() - NAMES) / pxBeat;
        left = Math.clamp(left, StrictMath.max(0, cursor + room * 0.05 - room), StrictMath.max(0, cursor));
        double high = getHeight() - RULER;
        Lane one = now.lanes().get(lane);
        double low = one.top() + one.height() - high;
        top = Math.clamp(top, low, StrictMath.max(low, one.top()));
        clampView();
        hands.chosen();
        redraw();
    }

    // ---- pointer

    private void press(MouseEvent event) {
        double x = event.getX();
        double y = event.getY();
        if (model.isEmpty() || model.get().lanes().isEmpty()) {
            return;
        }
        if (y < RULER) {
            ruler(x, y);
            return;
        }
        int at = model.get().laneAt(y - RULER + top);
        Lane one = model.get().lanes().get(at);
        if (y - RULER + top > one.top() + one.height()) {
            return;
        }
        if (event.getButton() == MouseButton.SECONDARY) {
            pick(at, one, x);
            return;
        }
        if (x < NAMES) {
            go(at, cursor);
            if (event.getClickCount() == 2 && one.track().kind() == Track.Kind.GROUP) {
                hands.fold(one.track());
            }
            return;
        }
        if (one.envelope().isPresent()) {
            point(event, at, one);
            return;
        }
        double beat = beat(x);
        Optional<Track.Placed> hit = under(one, beat);
        if (hit.isEmpty()) {
            go(at, snapped(StrictMath.floor(beat / step()) * step()));
            if (event.getClickCount() == 2) {
                hands.create(one.track(), cursor);
            }
            return;
        }
        Track.Placed clip = hit.get();
        String id = clip.clip().id();
        Set<String> before = new LinkedHashSet<>(chosen);
        go(at, clip.at().value());
        if (event.isShiftDown() || event.isShortcutDown() || before.contains(id)) {
            chosen.addAll(before);
        }
        hands.chosen();
        boolean edge = x(clip.end().value()) - x < EDGE && clip.length().value() * pxBeat > 3 * EDGE;
        drag = new Drag(edge ? Grip.EDGE : Grip.CLIP, x, y, at);
    }

    /** Chooses what the pointer is over, as a context menu is for it; what is chosen already stays with the rest. */
    private void pick(int at, Lane one, double x) {
        Optional<Track.Placed> hit = x < NAMES || one.envelope().isPresent() ? Optional.empty() : under(one, beat(x));
        boolean already = hit.filter(clip -> chosen.contains(clip.clip().id())).isPresent();
        if (!already) {
            go(at, x < NAMES ? cursor : hit.map(clip -> clip.at().value()).orElse(snapped(beat(x))));
        }
    }

    /** Answers where the cursor is, within what is seen. */
    Point2D where() {
        double y = lane().map(one -> y(one) + 12).orElse(RULER);
        return new Point2D(
                Math.clamp(x(cursor) + 12, NAMES, StrictMath.max(NAMES, getWidth() - 20)),
                Math.clamp(y, RULER, StrictMath.max(RULER, getHeight() - 20)));
    }

    private void ruler(double x, double y) {
        List<Locator> locators = model.orElseThrow().set().locators();
        if (y > RULER - BAND) {
            for (int i = 0; i < locators.size(); i++) {
                double from = x(locators.get(i).at().value());
                if (x > from - 4
                        && x < from + 80
                        && (i + 1 == locators.size()
                                || x < x(locators.get(i + 1).at().value()) - 4)) {
                    go(lane, locators.get(i).at().value());
                    drag = new Drag(Grip.LOCATOR, x, y, i);
                    return;
                }
            }
        }
        if (x >= NAMES && y < BAND) {
            drag = new Drag(Grip.LOOP, x, y, 0);
        } else if (x >= NAMES) {
            go(lane, snapped(beat(x)));
            hands.locate(cursor);
        }
    }

    private void point(MouseEvent event, int at, Lane one) {
        Envelope envelope = one.envelope().orElseThrow();
        for (int i = 0; i < envelope.points().size(); i++) {
            Envelope.Point point = envelope.points().get(i);
            if (StrictMath.abs(x(point.at().value()) - event.getX()) < NEAR
                    && StrictMath.abs(yOf(one, point.value()) - event.getY()) < NEAR) {
                boolean among = held.contains(point.at().value())
                        && lane().filter(one::equals).isPresent();
                Set<Double> kept = among || event.isShiftDown() ? new TreeSet<>(held) : Set.of();
                go(at, point.at().value());
                held.addAll(kept);
                if (event.isShiftDown()) {
                    held.add(point.at().value());
                }
                if (event.getClickCount() == 2) {
                    hands.points(one, List.of(point), List.of());
                } else {
                    drag = new Drag(Grip.POINT, event.getX(), event.getY(), i);
                }
                return;
            }
        }
        Optional<Envelope.Point> way = segment(one, beat(event.getX())).filter(p -> event.isAltDown());
        double beat = event.isShiftDown() ? beat(event.getX()) : snapped(beat(event.getX()));
        go(at, way.map(p -> p.at().value()).orElse(beat));
        if (way.isPresent() && event.getClickCount() == 2) {
            straighten();
        } else if (way.isPresent()) {
            drag = new Drag(
                    Grip.CURVE, event.getX(), event.getY(), envelope.points().indexOf(way.get()));
        } else if (event.getClickCount() == 2) {
            hands.points(one, List.of(), List.of(Envelope.Point.of(beat, valueAt(one, event.getY()))));
        } else {
            drag = new Drag(Grip.BOX, event.getX(), event.getY(), 0);
        }
    }

    private double yOf(Lane one, double value) {
        double[] range = ArrangeModel.range(one.envelope().orElseThrow());
        double part = Math.clamp((value - range[0]) / (range[1] - range[0]), 0, 1);
        return y(one) + one.height() - 6 - part * (one.height() - 12);
    }

    private double valueAt(Lane one, double y) {
        double[] range = ArrangeModel.range(one.envelope().orElseThrow());
        double part = Math.clamp((y(one) + one.height() - 6 - y) / (one.height() - 12), 0, 1);
        return range[0] + part * (range[1] - range[0]);
    }

    private void dragged(MouseEvent event) {
        Drag now = drag;
        if (now != null) {
            now.nowX = event.getX();
            now.nowY = event.getY();
            now.copy = event.isShortcutDown();
            now.free = event.isShiftDown();
            redraw();
        }
    }

    private double beats(Drag now) {
        double by = (now.nowX - now.x) / pxBeat;
        return now.free ? by : StrictMath.rint(by / step()) * step();
    }

    private int tracks(Drag now) {
        ArrangeModel all = model.orElseThrow();
        List<Track> seen = Groups.seen(all.set());
        int from = seen.indexOf(all.lanes().get(now.index).track());
        int to =
                seen.indexOf(all.lanes().get(all.laneAt(now.nowY - RULER + top)).track());
        return to - from;
    }

    private void release() {
        Drag now = drag;
        drag = null;
        redraw();
        if (now == null || !now.moved()) {
            return;
        }
        switch (now.grip) {
            case CLIP -> hands.move(beats(now), tracks(now), now.copy);
            case EDGE ->
                clip().ifPresent(p ->
                        hands.length(p, StrictMath.max(step(), p.length().value() + beats(now))));
            case LOOP -> {
                double from = snapped(beat(StrictMath.min(now.x, now.nowX)));
                double to = snapped(beat(StrictMath.max(now.x, now.nowX)));
                hands.loop(from, StrictMath.max(to, from + step()));
            }
            case LOCATOR -> hands.locator(now.index, snapped(StrictMath.max(0, cursor + (now.nowX - now.x) / pxBeat)));
            case BOX -> box(lane().orElseThrow(), now);
            case POINT, CURVE -> {
                Lane one = lane().orElseThrow();
                List<Envelope.Point> old = dragged(one, now);
                List<Envelope.Point> fresh = fresh(one, now, old);
                boolean several = old.size() > 1;
                held.clear();
                if (several) {
                    fresh.forEach(p -> held.add(p.at().value()));
                }
                hands.points(one, old, fresh);
            }
        }
    }

    // ---- drawing

    @Override
    protected void draw(Brush g, double width, double height) {
        if (model.isEmpty()) {
            return;
        }
        if (!placed) {
            placed = true;
            fit();
        }
        clampView();
        ArrangeModel now = model.get();
        g.save();
        g.beginPath();
        g.rect(NAMES, 0, width - NAMES, height);
        g.clip();
        List<Clock.Mark> bars = now.clock().barMarks(left, beat(width), pxBeat);
        for (int i = now.laneAt(top); i < now.lanes().size() && y(now.lanes().get(i)) < height; i++) {
            lane(g, now.lanes().get(i), bars, width);
        }
        ruler(g, now, bars, width, height);
        g.restore();
        names(g, now, height);
        hands.drawn();
    }

    /** Answers the lanes that are seen in a height. */
    List<Lane> seen(double height) {
        return model.map(now -> now.lanes().stream()
                        .skip(now.laneAt(top))
                        .takeWhile(one -> y(one) < height)
                        .toList())
                .orElse(List.of());
    }

    private void lane(Brush g, Lane one, List<Clock.Mark> bars, double width) {
        double y = y(one);
        fill(g, one.envelope().isPresent() ? Role.GROUND : Role.SURFACE);
        g.fillRect(NAMES, y, width - NAMES, one.height() - 1);
        g.setLineWidth(1);
        for (Clock.Mark mark : bars) {
            g.setFill(look().of(Role.SURFACE)
                    .interpolate(look().of(Role.LINE), mark.text().isEmpty() ? 0.25 : 0.6));
            rect(g, x(mark.beat()), y, 1, one.height() - 1);
        }
        if (one.envelope().isPresent()) {
            envelope(g, one, width);
        } else {
            for (Track.Placed clip : one.clips(left, beat(width))) {
                clip(g, clip, y + 1, one.height() - 4, width);
            }
        }
        if (lane().filter(l -> l.equals(one)).isPresent()) {
            g.setStroke(look().of(isFocused() ? Role.ACCENT : Role.MUTED));
            g.setLineWidth(1.5);
            g.strokeLine(x(cursor), y, x(cursor), y + one.height() - 1);
        }
    }

    private void clip(Brush g, Track.Placed clip, double y, double h, double width) {
        boolean marked = chosen.contains(clip.clip().id());
        Drag now = drag;
        boolean moving = marked && now != null && now.grip == Grip.CLIP && now.moved();
        double by = marked && now != null ? beats(now) : 0;
        double x = x(clip.at().value() + (moving ? by : 0));
        boolean sizing = marked && now != null && now.grip == Grip.EDGE;
        double w = StrictMath.max(2, (clip.length().value() + (sizing ? by : 0)) * pxBeat - 1);
        Color color = SetColors.of(clip.clip().color().index(), look());
        double fade = clip.clip().enabled() ? 0.6 : 0.86;
        double fromX = StrictMath.max(NAMES - 4, x);
        double toX = StrictMath.min(width + 4, x + w);
        g.setFill(color.interpolate(look().of(Role.SURFACE), fade));
        box(g, fromX, y, toX - fromX, h);
        g.setFill(color.interpolate(look().of(Role.SURFACE), fade - 0.14));
        box(g, fromX, y, toX - fromX, BAND);
        if (w > 12) {
            g.setFill(color.interpolate(look().of(Role.TEXT), 0.35));
            boolean there = content.orElseThrow().draw(g, clip, x, pxBeat, y + BAND + 2, h - BAND - 4, fromX, toX);
            if (!there) {
                g.setStroke(look().of(Role.MUTED).deriveColor(0, 1, 1, 0.5));
                g.setLineWidth(1);
                for (double at = fromX; at < toX - 6; at += 9) {
                    g.strokeLine(at, y + h - 3, at + 6, y + BAND + 4);
                }
            }
        }
        if (w > 18) {
            fill(g, Role.TEXT);
            g.setFont(SMALL);
            double shown = StrictMath.max(x, NAMES);
            text(g, clip.clip().name(), shown + 4, y + 10.5, x + w - shown - 6);
            g.setFont(PLAIN);
        }
        if (marked) {
            ring(g, fromX, y, toX - fromX, h);
        }
    }

    private void envelope(Brush g, Lane one, double width) {
        Envelope envelope = seen(one);
        List<Envelope.Point> points = envelope.points();
        g.setStroke(look().of(Role.WARNING));
        g.setLineWidth(1.5);
        g.beginPath();
        g.moveTo(NAMES, yOf(one, envelope.at(StrictMath.max(0, left))));
        int first = 0;
        while (first < points.size() && points.get(first).at().value() < left) {
            first++;
        }
        double last = NAMES;
        for (int i = first; i < points.size() && last < width; i++) {
            Envelope.Point point = points.get(i);
            double x = x(point.at().value());
            // A curve is walked in steps; a straight line needs its end only.
            if (i > 0 && points.get(i - 1).curve().isPresent()) {
                for (double at = StrictMath.max(last, NAMES); at < StrictMath.min(x, width); at += 3) {
                    g.lineTo(at, yOf(one, envelope.at(StrictMath.max(0, beat(at)))));
                }
            }
            g.lineTo(x, yOf(one, i == 0 && first == 0 ? envelope.initial() : point.value()));
            g.lineTo(x, yOf(one, point.value()));
            last = x;
        }
        if (last < width) {
            double value =
                    points.isEmpty() ? envelope.initial() : points.getLast().value();
            g.lineTo(width, yOf(one, value));
        }
        g.stroke();
        Drag now = drag;
        boolean here = lane().filter(one::equals).isPresent();
        fill(g, Role.WARNING);
        for (int i = first; i < points.size() && x(points.get(i).at().value()) < width; i++) {
            Envelope.Point point = points.get(i);
            g.fillOval(x(point.at().value()) - 3, yOf(one, point.value()) - 3, 6, 6);
            boolean marked = StrictMath.abs(point.at().value() - cursor) < 1e-4
                    || held.contains(point.at().value());
            if (here && marked) {
                ring(g, x(point.at().value()) - 5, yOf(one, point.value()) - 5, 10, 10);
            }
        }
        if (now != null && here && now.grip == Grip.BOX && now.moved()) {
            g.setLineWidth(1);
            g.strokeRect(
                    StrictMath.min(now.x, now.nowX),
                    StrictMath.min(now.y, now.nowY),
                    StrictMath.abs(now.nowX - now.x),
                    StrictMath.abs(now.nowY - now.y));
        }
    }

    private void ruler(Brush g, ArrangeModel now, List<Clock.Mark> bars, double width, double height) {
        fill(g, Role.GROUND);
        g.fillRect(NAMES, 0, width - NAMES, RULER - 1);
        Optional<Span> loop = now.set().transport().loop();
        loop.ifPresent(span -> {
            g.setFill(now.set().transport().looping() ? look().of(Role.ACCENT) : look().of(Role.RAISED));
            g.fillRoundRect(x(span.start().value()), 2, span.length().value() * pxBeat, 7, 4, 4);
        });
        Drag held = drag;
        if (held != null && held.grip == Grip.LOOP) {
            g.setStroke(look().of(Role.ACCENT));
            g.strokeRect(StrictMath.min(held.x, held.nowX), 2, StrictMath.abs(held.nowX - held.x), 7);
        }
        g.setFont(SMALL);
        fill(g, Role.TEXT);
        for (Clock.Mark mark : bars) {
            g.fillText(mark.text(), x(mark.beat()) + 3, BAND + 8);
        }
        fill(g, Role.MUTED);
        for (Clock.Mark mark : now.clock().timeMarks(left, beat(width), pxBeat)) {
            g.fillText(mark.text(), x(mark.beat()) + 3, BAND + 20);
            g.fillRect(x(mark.beat()), BAND + 12, 1, 8);
        }
        locators(g, now, width);
        g.setFont(PLAIN);
        g.setLineWidth(1.5);
        g.setStroke(look().of(Role.ACCENT));
        g.strokeLine(x(cursor), BAND, x(cursor), RULER - 1);
        if (playing >= 0) {
            g.setStroke(look().of(Role.GOOD));
            g.strokeLine(x(playing), BAND, x(playing), height);
            fill(g, Role.GOOD);
            g.fillPolygon(
                    new double[] {x(playing) - 5, x(playing) + 5, x(playing)}, new double[] {BAND, BAND, BAND + 8}, 3);
        }
    }

    private void locators(Brush g, ArrangeModel now, double width) {
        List<Locator> locators = now.set().locators();
        double from = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < locators.size(); i++) {
            double x = x(locators.get(i).at().value());
            double next = i + 1 < locators.size() ? x(locators.get(i + 1).at().value()) : width;
            if (x < NAMES - 200 || x > width || x - from < 3) {
                continue;
            }
            from = x;
            fill(g, Role.ACCENT);
            g.fillPolygon(new double[] {x, x + 7, x}, new double[] {RULER - 13, RULER - 8, RULER - 3}, 3);
            fill(g, Role.TEXT);
            text(g, locators.get(i).name(), x + 10, RULER - 5, next - x - 12);
        }
    }

    private void names(Brush g, ArrangeModel now, double height) {
        fill(g, Role.GROUND);
        g.fillRect(0, 0, NAMES, height);
        for (int i = now.laneAt(top); i < now.lanes().size() && y(now.lanes().get(i)) < height; i++) {
            Lane one = now.lanes().get(i);
            double y = y(one);
            boolean group = one.track().kind() == Track.Kind.GROUP;
            double inset = one.track().group().isPresent() ? 10 : 0;
            Color color = SetColors.of(one.track().color().index(), look());
            if (one.envelope().isPresent()) {
                fill(g, Role.MUTED);
                g.setFont(SMALL);
                text(g, one.envelope().get().target().path(), 14 + inset, y + one.height() / 2 + 4, NAMES - 20 - inset);
            } else {
                fill(g, i == lane ? Role.RAISED : Role.SURFACE);
                g.fillRoundRect(3 + inset, y, NAMES - 6 - inset, one.height() - 2, 6, 6);
                g.setFill(color);
                g.fillRoundRect(3 + inset, y, 4, one.height() - 2, 4, 4);
                fill(g, Role.TEXT);
                g.setFont(group || i == lane ? BOLD : PLAIN);
                String sign = !group ? "" : one.track().folded() ? "▸ " : "▾ ";
                text(g, sign + one.track().name(), 13 + inset, y + one.height() / 2 + 4, NAMES - 24 - inset);
            }
            g.setFont(PLAIN);
        }
        fill(g, Role.GROUND);
        g.fillRect(0, 0, NAMES, RULER - 1);
        g.setFont(BOLD);
        fill(g, Role.TEXT);
        g.fillText(now.clock().bars(cursor), 10, 22);
        g.setFont(PLAIN);
        fill(g, Role.MUTED);
        g.fillText(now.clock().time(cursor), 10, 39);
    }
}
