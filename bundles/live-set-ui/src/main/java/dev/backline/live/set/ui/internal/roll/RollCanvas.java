package dev.backline.live.set.ui.internal.roll;

import dev.backline.live.set.ui.internal.Surface;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.ui.Brush;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.SetColors;
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
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The notes of one clip on a canvas, with lanes of velocity and chance below. */
final class RollCanvas extends Surface {
    private static final double KEYS = 46;
    private static final double RULER = 20;
    private static final double LANE = 58;
    private static final double EDGE = 6;
    /** From this many notes in sight on they are drawn as plain pixels. */
    private static final int MANY = 600;

    private static final double BAR = 4;

    private final RollModel model = new RollModel();
    private final Hands hands;
    private Optional<Clip> clip = Optional.empty();
    private double left;
    private double top;
    private double pxBeat = 64;
    private double pxRow = 13;
    private double grid = 0.25;
    private double cursorBeat;
    private int cursorKey = 60;
    private boolean scaleShown = true;
    private boolean ghostsShown = true;
    private boolean placed;
    private double playing = -1;
    private @Nullable Drag drag;

    /** What the user does to the notes. */
    interface Hands {
        void chosen();

        void add(Note note);

        void change(String what, List<Note> notes, UnaryOperator<Note> change);
    }

    private enum Grip {
        MOVE,
        RESIZE,
        MARK,
        VELOCITY,
        CHANCE
    }

    /** A drag that goes on. */
    private static final class Drag {
        final Grip grip;
        final double x;
        final double y;
        double nowX;
        double nowY;
        boolean free;

        Drag(Grip grip, double x, double y) {
            this.grip = grip;
            this.x = x;
            this.y = y;
            this.nowX = x;
            this.nowY = y;
        }
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
        return grid;
    }

