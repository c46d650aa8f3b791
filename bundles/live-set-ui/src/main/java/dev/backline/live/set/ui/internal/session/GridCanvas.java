package dev.backline.live.set.ui.internal.session;

import dev.backline.api.session.LaunchState;
import dev.backline.live.set.ui.internal.Surface;
import dev.backline.live.set.ui.internal.session.GridModel.Cell;
import dev.backline.live.set.ui.internal.session.GridModel.Column;
import dev.backline.model.Clip;
import dev.backline.ui.Brush;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.SetColors;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;

/** A session drawn on one canvas: only what is seen is drawn, so that 200 tracks cost no more than ten. */
final class GridCanvas extends Surface {
    private static final double COLUMN = 118;
    private static final double ROW = 27;
    private static final double HEAD = 34;
    private static final double SCENES = 124;
    private static final double GAP = 3;
    private static final double TRIANGLE = 18;
    private static final int PAGE = 8;

    private final GridChoice choice = new GridChoice();
    private final Gestures gestures;
    private GridModel grid = GridModel.EMPTY;
    private List<LaunchState.OfTrack> state = List.of();
    private boolean lit = true;
    private double left;
    private double top;
    private Optional<GridPlace> pressed = Optional.empty();
    private Optional<GridPlace> over = Optional.empty();

    /** What the user does on the grid. */
    interface Gestures {
        void chosen();

        void launch(GridPlace place);

        void stop(GridPlace place);

        void create(GridPlace place);

        /** Folds the group of a place, or unfolds it. */
        void fold(GridPlace place);

        void move(int columns, int rows, boolean copy);
    }

