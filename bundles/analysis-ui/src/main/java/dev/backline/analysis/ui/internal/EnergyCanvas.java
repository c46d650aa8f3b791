package dev.backline.analysis.ui.internal;

import dev.backline.analysis.ui.internal.Ribbons.Ribbon;
import dev.backline.analysis.ui.internal.Ribbons.Stretch;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.SetColors;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The picture of the energy: bands over the bars, ribbons from bands to parts, and the matrix of who hides whom. Left and right choose a bar, Home all of them, up and
 * down a part, Page Up and Page Down one that hides it. Drawn with the next pulse when something changed.
 */
final class EnergyCanvas extends Region {
    private static final double FLOOR_DB = -60;
    private static final double LINE_HIGH = 12;
    private static final double LEAST_FOR_NUMBER = 27;
    private static final double LETTER = 6.4;
    private static final Font PLAIN = Font.font(Font.getDefault().getFamily(), 11.5);
    private static final Font SMALL = Font.font(Font.getDefault().getFamily(), 10);

    private final Canvas canvas = new Canvas();
    private final Words words;
    private final Runnable chosen;
    private Look look;
    private Optional<EnergyModel> shown = Optional.empty();
    private List<Integer> colors = List.of();

    /**
     * Makes an empty picture.
     *
     * @param chosen hears that another bar or part was chosen by hand
     */
    EnergyCanvas(Look look, Words words, Runnable chosen) {
        this.look = look;
        this.words = words;
        this.chosen = chosen;
        canvas.setManaged(false);
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(words.get("energy.picture"));
        setMinSize(240, 200);
        focusedProperty().addListener((property, before, now) -> requestLayout());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> shown.ifPresent(model -> key(event, model)));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            shown.ifPresent(model -> press(event.getX(), event.getY(), model));
        });
        addEventHandler(
                MouseEvent.MOUSE_DRAGGED, event -> shown.ifPresent(model -> drag(event.getX(), event.getY(), model)));
    }

    /**
     * Shows figures.
     *
     * @param colors of the parts, as places of Live's palette
     */
    void show(EnergyModel model, List<Integer> colors) {
        shown = Optional.of(model);
        this.colors = List.copyOf(colors);
        requestLayout();
    }

    void wear(Look other) {
        look = other;
        requestLayout();
    }

    /** Answers where the chosen part's name stands. */
    Point2D where() {
        return shown.map(model -> {
                    Rectangle2D flow = areas(model).flow();
                    Stretch place = Ribbons.of(model).parts().get(model.part());
                    return new Point2D(flow.getMaxX() + 8, flow.getMinY() + place.from() * flow.getHeight());
                })
                .orElse(Point2D.ZERO);
    }

    private Areas areas(EnergyModel model) {
        return Areas.of(
                getWidth(), getHeight(), model.bands().size(), model.parts().size());
    }

    // ---- hands

    private void key(KeyEvent event, EnergyModel model) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> model.chooseBar(model.bar() - 1);
            case RIGHT -> model.chooseBar(model.bar() + 1);
            case HOME, ESCAPE -> model.chooseBar(EnergyModel.ALL);
            case END -> model.chooseBar(model.bars() - 1);
            case UP -> model.choosePart(model.part() - 1);
            case DOWN -> model.choosePart(model.part() + 1);
            case PAGE_UP -> model.stepHider(-1);
            case PAGE_DOWN -> model.stepHider(1);
            default -> {
                return;
            }
        }
        event.consume();
        change();
    }

    private void press(double x, double y, EnergyModel model) {
        Areas areas = areas(model);
        int count = model.parts().size();
        Rectangle2D matrix = areas.matrix();
        int bar = areas.bar(x, y, model.bars());
        if (bar >= 0) {
            model.chooseBar(bar == model.bar() ? EnergyModel.ALL : bar);
        } else if (matrix.contains(x, y)) {
            model.choosePair(areas.cell(x - matrix.getMinX(), count), areas.cell(y - matrix.getMinY(), count));
        } else {
            part(x, y, areas, model).ifPresent(model::choosePart);
        }
        change();
    }

    private void drag(double x, double y, EnergyModel model) {
        int bar = areas(model).bar(x, y, model.bars());
        if (bar >= 0 && bar != model.bar()) {
            model.chooseBar(bar);
            change();
        }
    }

    /** Names of parts stand at the end of the ribbons and before the rows of the matrix. */
    private Optional<Integer> part(double x, double y, Areas areas, EnergyModel model) {
        Rectangle2D matrix = areas.matrix();
        int count = model.parts().size();
        if (x >= matrix.getMinX() - Areas.NAMES
                && x < matrix.getMinX()
                && y >= matrix.getMinY()
                && y < matrix.getMaxY()) {
            return Optional.of(areas.cell(y - matrix.getMinY(), count));
        }
        double at = (y - areas.flow().getMinY()) / areas.flow().getHeight();
        List<Stretch> places = Ribbons.of(model).parts();
        if (x >= areas.flow().getMaxX() - 20 && x < areas.flow().getMaxX() + Areas.NAMES) {
            for (int i = 0; i < count; i++) {
                double reach =
                        i + 1 < count ? (places.get(i).to() + places.get(i + 1).from()) / 2 : 1;
                if (at >= 0 && at < reach) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }

    private void change() {
        requestLayout();
        chosen.run();
    }

    // ---- picture

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(look.of(Role.GROUND));
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setTextBaseline(VPos.CENTER);
        shown.ifPresent(model -> {
            Areas areas = areas(model);
            bars(g, areas.bars(), model);
            flow(g, areas.flow(), model);
            matrix(g, areas.matrix(), model);
        });
        if (isFocused()) {
            g.setStroke(look.of(Role.ACCENT));
            g.setLineWidth(1);
            g.strokeRect(0.5, 0.5, getWidth() - 1, getHeight() - 1);
        }
    }

    private void head(GraphicsContext g, String text, double x, double y) {
        g.setFont(PLAIN);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(look.of(Role.MUTED));
        g.fillText(text, x, y);
    }

    private void name(GraphicsContext g, String text, double x, double y, double room, boolean strong) {
        int fits = (int) (room / LETTER);
        g.setFont(PLAIN);
        g.setFill(look.of(strong ? Role.TEXT : Role.MUTED));
        g.fillText(text.length() <= fits ? text : text.substring(0, Math.max(1, fits - 1)) + "…", x, y, room);
    }

    private void bars(GraphicsContext g, Rectangle2D place, EnergyModel model) {
        head(g, words.get("energy.bars"), place.getMinX() - Areas.BANDS, place.getMinY() - 14);
        double row = place.getHeight() / model.bands().size();
        double column = place.getWidth() / model.bars();
        Color full = look.of(Role.ACCENT);
        for (int band = 0; band < model.bands().size(); band++) {
            double y = place.getMaxY() - (band + 1) * row;
            g.setTextAlign(TextAlignment.RIGHT);
            name(g, band(band), place.getMinX() - 8, y + row / 2, Areas.BANDS - 10, false);
            for (int bar = 0; bar < model.bars(); bar++) {
                double strength = Math.clamp(1 - model.sumDb(bar, band) / FLOOR_DB, 0, 1);
                g.setFill(look.of(Role.RAISED).interpolate(full, strength));
                double x = place.getMinX() + bar * column;
                g.fillRect(x, y, Math.max(1, column - 1), row - 1);
            }
        }
        numbers(g, place, model, column);
        if (model.bar() != EnergyModel.ALL) {
            g.setStroke(look.of(Role.TEXT));
            g.setLineWidth(2);
            double x = place.getMinX() + model.bar() * column;
            g.strokeRect(x - 1, place.getMinY() - 1, Math.max(3, column + 1), place.getHeight() + 1);
        }
    }

    private void numbers(GraphicsContext g, Rectangle2D place, EnergyModel model, double column) {
        int step = 1;
        while (step * column < 34) {
            step *= 2;
        }
        g.setFont(SMALL);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(look.of(Role.MUTED));
        for (int bar = 0; bar < model.bars(); bar += step) {
            g.fillText(Integer.toString(model.number(bar)), place.getMinX() + bar * column + 1, place.getMaxY() + 9);
        }
    }

    private String band(int band) {
        return words.get("energy.band." + band);
    }

    private void flow(GraphicsContext g, Rectangle2D place, EnergyModel model) {
        head(g, words.get("energy.flow"), place.getMinX() - Areas.BANDS, place.getMinY() - 26);
        Ribbons ribbons = Ribbons.of(model);
        for (Ribbon ribbon : ribbons.ribbons()) {
            boolean ours = ribbon.part() == model.part();
            Color color = color(ribbon.part());
            g.setFill(color.deriveColor(0, 1, 1, ours ? 0.85 : 0.28));
            ribbon(g, place, ribbon);
        }
        for (int band = 0; band < ribbons.bands().size(); band++) {
            Stretch at = ribbons.bands().get(band);
            node(g, place.getMinX(), place, at, look.of(Role.MUTED));
            g.setTextAlign(TextAlignment.RIGHT);
            double y = place.getMinY() + (at.from() + at.to()) / 2 * place.getHeight();
            name(g, band(band), place.getMinX() - 8, y, Areas.BANDS - 10, false);
        }
        parts(g, place, model, ribbons.parts());
    }

    private void ribbon(GraphicsContext g, Rectangle2D place, Ribbon ribbon) {
        double x = place.getMinX() + 6;
        double end = place.getMaxX() - 6;
        double middle = (x + end) / 2;
        double high = place.getHeight();
        double top = place.getMinY();
        // Never thinner than what can be seen.
        double left = Math.max(0.75, ribbon.left().size() * high);
        double right = Math.max(0.75, ribbon.right().size() * high);
        double from = top + ribbon.left().from() * high;
        double to = top + ribbon.right().from() * high;
        g.beginPath();
        g.moveTo(x, from);
        g.bezierCurveTo(middle, from, middle, to, end, to);
        g.lineTo(end, to + right);
        g.bezierCurveTo(middle, to + right, middle, from + left, x, from + left);
        g.closePath();
        g.fill();
    }

    private void node(GraphicsContext g, double x, Rectangle2D place, Stretch at, Color color) {
        g.setFill(color);
        double high = Math.max(1, at.size() * place.getHeight());
        g.fillRect(x, place.getMinY() + at.from() * place.getHeight(), 6, high);
    }

    /** A name that would cover the one above it is left out; the chosen one never is. */
    private void parts(GraphicsContext g, Rectangle2D place, EnergyModel model, List<Stretch> places) {
        g.setTextAlign(TextAlignment.LEFT);
        double last = Double.NEGATIVE_INFINITY;
        double ours = middle(place, places.get(model.part()));
        for (int part = 0; part < places.size(); part++) {
            node(g, place.getMaxX() - 6, place, places.get(part), color(part));
            double y = middle(place, places.get(part));
            boolean chosenOne = part == model.part();
            if (chosenOne || y - last >= LINE_HIGH && StrictMath.abs(y - ours) >= LINE_HIGH) {
                String mark = chosenOne ? "▸ " : "";
                name(g, mark + model.parts().get(part).name(), place.getMaxX() + 6, y, Areas.NAMES - 12, chosenOne);
                last = y;
            }
        }
    }

    private static double middle(Rectangle2D place, Stretch at) {
        return place.getMinY() + (at.from() + at.to()) / 2 * place.getHeight();
    }

    private Color color(int part) {
        return SetColors.of(colors.get(part), look);
    }

    private void matrix(GraphicsContext g, Rectangle2D place, EnergyModel model) {
        int count = model.parts().size();
        double cell = place.getWidth() / count;
        head(g, words.get("energy.matrix"), place.getMinX() - Areas.NAMES, place.getMinY() - 26);
        for (int of = 0; of < count; of++) {
            double y = place.getMinY() + of * cell;
            if (cell >= LINE_HIGH || of == model.part()) {
                g.setTextAlign(TextAlignment.RIGHT);
                String row = of + 1 + " " + model.parts().get(of).name();
                name(g, row, place.getMinX() - 6, y + cell / 2, Areas.NAMES - 8, of == model.part());
            }
            for (int by = 0; by < count; by++) {
                cell(g, new Rectangle2D(place.getMinX() + by * cell, y, cell, cell), model, by, of);
            }
        }
        g.setFont(SMALL);
        g.setTextAlign(TextAlignment.CENTER);
        for (int by = 0; by < count; by++) {
            if (cell >= LINE_HIGH || by == model.hider()) {
                g.setFill(look.of(by == model.hider() ? Role.TEXT : Role.MUTED));
                g.fillText(Integer.toString(by + 1), place.getMinX() + (by + 0.5) * cell, place.getMinY() - 8);
            }
        }
    }

    private void cell(GraphicsContext g, Rectangle2D place, EnergyModel model, int by, int of) {
        double share = by == of ? 0 : model.share(by, of);
        g.setFill(by == of ? look.of(Role.GROUND) : look.of(Role.RAISED).interpolate(look.of(Role.WARNING), share));
        g.fillRect(place.getMinX(), place.getMinY(), place.getWidth() - 1, place.getHeight() - 1);
        if (share >= 0.005 && place.getWidth() >= LEAST_FOR_NUMBER) {
            g.setFont(SMALL);
            g.setTextAlign(TextAlignment.CENTER);
            g.setFill(share > 0.5 ? look.of(Role.GROUND) : look.of(Role.TEXT));
            g.fillText(
                    Long.toString(StrictMath.round(share * 100)),
                    place.getMinX() + place.getWidth() / 2,
                    place.getMinY() + place.getHeight() / 2);
        }
        if (by == model.hider() && of == model.part() && by != of) {
            g.setStroke(look.of(Role.TEXT));
            g.setLineWidth(2);
            g.strokeRect(place.getMinX(), place.getMinY(), place.getWidth() - 1, place.getHeight() - 1);
        }
    }
}
