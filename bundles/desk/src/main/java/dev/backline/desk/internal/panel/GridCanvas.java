package dev.backline.desk.internal.panel;

import dev.backline.desk.internal.model.GridModel;
import dev.backline.desk.internal.model.GridModel.Cell;
import dev.backline.desk.internal.model.GridModel.Column;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.SetColors;
import dev.backline.ui.Words;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * A session drawn on one canvas: only what is seen is drawn, so that 200 tracks cost no more than ten. The arrows move the
 * choice, the wheel scrolls.
 */
final class GridCanvas extends Region {
    private static final double COLUMN = 118;
    private static final double ROW = 27;
    private static final double HEAD = 34;
    private static final double SCENES = 110;
    private static final double GAP = 3;

    private final Words words;
    private final Canvas canvas = new Canvas();
    private GridModel grid = new GridModel(java.util.List.of(), java.util.List.of());
    private Look look;
    private double left;
    private double top;
    private int column;
    private int row;
    private Runnable chosen = () -> {};

    GridCanvas(Look look, Words words) {
        this.words = words;
        this.look = look;
        getChildren().add(canvas);
        canvas.setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(words.get("session.grid"));
        setMinSize(120, 90);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            left = clampLeft(left - event.getDeltaX());
            top = clampTop(top - event.getDeltaY());
            draw();
        });
        focusedProperty().addListener((property, before, focused) -> draw());
    }

    /** Hears of each new choice. */
    void onChosen(Runnable listener) {
        chosen = listener;
    }

    void show(GridModel model) {
        grid = model;
        column = Math.clamp(column, 0, Math.max(0, model.columns().size() - 1));
        row = Math.clamp(row, 0, Math.max(0, model.rows().size() - 1));
        left = clampLeft(left);
        top = clampTop(top);
        tell();
        draw();
    }

    void wear(Look other) {
        look = other;
        draw();
    }

    int column() {
        return column;
    }

    int row() {
        return row;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        left = clampLeft(left);
        top = clampTop(top);
        draw();
    }

    private double clampLeft(double x) {
        return Math.clamp(x, 0, Math.max(0, grid.columns().size() * COLUMN - (getWidth() - SCENES)));
    }

    private double clampTop(double y) {
        return Math.clamp(y, 0, Math.max(0, grid.rows().size() * ROW - (getHeight() - HEAD)));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> choose(column - 1, row, event);
            case RIGHT -> choose(column + 1, row, event);
            case UP -> choose(column, row - 1, event);
            case DOWN -> choose(column, row + 1, event);
            case HOME -> choose(0, row, event);
            case END -> choose(grid.columns().size() - 1, row, event);
            case PAGE_UP -> choose(column, row - 8, event);
            case PAGE_DOWN -> choose(column, row + 8, event);
            default -> {
                // Not ours.
            }
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.getX() < getWidth() - SCENES && event.getY() > HEAD) {
            choose((int) ((event.getX() + left) / COLUMN), (int) ((event.getY() - HEAD + top) / ROW), event);
        }
    }

    private void choose(int toColumn, int toRow, javafx.event.Event event) {
        event.consume();
        if (grid.columns().isEmpty() || grid.rows().isEmpty()) {
            return;
        }
        column = Math.clamp(toColumn, 0, grid.columns().size() - 1);
        row = Math.clamp(toRow, 0, grid.rows().size() - 1);
        double wide = getWidth() - SCENES;
        double high = getHeight() - HEAD;
        left = clampLeft(Math.clamp(
                left, (column + 1) * COLUMN - wide, Math.max((column + 1) * COLUMN - wide, column * COLUMN)));
        top = clampTop(Math.clamp(top, (row + 1) * ROW - high, Math.max((row + 1) * ROW - high, row * ROW)));
        tell();
        draw();
    }

    private void tell() {
        setAccessibleText(words.get("session.grid") + ", " + grid.spoken(column, row, words));
        chosen.run();
    }

    // ---- drawing

    private void draw() {
        double width = getWidth();
        double height = getHeight();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(look.of(Role.GROUND));
        g.fillRect(0, 0, width, height);
        g.setFont(Font.font(Font.getDefault().getFamily(), 11.5));
        double wide = width - SCENES;
        g.save();
        g.beginPath();
        g.rect(0, 0, wide, height);
        g.clip();
        int first = (int) (left / COLUMN);
        for (int at = first; at < grid.columns().size() && at * COLUMN - left < wide; at++) {
            drawColumn(g, at, height);
        }
        g.restore();
        // Right beside the last track, as long as there is room.
        drawScenes(g, Math.min(wide, grid.columns().size() * COLUMN - left + GAP), height);
        drawChoice(g, wide);
    }

    private void drawColumn(GraphicsContext g, int at, double height) {
        Column one = grid.columns().get(at);
        double x = at * COLUMN - left + GAP;
        double w = COLUMN - GAP;
        int firstRow = (int) (top / ROW);
        for (int r = firstRow; r < one.cells().size() && HEAD + r * ROW - top < height; r++) {
            drawCell(g, one.cells().get(r), x, HEAD + r * ROW - top, w);
        }
        g.setFill(look.of(Role.GROUND));
        g.fillRect(x - GAP, 0, COLUMN, HEAD);
        Color color = SetColors.of(one.color(), look);
        g.setFill(color.interpolate(look.of(Role.SURFACE), look.dark() ? 0.55 : 0.65));
        g.fillRoundRect(x, 4, w, HEAD - 8, 6, 6);
        g.setFill(color);
        g.fillRoundRect(x, 4, 4, HEAD - 8, 4, 4);
        g.setFill(look.of(Role.TEXT));
        g.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 11.5));
        text(g, one.name(), x + 10, HEAD / 2 + 4, w - 16);
        g.setFont(Font.font(Font.getDefault().getFamily(), 11.5));
    }

    private void drawCell(GraphicsContext g, Cell cell, double x, double y, double w) {
        double h = ROW - GAP;
        if (!cell.filled()) {
            g.setFill(look.of(Role.SURFACE));
            g.fillRoundRect(x, y, w, h, 5, 5);
            return;
        }
        Color color = SetColors.of(cell.color(), look);
        Color face = color.interpolate(look.of(Role.SURFACE), cell.enabled() ? 0.62 : 0.88);
        g.setFill(face);
        g.fillRoundRect(x, y, w, h, 5, 5);
        g.setFill(color);
        g.fillPolygon(new double[] {x + 7, x + 7, x + 14}, new double[] {y + 7.5, y + h - 7.5, y + h / 2}, 3);
        g.setFill(look.of(Role.TEXT));
        text(g, cell.name().isBlank() ? words.get("session.clip") : cell.name(), x + 20, y + h / 2 + 4, w - 25);
    }

    private void drawScenes(GraphicsContext g, double x, double height) {
        g.setFill(look.of(Role.GROUND));
        g.fillRect(x, 0, SCENES, height);
        int first = (int) (top / ROW);
        for (int r = first; r < grid.rows().size() && HEAD + r * ROW - top < height; r++) {
            double y = HEAD + r * ROW - top;
            g.setFill(look.of(Role.RAISED));
            g.fillRoundRect(x + GAP, y, SCENES - 2 * GAP, ROW - GAP, 5, 5);
            g.setFill(look.of(Role.MUTED));
            double middle = y + (ROW - GAP) / 2;
            g.fillPolygon(new double[] {x + 10, x + 10, x + 17}, new double[] {middle - 4.5, middle + 4.5, middle}, 3);
            g.setFill(look.of(Role.TEXT));
            text(g, grid.rows().get(r).name(), x + 24, middle + 4, SCENES - 34);
        }
        g.setFill(look.of(Role.GROUND));
        g.fillRect(x, 0, SCENES, HEAD);
        g.setFill(look.of(Role.MUTED));
        text(g, words.get("session.scenes"), x + GAP + 7, HEAD / 2 + 4, SCENES - 20);
    }

    private void drawChoice(GraphicsContext g, double wide) {
        double x = column * COLUMN - left + GAP;
        double y = HEAD + row * ROW - top;
        boolean seen = !grid.columns().isEmpty() && !grid.rows().isEmpty() && x < wide && y >= HEAD - 1;
        if (seen) {
            g.setStroke(isFocused() ? look.of(Role.ACCENT) : look.of(Role.MUTED));
            g.setLineWidth(isFocused() ? 2 : 1);
            g.strokeRoundRect(x, y, Math.min(COLUMN - GAP, wide - x), ROW - GAP, 6, 6);
        }
    }

    private static void text(GraphicsContext g, String text, double x, double y, double room) {
        int fits = Math.max(1, (int) (room / 6.6));
        g.fillText(text.length() <= fits ? text : text.substring(0, Math.max(1, fits - 1)) + "…", x, y, room);
    }
}