    GridCanvas(Look look, Gestures gestures) {
        super(look);
        this.gestures = gestures;
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            boolean across = event.isShiftDown();
            left = clampLeft(left - (across ? event.getDeltaY() : event.getDeltaX()));
            top = clampTop(top - (across ? 0 : event.getDeltaY()));
            redraw();
        });
    }

    void show(GridModel model) {
        grid = model;
        choice.show(model);
        left = clampLeft(left);
        top = clampTop(top);
        gestures.chosen();
        redraw();
    }

    GridModel model() {
        return grid;
    }

    /** Shows what plays and waits. */
    void play(List<LaunchState.OfTrack> tracks, boolean light) {
        state = tracks;
        lit = light;
        redraw();
    }

    GridChoice choice() {
        return choice;
    }

    /** Chooses a place, and scrolls to it. */
    void go(GridPlace to) {
        choice.go(to);
        reveal();
    }

    double xOf(GridPlace place) {
        return place.column() == grid.columns().size() ? scenesAt() : place.column() * COLUMN - left;
    }

    double yOf(GridPlace place) {
        return place.row() < 0 ? 4 : HEAD + place.row() * ROW - top;
    }

    double widthOf(GridPlace place) {
        return (place.column() == grid.columns().size() ? SCENES : COLUMN) - GAP;
    }

    private double scenesAt() {
        // Right beside the last track, as long as there is room.
        return StrictMath.min(getWidth() - SCENES, grid.columns().size() * COLUMN - left);
    }

    private double clampLeft(double x) {
        return Math.clamp(x, 0, StrictMath.max(0, grid.columns().size() * COLUMN - (getWidth() - SCENES)));
    }

    private double clampTop(double y) {
        return Math.clamp(y, 0, StrictMath.max(0, grid.rows().size() * ROW - (getHeight() - HEAD)));
    }

    // ---- gestures

    private void key(KeyEvent event) {
        if (event.isAltDown()) {
            arrow(event.getCode()).ifPresent(step -> {
                event.consume();
                gestures.move(step.column(), step.row(), event.isShortcutDown());
            });
            return;
        }
        GridPlace at = choice.at();
        Optional<GridPlace> to = arrow(event.getCode()).map(step -> at.plus(step.column(), step.row()));
        switch (event.getCode()) {
            case HOME -> to = Optional.of(new GridPlace(0, at.row()));
            case END -> to = Optional.of(new GridPlace(grid.columns().size(), at.row()));
            case PAGE_UP -> to = Optional.of(at.plus(0, -StrictMath.min(PAGE, at.row() + 1)));
            case PAGE_DOWN -> to = Optional.of(at.plus(0, PAGE));
            default -> {
                // An arrow, or not ours.
            }
        }
        to.ifPresent(place -> {
            event.consume();
            if (event.isShiftDown()) {
                choice.extend(place);
            } else {
                choice.go(place);
            }
            reveal();
        });
    }

    private static Optional<GridPlace> arrow(KeyCode code) {
        return switch (code) {
            case LEFT -> Optional.of(new GridPlace(-1, 0));
            case RIGHT -> Optional.of(new GridPlace(1, 0));
            case UP -> Optional.of(new GridPlace(0, -1));
            case DOWN -> Optional.of(new GridPlace(0, 1));
            default -> Optional.empty();
        };
    }

    private GridPlace at(double x, double y) {
        int row = y < HEAD ? -1 : (int) ((y - HEAD + top) / ROW);
        int column = x >= scenesAt() ? grid.columns().size() : (int) ((x + left) / COLUMN);
        return new GridPlace(column, row);
    }

    private void press(MouseEvent event) {
        GridPlace place = at(event.getX(), event.getY());
        boolean known = place.row() < grid.rows().size();
        if (!known) {
            return;
        }
        boolean sign = event.getX() - xOf(place) < TRIANGLE + GAP;
        if (event.isShiftDown()) {
            choice.extend(place);
        } else if (event.isShortcutDown()) {
            choice.toggle(place);
        } else {
            if (!choice.isMarked(place)) {
                choice.go(place);
            }
            pressed = Optional.of(place);
        }
        reveal();
        if (event.getButton() == MouseButton.SECONDARY) {
            pressed = Optional.empty();
            return;
        }
        Cell cell = grid.cell(place.column(), place.row());
        if (sign && !cell.filled() && grid.isSlot(place) && cell.stop() || sign && place.row() < 0) {
            gestures.stop(place);
        } else if (sign && (cell.filled() || !grid.isSlot(place))) {
            gestures.launch(place);
        } else if (event.getClickCount() == 2 && grid.isSlot(place) && !cell.filled()) {
            gestures.create(place);
        } else if (event.getClickCount() == 2 && place.row() < 0) {
            gestures.fold(place);
        } else if (event.getClickCount() == 2) {
            gestures.launch(place);
        }
    }

    private void drag(MouseEvent event) {
        over = pressed.map(from -> at(event.getX(), event.getY()));
        redraw();
    }

    private void release(MouseEvent event) {
        if (pressed.isPresent() && over.isPresent() && !over.equals(pressed)) {
            GridPlace from = pressed.get();
            gestures.move(over.get().column() - from.column(), over.get().row() - from.row(), event.isShortcutDown());
        } else if (pressed.isPresent() && over.isEmpty() && event.getClickCount() == 1) {
            choice.go(pressed.get());
        }
        pressed = Optional.empty();
        over = Optional.empty();
        redraw();
    }

    private void reveal() {
        GridPlace at = choice.at();
        double wide = getWidth() - SCENES;
        double high = getHeight() - HEAD;
        if (at.column() < grid.columns().size()) {
            left = clampLeft(Math.clamp(
                    left,
                    (at.column() + 1) * COLUMN - wide,
                    StrictMath.max((at.column() + 1) * COLUMN - wide, at.column() * COLUMN)));
        }
        if (at.row() >= 0) {
            top = clampTop(Math.clamp(
                    top, (at.row() + 1) * ROW - high, StrictMath.max((at.row() + 1) * ROW - high, at.row() * ROW)));
        }
        gestures.chosen();
        redraw();
    }

    // ---- drawing

    @Override
    protected void draw(Brush g, double width, double height) {
        left = clampLeft(left);
        top = clampTop(top);
        double wide = width - SCENES;
        g.save();
        g.beginPath();
        g.rect(0, 0, wide, height);
        g.clip();
        for (int at = (int) (left / COLUMN); at < grid.columns().size() && at * COLUMN - left < wide; at++) {
            drawColumn(g, at, height);
        }
        g.restore();
        drawScenes(g, scenesAt() + GAP, height);
        drawChoice(g);
    }

    private LaunchState.OfTrack stateOf(Column column) {
        return column.place() < state.size()
                ? state.get(column.place())
                : new LaunchState.OfTrack(-1, -1, false, false, dev.backline.model.Beats.ZERO);
    }

    private void drawColumn(Brush g, int at, double height) {
        Column one = grid.columns().get(at);
        double x = at * COLUMN - left + GAP;
        double w = COLUMN - GAP;
        LaunchState.OfTrack plays = stateOf(one);
        for (int r = (int) (top / ROW); r < one.cells().size() && HEAD + r * ROW - top < height; r++) {
            drawCell(g, one, r, x, HEAD + r * ROW - top, w, plays);
        }
        fill(g, Role.GROUND);
        rect(g, x - GAP, 0, COLUMN, HEAD);
        Color color = SetColors.of(one.track().color().index(), look());
        g.setFill(color.interpolate(look().of(Role.SURFACE), look().dark() ? 0.55 : 0.65));
        box(g, x, 4, w, HEAD - 8);
        g.setFill(color);
        rect(g, x, 5, 4, HEAD - 10);
        if (one.group()) {
            rect(g, x, HEAD - 6, w, 2);
        } else if (one.track().group().isPresent()) {
            rect(g, x - GAP, HEAD - 6, w + GAP, 2);
        }
        fill(g, plays.stopping() ? Role.WARNING : Role.TEXT);
        g.setFont(BOLD);
        double sign = plays.playing() >= 0 || plays.stopping() ? 12 : 0;
        if (sign > 0) {
            rect(g, x + 9, HEAD / 2 - 4, 8, 8);
            fill(g, Role.TEXT);
        }
        String name = !one.group() ? "" : one.track().folded() ? "▸ " : "▾ ";
        text(g, name + one.track().name(), x + 10 + sign, HEAD / 2 + 4, w - 16 - sign);
        g.setFont(PLAIN);
    }

    private void drawCell(Brush g, Column column, int row, double x, double y, double w, LaunchState.OfTrack plays) {
        Cell cell = column.cells().get(row);
        double h = ROW - GAP;
        if (!cell.filled()) {
            fill(g, Role.SURFACE);
            box(g, x, y, w, h);
            if (cell.stop()) {
                fill(g, Role.LINE);
                rect(g, x + 8, y + h / 2 - 3, 6, 6);
            }
            return;
        }
        Optional<Clip> clip = cell.clip();
        int index =
                clip.map(c -> c.color().index()).orElse(column.track().color().index());
        Color color = SetColors.of(index, look());
        boolean on = clip.map(Clip::enabled).orElse(true);
        g.setFill(color.interpolate(look().of(Role.SURFACE), on ? 0.62 : 0.88));
        box(g, x, y, w, h);
        boolean playing = plays.playing() == row;
        boolean waiting = plays.waiting() == row;
        if (playing) {
            fill(g, Role.GOOD);
            rect(g, x, y + 1, 4, h - 2);
        }
        if (!waiting || lit) {
            g.setFill(waiting ? look().of(Role.WARNING) : playing ? look().of(Role.GOOD) : color);
            g.fillPolygon(new double[] {x + 8, x + 8, x + 16}, new double[] {y + 7, y + h - 7, y + h / 2}, 3);
        }
        if (clip.isEmpty()) {
            for (int i = 0; i < cell.members().size(); i++) {
                g.setFill(SetColors.of(cell.members().get(i), look()));
                rect(g, x + 24 + i * 11, y + h / 2 - 3, 8, 6);
            }
            return;
        }
        fill(g, on ? Role.TEXT : Role.MUTED);
        String name = clip.get().name().isBlank() ? "–" : clip.get().name();
        text(g, name, x + 22, y + h / 2 + 4, w - 27);
        if (playing) {
            drawPosition(g, clip.get(), plays, x, y + h - 3, w);
        }
    }

    private void drawPosition(Brush g, Clip clip, LaunchState.OfTrack plays, double x, double y, double w) {
        double from = clip.looped() ? clip.loop().start().value() : clip.start().value();
        double part = (plays.position().value() - from) / clip.length().value();
        fill(g, Role.GOOD);
        g.fillRect(x + 4, y, (w - 8) * Math.clamp(part, 0, 1), 2);
    }

    private void drawScenes(Brush g, double x, double height) {
        fill(g, Role.GROUND);
        rect(g, x - GAP, 0, SCENES + GAP, height);
        for (int r = (int) (top / ROW); r < grid.rows().size() && HEAD + r * ROW - top < height; r++) {
            GridModel.Row row = grid.rows().get(r);
            double y = HEAD + r * ROW - top;
            fill(g, Role.RAISED);
            box(g, x, y, SCENES - 2 * GAP, ROW - GAP);
            double middle = y + (ROW - GAP) / 2;
            g.setFill(row.color() < 0 ? look().of(Role.MUTED) : SetColors.of(row.color(), look()));
            g.fillPolygon(new double[] {x + 8, x + 8, x + 16}, new double[] {middle - 5, middle + 5, middle}, 3);
            double room = SCENES - 34 - (row.tempo().isEmpty() ? 0 : 34);
            fill(g, Role.TEXT);
            text(g, row.name(), x + 22, middle + 4, room);
            fill(g, Role.MUTED);
            text(g, row.tempo(), x + SCENES - 40, middle + 4, 34);
        }
        fill(g, Role.GROUND);
        rect(g, x - GAP, 0, SCENES + GAP, HEAD);
        if (!grid.columns().isEmpty()) {
            fill(g, Role.MUTED);
            rect(g, x + 9, HEAD / 2 - 4, 8, 8);
            text(g, stopAll, x + 24, HEAD / 2 + 4, SCENES - 32);
        }
    }

    private String stopAll = "";

    /** Sets what stands above the scenes. */
    void say(String text) {
        stopAll = text;
    }

    private void drawChoice(Brush g) {
        if (grid.columns().isEmpty()) {
            return;
        }
        g.save();
        g.beginPath();
        g.rect(0, 0, getWidth(), getHeight());
        g.clip();
        for (GridPlace place : choice.marked()) {
            double y = yOf(place);
            boolean seen = y >= HEAD - ROW && y < getHeight();
            if (seen && !place.equals(choice.at())) {
                g.setStroke(look().of(Role.ACCENT));
                g.setLineWidth(1);
                g.strokeRoundRect(xOf(place) + GAP, y, widthOf(place), ROW - GAP, 6, 6);
            }
        }
        GridPlace at = over.orElse(choice.at());
        ring(g, xOf(at) + GAP, yOf(at), widthOf(at), ROW - GAP);
        g.restore();
    }
}
