package dev.backline.live.set.ui.internal.arrange;

import dev.backline.live.set.ui.internal.Groups;
import dev.backline.live.set.ui.internal.Surface;
import dev.backline.live.set.ui.internal.arrange.ArrangeModel.Lane;
import dev.backline.model.Envelope;
import dev.backline.model.Locator;
import dev.backline.model.Track;
import dev.backline.ui.Brush;
import dev.backline.ui.Look;
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
import org.jspecify.annotations.Nullable;

/** Tracks over time on a canvas: only what is seen is drawn, so that length and number of tracks cost nothing. */
final class ArrangeCanvas extends Surface {
    static final double NAMES = ArrangePlaces.NAMES;
    static final double RULER = ArrangePlaces.RULER;
    static final double BAND = 14;
    private static final double EDGE = 7;
    private static final double NEAR = 8;
    private static final double BEND = 0.1;

    private final Hands hands;
    private final ArrangePlaces places = new ArrangePlaces(this);
    private final DraggedPoints moving = new DraggedPoints(this, places);
    private final ArrangePainter painter = new ArrangePainter(this, places, moving);
    private Optional<ArrangeModel> model = Optional.empty();
    private Optional<Content> content = Optional.empty();
    private final Set<String> chosen = new LinkedHashSet<>();
    private final Set<Double> held = new TreeSet<>();
    private double cursor;
    private int lane;
    private double playing = -1;
    private boolean placed;
    private @Nullable ArrangeDrag drag;

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
        places.show(fresh);
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

    double step() {
        return places.step(cursor);
    }

    void zoom(double factor, double x) {
        places.zoom(factor, x);
        redraw();
    }

    void zoomKey(double factor) {
        zoom(factor, places.x(Math.clamp(cursor, places.left(), places.beat(getWidth()))));
    }

    /** Makes the whole song fit. */
    void fit() {
        places.fit();
        redraw();
    }

    ArrangePlaces places() {
        return places;
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoom(event.getDeltaY() > 0 ? 1.2 : 1 / 1.2, event.getX());
            return;
        }
        boolean across = event.isShiftDown();
        places.move(across ? event.getDeltaY() : event.getDeltaX(), across ? 0 : event.getDeltaY());
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
            case END -> go(lane, places.end());
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
            go(lane, places.snapped(cursor + by * step()));
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