    void grid(double beats) {
        grid = beats;
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
        clampView();
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

    private double lanes() {
        return getHeight() > 260 ? 2 * LANE : 0;
    }

    private double bottom() {
        return getHeight() - lanes();
    }

    private double x(double beat) {
        return KEYS + (beat - left) * pxBeat;
    }

    private double beat(double x) {
        return left + (x - KEYS) / pxBeat;
    }

    private double y(int row) {
        return RULER + row * pxRow - top;
    }

    /** Answers where the cursor is, within what is seen. */
    Point2D where() {
        double high = StrictMath.max(RULER, bottom() - 10);
        return new Point2D(
                Math.clamp(x(cursorBeat()) + 8, KEYS, StrictMath.max(KEYS, getWidth() - 20)),
                Math.clamp(y(model.row(cursorKey())) + 8, RULER, high));
    }

    private int keyAt(double y) {
        return model.key((int) StrictMath.floor((y - RULER + top) / pxRow));
    }

    private double snapped(double beat) {
        return StrictMath.floor(beat / grid + 1e-6) * grid;
    }

    private double end() {
        return clip.map(c -> StrictMath.max(c.end().value(), c.loop().end().value()))
                .orElse(4.0);
    }

    private void clampView() {
        double from = clip.map(
                        c -> StrictMath.min(c.start().value(), c.loop().start().value()))
                .orElse(0.0);
        double room = (getWidth() - KEYS) / pxBeat;
        left = Math.clamp(left, from, StrictMath.max(from, end() + BAR - room));
        top = Math.clamp(top, 0, StrictMath.max(0, model.rows() * pxRow - (bottom() - RULER)));
    }

    private void zoom(double factor, double x) {
        double at = beat(x);
        pxBeat = Math.clamp(pxBeat * factor, 2, 800);
        left = at - (x - KEYS) / pxBeat;
        clampView();
        redraw();
    }

    /** Answers how far below the ruler the row of a key begins. */
    double rowTop(int key) {
        return y(model.row(key)) - RULER;
    }

    /** Zooms around the cursor. */
    void zoomKey(double factor) {
        zoom(factor, x(Math.clamp(cursorBeat, left, beat(getWidth()))));
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoom(event.getDeltaY() > 0 ? 1.2 : 1 / 1.2, event.getX());
            return;
        }
        boolean across = event.isShiftDown();
        left -= (across ? event.getDeltaY() : event.getDeltaX()) / pxBeat;
        top -= across ? 0 : event.getDeltaY();
        clampView();
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
            case END -> go(snapped(end() - grid), cursorKey);
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
            move(chosen, across * (event.isShiftDown() ? grid / 8 : grid), up * (event.isShiftDown() ? 12 : 1));
        } else if (event.isShiftDown() && across != 0) {
            hands.change("resize", chosen, n -> NoteEdit.resized(n, across * grid, grid / 8));
        } else {
            int row = model.row(cursorKey);
            go(cursorBeat + across * grid, row < 0 ? cursorKey + up : model.key(row - up));
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
        cursorBeat = StrictMath.max(
                StrictMath.rint(beat / grid * 1e6) / 1e6 * grid,
                clip.map(c -> StrictMath.min(c.start().value(), c.loop().start().value()))
                        .orElse(0.0));
        cursorKey = Math.clamp(key, 0, 127);
        double room = (getWidth() - KEYS) / pxBeat;
        left = Math.clamp(left, cursorBeat + grid - room, StrictMath.max(cursorBeat, cursorBeat + grid - room));
        int row = StrictMath.max(0, model.row(cursorKey));
        double high = bottom() - RULER;
        top = Math.clamp(top, (row + 1) * pxRow - high, StrictMath.max(row * pxRow, (row + 1) * pxRow - high));
        clampView();
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
        if (y >= bottom()) {
            boolean velocity = y < bottom() + LANE;
            nearest(beat(x)).ifPresent(note -> {
                if (!model.isChosen(note)) {
                    model.choose(List.of(note));
                }
                drag = new Drag(velocity ? Grip.VELOCITY : Grip.CHANCE, x, y);
            });
            tell();
            redraw();
            return;
        }
        int key = keyAt(y);
        Optional<Note> hit = model.at(key, beat(x));
        if (event.getButton() == MouseButton.SECONDARY) {
            hit.filter(note -> !model.isChosen(note)).ifPresent(note -> model.choose(List.of(note)));
            go(hit.map(note -> note.start().value()).orElse(snapped(beat(x))), key);
            return;
        }
        if (hit.isEmpty()) {
            if (event.getClickCount() == 2) {
                hands.add(fresh(key, snapped(beat(x))));
            } else {
                if (!event.isShiftDown()) {
                    model.choose(List.of());
                }
                go(snapped(beat(x)), key);
                drag = new Drag(Grip.MARK, x, y);
            }
            return;
        }
        Note note = hit.get();
        if (event.isShiftDown() || event.isShortcutDown()) {
            model.toggle(note);
        } else if (!model.isChosen(note)) {
            model.choose(List.of(note));
        }
        boolean edge = x(note.end().value()) - x < EDGE;
        drag = new Drag(edge ? Grip.RESIZE : Grip.MOVE, x, y);
        go(note.start().value(), key);
    }

    Note fresh(int key, double beat) {
        return Note.of(Pitch.of(key), Beats.of(beat), Beats.of(grid), 100);
    }

