package dev.backline.live.set.ui.internal.roll;

import dev.backline.live.set.ui.internal.Surface;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.ui.Brush;
import dev.backline.ui.Look;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/** The notes of one clip on a canvas, with lanes of velocity and chance below. */
final class RollCanvas extends Surface {
    private static final double KEYS = RollPlaces.KEYS;
    private static final double RULER = RollPlaces.RULER;
    private static final double LANE = RollPlaces.LANE;
    private static final double EDGE = 6;

    private final RollModel model = new RollModel();
    private final RollPlaces places = new RollPlaces(this, model);
    private final RollPainter painter = new RollPainter(this, places);
    private final Hands hands;
    private Optional<Clip> clip = Optional.empty();
    private double cursorBeat;
    private int cursorKey = 60;
    private boolean scaleShown = true;
    private boolean ghostsShown = true;
    private boolean placed;
    private double playing = -1;
    private @Nullable RollDrag drag;

    /** What the user does to the notes. */
    interface Hands {
        void chosen();

        void add(Note note);

        void change(String what, List<Note> notes, UnaryOperator<Note> change);
    }

    RollCanvas(Look look, Hands hands) {
        super(look);
        this.hands = hands;
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(ZoomEvent.ZOOM, event -> zoom(event.getZoomFactor(), event.getX()));
    }

    void show(Clip fresh, List<Note> ghosts, Optional<dev.backline.model.Key> key) {
        boolean other = clip.filter(c -> c.id().equals(fresh.id())).isEmpty();
        clip = Optional.of(fresh);
        places.show(fresh);
        model.show(fresh.notes(), ghosts, key);
        if (other) {
            placed = false;
            cursorBeat = fresh.start().value();
            cursorKey = fresh.notes().isEmpty()
                    ? 60
                    : fresh.notes().getFirst().pitch().midi();
        }
        tell();
        redraw();
    }

    RollModel model() {
        return model;
    }

    double cursorBeat() {
        return cursorBeat;
    }

    int cursorKey() {
        return cursorKey;
    }

    double grid() {
        return places.grid();
    }

    void grid(double beats) {
        places.grid(beats);
        redraw();
    }

    void scale(boolean on) {
        scaleShown = on;
        redraw();
    }

    void ghosts(boolean on) {
        ghostsShown = on;
        redraw();
    }

    void fold(boolean on) {
        model.fold(on);
        places.clamp();
        redraw();
    }

    /** Shows where the clip plays; below 0 while it does not. */
    void play(double beat) {
        if (beat != playing) {
            playing = beat;
            redraw();
        }
    }

    // ---- places

    /** Answers where the cursor is, within what is seen. */
    Point2D where() {
        double high = StrictMath.max(RULER, places.bottom() - 10);
        return new Point2D(
                Math.clamp(places.x(cursorBeat()) + 8, KEYS, StrictMath.max(KEYS, getWidth() - 20)),
                Math.clamp(places.y(model.row(cursorKey())) + 8, RULER, high));
    }

    private void zoom(double factor, double x) {
        places.zoom(factor, x);
        redraw();
    }

    /** Answers how far below the ruler the row of a key begins. */
    double rowTop(int key) {
        return places.y(model.row(key)) - RULER;
    }