    private void box(Lane one, ArrangeDrag now) {
        held.clear();
        one.envelope().orElseThrow().points().forEach(p -> {
            double x = places.x(p.at().value());
            boolean across = x >= StrictMath.min(now.x, now.nowX) && x <= StrictMath.max(now.x, now.nowX);
            double y = places.yOf(one, p.value());
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
        places.reveal(now.lanes().get(lane), cursor);
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
        int at = model.get().laneAt(places.down(y));
        Lane one = model.get().lanes().get(at);
        if (places.down(y) > one.top() + one.height()) {
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
        double beat = places.beat(x);
        Optional<Track.Placed> hit = under(one, beat);
        if (hit.isEmpty()) {
            go(at, places.snapped(StrictMath.floor(beat / step()) * step()));
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
        boolean edge = places.x(clip.end().value()) - x < EDGE && clip.length().value() * places.pxBeat() > 3 * EDGE;
        drag = new ArrangeDrag(edge ? ArrangeDrag.Grip.EDGE : ArrangeDrag.Grip.CLIP, x, y, at);
    }

    /** Chooses what the pointer is over, as a context menu is for it; what is chosen already stays with the rest. */
    private void pick(int at, Lane one, double x) {
        Optional<Track.Placed> hit =
                x < NAMES || one.envelope().isPresent() ? Optional.empty() : under(one, places.beat(x));
        boolean already = hit.filter(clip -> chosen.contains(clip.clip().id())).isPresent();
        if (!already) {
            go(at, x < NAMES ? cursor : hit.map(clip -> clip.at().value()).orElse(places.snapped(places.beat(x))));
        }
    }

    /** Answers where the cursor is, within what is seen. */
    Point2D where() {
        double y = lane().map(one -> places.y(one) + 12).orElse(RULER);
        return new Point2D(
                Math.clamp(places.x(cursor) + 12, NAMES, StrictMath.max(NAMES, getWidth() - 20)),
                Math.clamp(y, RULER, StrictMath.max(RULER, getHeight() - 20)));
    }

    private void ruler(double x, double y) {
        List<Locator> locators = model.orElseThrow().set().locators();
        if (y > RULER - BAND) {
            for (int i = 0; i < locators.size(); i++) {
                double from = places.x(locators.get(i).at().value());
                if (x > from - 4
                        && x < from + 80
                        && (i + 1 == locators.size()
                                || x < places.x(locators.get(i + 1).at().value()) - 4)) {
                    go(lane, locators.get(i).at().value());
                    drag = new ArrangeDrag(ArrangeDrag.Grip.LOCATOR, x, y, i);
                    return;
                }
            }
        }
        if (x >= NAMES && y < BAND) {
            drag = new ArrangeDrag(ArrangeDrag.Grip.LOOP, x, y, 0);
        } else if (x >= NAMES) {
            go(lane, places.snapped(places.beat(x)));
            hands.locate(cursor);
        }
    }

    private void point(MouseEvent event, int at, Lane one) {
        Envelope envelope = one.envelope().orElseThrow();
        for (int i = 0; i < envelope.points().size(); i++) {
            Envelope.Point point = envelope.points().get(i);
            if (StrictMath.abs(places.x(point.at().value()) - event.getX()) < NEAR
                    && StrictMath.abs(places.yOf(one, point.value()) - event.getY()) < NEAR) {
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
                    drag = new ArrangeDrag(ArrangeDrag.Grip.POINT, event.getX(), event.getY(), i);
                }
                return;
            }
        }
        Optional<Envelope.Point> way = segment(one, places.beat(event.getX())).filter(p -> event.isAltDown());
        double beat = event.isShiftDown() ? places.beat(event.getX()) : places.snapped(places.beat(event.getX()));
        go(at, way.map(p -> p.at().value()).orElse(beat));
        if (way.isPresent() && event.getClickCount() == 2) {
            straighten();
        } else if (way.isPresent()) {
            drag = new ArrangeDrag(
                    ArrangeDrag.Grip.CURVE,
                    event.getX(),
                    event.getY(),
                    envelope.points().indexOf(way.get()));
        } else if (event.getClickCount() == 2) {
            hands.points(one, List.of(), List.of(Envelope.Point.of(beat, places.valueAt(one, event.getY()))));
        } else {
            drag = new ArrangeDrag(ArrangeDrag.Grip.BOX, event.getX(), event.getY(), 0);
        }
    }

    private void dragged(MouseEvent event) {
        ArrangeDrag now = drag;
        if (now != null) {
            now.nowX = event.getX();
            now.nowY = event.getY();
            now.copy = event.isShortcutDown();
            now.free = event.isShiftDown();
            redraw();
        }
    }

    double beats(ArrangeDrag now) {
        double by = (now.nowX - now.x) / places.pxBeat();
        return now.free ? by : StrictMath.rint(by / step()) * step();
    }

    private int tracks(ArrangeDrag now) {
        ArrangeModel all = model.orElseThrow();
        List<Track> seen = Groups.seen(all.set());
        int from = seen.indexOf(all.lanes().get(now.index).track());
        int to = seen.indexOf(all.lanes().get(all.laneAt(places.down(now.nowY))).track());
        return to - from;
    }

    private void release() {
        ArrangeDrag now = drag;
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
                double from = places.snapped(places.beat(StrictMath.min(now.x, now.nowX)));
                double to = places.snapped(places.beat(StrictMath.max(now.x, now.nowX)));
                hands.loop(from, StrictMath.max(to, from + step()));
            }
            case LOCATOR ->
                hands.locator(
                        now.index, places.snapped(StrictMath.max(0, cursor + (now.nowX - now.x) / places.pxBeat())));
            case BOX -> box(lane().orElseThrow(), now);
            case POINT, CURVE -> {
                Lane one = lane().orElseThrow();
                List<Envelope.Point> old = moving.old(one, now);
                List<Envelope.Point> fresh = moving.fresh(one, now, old);
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
        if (model.isEmpty() || content.isEmpty()) {
            return;
        }
        if (!placed) {
            placed = true;
            fit();
        }
        places.clamp();
        painter.draw(g, model.get(), content.get(), width, height);
        hands.drawn();
    }

    // ---- what the painter sees

    boolean isChosen(Track.Placed clip) {
        return chosen.contains(clip.clip().id());
    }

    boolean isHeld(Envelope.Point point) {
        return held.contains(point.at().value());
    }

    boolean isHere(Lane one) {
        return lane().filter(one::equals).isPresent();
    }

    boolean isRow(int index) {
        return index == lane;
    }

    double playing() {
        return playing;
    }

    Optional<ArrangeDrag> drag() {
        return Optional.ofNullable(drag);
    }
}