    private Optional<Note> nearest(double beat) {
        Note best = null;
        for (int i = RollModel.first(model.notes(), beat - 12 / pxBeat);
                i < model.notes().size();
                i++) {
            Note note = model.notes().get(i);
            if (note.start().value() > beat + 12 / pxBeat) {
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
        Drag now = drag;
        if (now != null) {
            now.nowX = event.getX();
            now.nowY = event.getY();
            now.free = event.isShiftDown();
            if (now.grip == Grip.MARK) {
                int one = keyAt(now.y);
                int two = keyAt(now.nowY);
                model.choose(model.between(
                        beat(StrictMath.min(now.x, now.nowX)),
                        beat(StrictMath.max(now.x, now.nowX)),
                        StrictMath.min(one, two),
                        StrictMath.max(one, two)));
            }
            redraw();
        }
    }

    private void release() {
        Drag now = drag;
        drag = null;
        if (now == null
                || now.grip == Grip.MARK
                || now.x == now.nowX && now.y == now.nowY && now.grip != Grip.VELOCITY && now.grip != Grip.CHANCE) {
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
    private UnaryOperator<Note> change(Drag now) {
        double beats = (now.nowX - now.x) / pxBeat;
        double by = now.free ? beats : StrictMath.rint(beats / grid) * grid;
        double high =
                1 - Math.clamp((now.nowY - bottom() - (now.grip == Grip.CHANCE ? LANE : 0) - 8) / (LANE - 12), 0, 1);
        return switch (now.grip) {
            case MOVE -> {
                int keys = keyAt(now.nowY) - keyAt(now.y);
                yield n -> NoteEdit.moved(n, by, keys);
            }
            case RESIZE -> n -> NoteEdit.resized(n, by, grid / 8);
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
            place();
        }
        clampView();
        g.save();
        g.beginPath();
        g.rect(KEYS, RULER, width - KEYS, height - RULER);
        g.clip();
        rows(g, width);
        lines(g, width);
        notes(g, width);
        lane(g, width);
        cursor(g);
        g.restore();
        keys(g);
        ruler(g, width);
    }

    /** A clip that is seen for the first time fits, with its notes in the middle. */
    private void place() {
        placed = true;
        double length = end() - clip.map(c -> c.start().value()).orElse(0.0);
        pxBeat = Math.clamp((getWidth() - KEYS - 20) / StrictMath.max(1, length), 12, 200);
        left = clip.map(c -> StrictMath.min(c.start().value(), c.loop().start().value()))
                .orElse(0.0);
        int low = model.notes().stream().mapToInt(n -> n.pitch().midi()).min().orElse(57);
        int high = model.notes().stream().mapToInt(n -> n.pitch().midi()).max().orElse(63);
        int row = model.folded() ? 0 : 127 - (low + high) / 2;
        top = row * pxRow - (bottom() - RULER) / 2;
    }

    private static boolean black(int key) {
        return switch (key % 12) {
            case 1, 3, 6, 8, 10 -> true;
            default -> false;
        };
    }

    private void rows(Brush g, double width) {
        for (int row = (int) (top / pxRow); row < model.rows() && y(row) < bottom(); row++) {
            int key = model.key(row);
            Color ground = look().of(black(key) ? Role.GROUND : Role.SURFACE);
            boolean lit = scaleShown && model.hasScale() && model.inScale(key);
            g.setFill(lit ? ground.interpolate(look().of(Role.ACCENT), 0.13) : ground);
            rect(g, KEYS, y(row), width - KEYS, pxRow - 1);
        }
    }

    private void lines(Brush g, double width) {
        double step = grid;
        while (step * pxBeat < 7) {
            step *= 2;
        }
        for (double at = StrictMath.floor(left / step) * step; x(at) < width; at += step) {
            boolean bar = StrictMath.abs(at / BAR - StrictMath.rint(at / BAR)) < 1e-6;
            boolean beat = StrictMath.abs(at - StrictMath.rint(at)) < 1e-6;
            Color line = look().of(Role.SURFACE).interpolate(look().of(Role.LINE), bar ? 1 : beat ? 0.55 : 0.25);
            g.setFill(line);
            rect(g, x(at), RULER, 1, bottom() - RULER);
        }
        Clip now = clip.orElseThrow();
        g.setFill(look().of(Role.GROUND).deriveColor(0, 1, 1, 0.55));
        double start = x(now.looped() ? now.loop().start().value() : now.start().value());
        double end = x(now.looped() ? now.loop().end().value() : now.end().value());
        g.fillRect(KEYS, RULER, StrictMath.max(0, start - KEYS), bottom() - RULER);
        g.fillRect(end, RULER, StrictMath.max(0, width - end), bottom() - RULER);
    }

    private void notes(Brush g, double width) {
        double until = beat(width);
        if (ghostsShown) {
            g.setFill(look().of(Role.MUTED).deriveColor(0, 1, 1, 0.3));
            int drawn = 0;
            for (int i = RollModel.first(model.ghosts(), left - BAR);
                    i < model.ghosts().size() && drawn < MANY;
                    i++) {
                Note note = model.ghosts().get(i);
                int row = model.row(note.pitch().midi());
                if (note.start().value() > until) {
                    break;
                }
                if (row >= 0 && y(row) > RULER - pxRow && y(row) < bottom()) {
                    g.fillRect(
                            x(note.start().value()), y(row) + 2, note.length().value() * pxBeat - 1, pxRow - 5);
                    drawn++;
                }
            }
        }
        int from = model.firstFrom(left);
        int to = RollModel.first(model.notes(), until);
        if (to - from > MANY) {
            many(g, from, to);
            return;
        }
        Drag now = drag;
        UnaryOperator<Note> change = now == null ? n -> n : change(now);
        for (int i = from; i < to; i++) {
            Note note = model.notes().get(i);
            boolean chosen = model.isChosen(note);
            note(g, chosen ? change.apply(note) : note, chosen);
        }
    }

    private Color color() {
        int index = clip.map(c -> c.color().index()).orElse(-1);
        return SetColors.of(index, look());
    }

    private void note(Brush g, Note note, boolean chosen) {
        int row = model.row(note.pitch().midi());
        if (row < 0 || y(row) < RULER - pxRow || y(row) > bottom()) {
            return;
        }
        double x = x(note.start().value());
        double w = StrictMath.max(2, note.length().value() * pxBeat - 1);
        g.setFill(shade(note));
        box(g, x, y(row), w, pxRow - 1);
        if (note.probability() < 1) {
            g.setFill(look().of(Role.GROUND));
            g.fillRect(x + 2, y(row) + pxRow - 4, StrictMath.max(0, (w - 4) * (1 - note.probability())), 2);
        }
        if (chosen) {
            g.setStroke(look().of(Role.TEXT));
            g.setLineWidth(1.5);
            g.strokeRoundRect(x, y(row) + 0.5, w, pxRow - 1.5, 3, 3);
        }
    }

    private Color shade(Note note) {
        double soft = 0.5 * (1 - note.velocity() / 127.0);
        return color().interpolate(look().of(Role.SURFACE), note.enabled() ? soft : 0.8);
    }

    private void many(Brush g, int from, int to) {
        Color[] shades = new Color[5];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = color().interpolate(look().of(Role.SURFACE), 0.12 * (4 - i));
        }
        Color chosen = look().of(Role.TEXT);
        boolean any = model.isAnyChosen();
        int high = StrictMath.max(1, (int) pxRow - 2);
        for (int i = from; i < to; i++) {
            Note note = model.notes().get(i);
            int row = model.row(note.pitch().midi());
            if (row >= 0 && y(row) > RULER - pxRow && y(row) < bottom()) {
                int x = (int) ((note.start().value() - left) * pxBeat);
                int w = StrictMath.max(1, (int) (note.length().value() * pxBeat) - 1);
                g.setFill(any && model.isChosen(note) ? chosen : shades[note.velocity() * 4 / 127]);
                g.fillRect(KEYS + x, RULER + (int) (row * pxRow - top) + 1, w, high);
            }
        }
    }

    private void lane(Brush g, double width) {
        if (lanes() == 0) {
            return;
        }
        double base = bottom();
        g.setFill(look().of(Role.SURFACE));
        g.fillRect(KEYS, base, width - KEYS, lanes());
        g.setStroke(look().of(Role.LINE));
        g.setLineWidth(1);
        g.strokeLine(KEYS, base + 0.5, width, base + 0.5);
        g.strokeLine(KEYS, base + LANE + 0.5, width, base + LANE + 0.5);
        Drag now = drag;
        UnaryOperator<Note> change = now == null ? n -> n : change(now);
        int to = RollModel.first(model.notes(), beat(width));
        double last = -10;
        for (int i = RollModel.first(model.notes(), left); i < to; i++) {
            Note one = model.notes().get(i);
            boolean chosen = model.isChosen(one);
            double x = x(one.start().value());
            if (!chosen && x - last < 3 && to > MANY) {
                // Thousands of stems in one pixel are one stem.
                continue;
            }
            last = x;
            Note note = chosen ? change.apply(one) : one;
            g.setFill(chosen ? look().of(Role.TEXT) : color());
            double velocity = (LANE - 12) * note.velocity() / 127;
            rect(g, x, base + LANE - 4 - velocity, 3, velocity);
            double chance = (LANE - 12) * note.probability();
            rect(g, x, base + 2 * LANE - 4 - chance, 3, chance);
        }
    }

    private void cursor(Brush g) {
        int row = model.row(cursorKey);
        if (row >= 0) {
            ring(g, x(cursorBeat), y(row), grid * pxBeat, pxRow - 1);
        }
        Drag now = drag;
        if (now != null && now.grip == Grip.MARK) {
            g.setStroke(look().of(Role.ACCENT));
            g.setLineWidth(1);
            g.strokeRect(
                    StrictMath.min(now.x, now.nowX),
                    StrictMath.min(now.y, now.nowY),
                    StrictMath.abs(now.nowX - now.x),
                    StrictMath.abs(now.nowY - now.y));
        }
        if (playing >= 0) {
            g.setStroke(look().of(Role.GOOD));
            g.setLineWidth(1.5);
            g.strokeLine(x(playing), RULER, x(playing), bottom());
        }
    }

    private void keys(Brush g) {
        g.setFill(look().of(Role.GROUND));
        g.fillRect(0, 0, KEYS, getHeight());
        g.setFont(SMALL);
        for (int row = (int) (top / pxRow); row < model.rows() && y(row) < bottom(); row++) {
            int key = model.key(row);
            double y = y(row);
            if (y < RULER - pxRow) {
                continue;
            }
            // Keys are white and black in every theme: they stand for an instrument.
            g.setFill(black(key) ? Color.gray(0.16) : Color.gray(0.88));
            g.fillRect(2, y, KEYS - 6, pxRow - 0.5);
            if (key % 12 == 0 || model.folded() || key == cursorKey) {
                g.setFill(black(key) ? Color.WHITE : Color.BLACK);
                g.fillText(Pitch.of(key).name(), 6, y + pxRow / 2 + 3.5);
            }
        }
        g.setFill(look().of(Role.GROUND));
        g.fillRect(0, 0, KEYS, RULER);
        if (lanes() > 0) {
            g.fillRect(0, bottom(), KEYS, lanes());
            g.setFill(look().of(Role.MUTED));
            text(g, velocityName, 3, bottom() + LANE / 2 + 4, KEYS - 5);
            text(g, chanceName, 3, bottom() + LANE * 1.5 + 4, KEYS - 5);
        }
        g.setFont(PLAIN);
    }

    private String velocityName = "";
    private String chanceName = "";

    /** Sets what stands beside the lanes. */
    void names(String velocity, String chance) {
        velocityName = velocity;
        chanceName = chance;
    }

    private void ruler(Brush g, double width) {
        g.setFill(look().of(Role.GROUND));
        g.fillRect(KEYS, 0, width - KEYS, RULER);
        Clip now = clip.orElseThrow();
        if (now.looped()) {
            g.setFill(look().of(Role.RAISED));
            g.fillRoundRect(
                    x(now.loop().start().value()), 1, now.loop().length().value() * pxBeat, RULER - 3, 4, 4);
        }
        g.setFont(SMALL);
        g.setFill(look().of(Role.MUTED));
        double step = 1;
        while (step * pxBeat < 46) {
            step *= 2;
        }
        for (double at = StrictMath.max(StrictMath.ceil(left / step) * step, 0); x(at) < width; at += step) {
            long bar = (long) StrictMath.floor(at / BAR) + 1;
            long beat = (long) (at % BAR) + 1;
            g.fillText(beat == 1 ? Long.toString(bar) : bar + "." + beat, x(at) + 3, RULER - 7);
        }
        g.setFont(PLAIN);
    }
}