    /** Zooms around the cursor. */
    void zoomKey(double factor) {
        zoom(factor, places.x(Math.clamp(cursorBeat, places.left(), places.beat(getWidth()))));
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
        int across = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        int up = event.getCode() == KeyCode.DOWN ? -1 : event.getCode() == KeyCode.UP ? 1 : 0;
        if (across != 0 || up != 0) {
            event.consume();
            arrow(event, across, up);
            return;
        }
        switch (event.getCode()) {
            case HOME -> go(clip.map(c -> c.start().value()).orElse(0.0), cursorKey);
            case END -> go(places.snapped(places.end() - places.grid()), cursorKey);
            case PAGE_UP -> go(cursorBeat, cursorKey + 12);
            case PAGE_DOWN -> go(cursorBeat, cursorKey - 12);
            case PLUS, EQUALS, ADD -> zoomKey(1.25);
            case MINUS, SUBTRACT -> zoomKey(0.8);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void arrow(KeyEvent event, int across, int up) {
        List<Note> chosen = model.chosen();
        double fine = event.isShiftDown() ? 1 : 5;
        if (event.isShortcutDown() && event.isAltDown()) {
            hands.change("chance", chosen, n -> NoteEdit.chanced(n, n.probability() + up * fine / 50));
        } else if (event.isShortcutDown()) {
            hands.change("velocity", chosen, n -> n.withVelocity((int) (n.velocity() + up * fine)));
        } else if (event.isAltDown()) {
            move(
                    chosen,
                    across * (event.isShiftDown() ? places.grid() / 8 : places.grid()),
                    up * (event.isShiftDown() ? 12 : 1));
        } else if (event.isShiftDown() && across != 0) {
            hands.change("resize", chosen, n -> NoteEdit.resized(n, across * places.grid(), places.grid() / 8));
        } else {
            int row = model.row(cursorKey);
            go(cursorBeat + across * places.grid(), row < 0 ? cursorKey + up : model.key(row - up));
        }
    }

    private void move(List<Note> chosen, double beats, int keys) {
        UnaryOperator<Note> move = n -> NoteEdit.moved(n, beats, keys);
        List<Note> after = chosen.stream().map(move).toList();
        hands.change("move", chosen, move);
        model.choose(after);
        tell();
    }

    private void go(double beat, int key) {
        cursorBeat = StrictMath.max(StrictMath.rint(beat / places.grid() * 1e6) / 1e6 * places.grid(), places.begin());
        cursorKey = Math.clamp(key, 0, 127);
        places.reveal(cursorKey, cursorBeat);
        tell();
        redraw();
    }

    private void tell() {
        hands.chosen();
    }

    // ---- pointer

    private void press(MouseEvent event) {
        double x = event.getX();
        double y = event.getY();
        if (clip.isEmpty() || x < KEYS || y < RULER) {
            return;
        }
        if (y >= places.bottom()) {
            boolean velocity = y < places.bottom() + LANE;
            nearest(places.beat(x)).ifPresent(note -> {
                if (!model.isChosen(note)) {
                    model.choose(List.of(note));
                }
                drag = new RollDrag(velocity ? RollDrag.Grip.VELOCITY : RollDrag.Grip.CHANCE, x, y);
            });
            tell();
            redraw();
            return;
        }
        int key = places.keyAt(y);
        Optional<Note> hit = model.at(key, places.beat(x));
        if (event.getButton() == MouseButton.SECONDARY) {
            hit.filter(note -> !model.isChosen(note)).ifPresent(note -> model.choose(List.of(note)));
            go(hit.map(note -> note.start().value()).orElse(places.snapped(places.beat(x))), key);
            return;
        }
        if (hit.isEmpty()) {
            if (event.getClickCount() == 2) {
                hands.add(fresh(key, places.snapped(places.beat(x))));
            } else {
                if (!event.isShiftDown()) {
                    model.choose(List.of());
                }
                go(places.snapped(places.beat(x)), key);
                drag = new RollDrag(RollDrag.Grip.MARK, x, y);
            }
            return;
        }
        Note note = hit.get();
        if (event.isShiftDown() || event.isShortcutDown()) {
            model.toggle(note);
        } else if (!model.isChosen(note)) {
            model.choose(List.of(note));
        }
        boolean edge = places.x(note.end().value()) - x < EDGE;
        drag = new RollDrag(edge ? RollDrag.Grip.RESIZE : RollDrag.Grip.MOVE, x, y);
        go(note.start().value(), key);
    }

    Note fresh(int key, double beat) {
        return Note.of(Pitch.of(key), Beats.of(beat), Beats.of(places.grid()), 100);
    }

    private Optional<Note> nearest(double beat) {
        Note best = null;
        for (int i = RollModel.first(model.notes(), beat - 12 / places.pxBeat());
                i < model.notes().size();
                i++) {
            Note note = model.notes().get(i);
            if (note.start().value() > beat + 12 / places.pxBeat()) {
                break;
            }
            boolean better = best == null
                    || model.isChosen(note) && !model.isChosen(best)
                    || StrictMath.abs(note.start().value() - beat)
                                    < StrictMath.abs(best.start().value() - beat)
                            && model.isChosen(note) == model.isChosen(best);
            best = better ? note : best;
        }
        return Optional.ofNullable(best);
    }

    private void dragged(MouseEvent event) {
        RollDrag now = drag;
        if (now != null) {
            now.nowX = event.getX();
            now.nowY = event.getY();
            now.free = event.isShiftDown();
            if (now.grip == RollDrag.Grip.MARK) {
                int one = places.keyAt(now.y);
                int two = places.keyAt(now.nowY);
                model.choose(model.between(
                        places.beat(StrictMath.min(now.x, now.nowX)),
                        places.beat(StrictMath.max(now.x, now.nowX)),
                        StrictMath.min(one, two),
                        StrictMath.max(one, two)));
            }
            redraw();
        }
    }

    private void release() {
        RollDrag now = drag;
        drag = null;
        if (now == null
                || now.grip == RollDrag.Grip.MARK
                || now.x == now.nowX
                        && now.y == now.nowY
                        && now.grip != RollDrag.Grip.VELOCITY
                        && now.grip != RollDrag.Grip.CHANCE) {
            redraw();
            tell();
            return;
        }
        List<Note> chosen = model.chosen();
        UnaryOperator<Note> change = change(now);
        List<Note> after = chosen.stream().map(change).toList();
        hands.change(now.grip.name().toLowerCase(java.util.Locale.ROOT), chosen, change);
        model.choose(after);
        redraw();
    }

    /** Answers what a drag makes of a note. */
    UnaryOperator<Note> change(RollDrag now) {
        double beats = (now.nowX - now.x) / places.pxBeat();
        double by = now.free ? beats : StrictMath.rint(beats / places.grid()) * places.grid();
        double high = 1
                - Math.clamp(
                        (now.nowY - places.bottom() - (now.grip == RollDrag.Grip.CHANCE ? LANE : 0) - 8) / (LANE - 12),
                        0,
                        1);
        return switch (now.grip) {
            case MOVE -> {
                int keys = places.keyAt(now.nowY) - places.keyAt(now.y);
                yield n -> NoteEdit.moved(n, by, keys);
            }
            case RESIZE -> n -> NoteEdit.resized(n, by, places.grid() / 8);
            case VELOCITY -> n -> n.withVelocity((int) StrictMath.rint(1 + 126 * high));
            case CHANCE -> n -> NoteEdit.chanced(n, StrictMath.rint(high * 100) / 100);
            case MARK -> n -> n;
        };
    }

    // ---- drawing

    @Override
    protected void draw(Brush g, double width, double height) {
        if (clip.isEmpty()) {
            return;
        }
        if (!placed) {
            placed = true;
            places.fit();
        }
        places.clamp();
        painter.draw(g, clip.get(), width, height);
    }

    /** Sets what stands beside the lanes. */
    void names(String velocity, String chance) {
        painter.names(velocity, chance);
    }

    // ---- what the painter sees

    boolean isScaleShown() {
        return scaleShown;
    }

    boolean isGhostsShown() {
        return ghostsShown;
    }

    double playing() {
        return playing;
    }

    Optional<RollDrag> drag() {
        return Optional.ofNullable(drag);
    }

    /** Answers what the drag that goes on makes of what is chosen. */
    UnaryOperator<Note> change() {
        RollDrag now = drag;
        return now == null ? n -> n : change(now);
    }
}
