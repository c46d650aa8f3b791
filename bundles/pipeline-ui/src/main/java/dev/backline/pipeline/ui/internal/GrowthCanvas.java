package dev.backline.pipeline.ui.internal;

import dev.backline.pipeline.ui.internal.model.Growth;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import java.util.List;
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
 * A track on one canvas: sections across with their energy, parts down where they play, and in them the levels as far as they
 * are rendered. The arrows choose a part.
 */
final class GrowthCanvas extends Region {
    private static final double NAMES = 112;
    private static final double HEAD = 46;
    private static final double ROW = 21;
    private static final double GAP = 2;
    private static final int STRETCHES = 64;
    private static final double FLOOR_DB = 48;
    private static final double DB_OF_DOUBLE = 6.020_6;

    private final Canvas canvas = new Canvas();
    private final Runnable chosen;
    private Growth growth = Growth.NONE;
    private Look look;
    private double heard = -1;
    private double top;
    private int part;

    GrowthCanvas(Look look, String name, Runnable chosen) {
        this.look = look;
        this.chosen = chosen;
        getChildren().add(canvas);
        canvas.setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(name);
        setMinSize(200, 90);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            top -= event.getDeltaY();
            draw();
        });
        focusedProperty().addListener((property, before, focused) -> draw());
    }

    void show(Growth now, double position) {
        if (now.equals(growth) && position == heard) {
            return;
        }
        boolean other = !now.parts().equals(growth.parts());
        growth = now;
        heard = position;
        if (other) {
            choose(Math.clamp(part, 0, Math.max(0, now.parts().size() - 1)));
        }
        draw();
    }

    void wear(Look other) {
        look = other;
        draw();
    }

    /** Answers the place of the chosen part. */
    int part() {
        return part;
    }

    void choose(int place) {
        if (growth.parts().isEmpty()) {
            return;
        }
        part = Math.clamp(place, 0, growth.parts().size() - 1);
        double y = part * ROW;
        double room = getHeight() - HEAD;
        top = y < top ? y : y + ROW > top + room ? y + ROW - room : top;
        setAccessibleText(growth.spoken(part));
        chosen.run();
        draw();
    }

    private void key(KeyEvent event) {
        int place = switch (event.getCode()) {
            case UP -> part - 1;
            case DOWN -> part + 1;
            case HOME -> 0;
            case END -> Integer.MAX_VALUE - 1;
            default -> -2;
        };
        if (place != -2) {
            choose(Math.max(0, place));
            event.consume();
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        int row = (int) ((event.getY() - HEAD + top) / ROW);
        if (event.getY() >= HEAD && row < growth.parts().size()) {
            choose(row);
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(look.of(Role.SURFACE));
        g.fillRect(0, 0, getWidth(), getHeight());
        int bars = growth.bars();
        if (bars == 0) {
            return;
        }
        top = Math.clamp(top, 0, Math.max(0, growth.parts().size() * ROW - (getHeight() - HEAD)));
        double width = getWidth() - NAMES - 8;
        rows(g, width / bars, width);
        g.setFill(look.of(Role.SURFACE));
        g.fillRect(0, 0, getWidth(), HEAD);
        head(g, width / bars);
        if (heard >= 0) {
            g.setStroke(look.of(Role.GOOD));
            g.setLineWidth(2);
            double x = NAMES + heard * width;
            g.strokeLine(x, 4, x, getHeight());
        }
    }

    private void head(GraphicsContext g, double barWidth) {
        g.setFont(Font.font(null, 11.5));
        for (Growth.Section section : growth.sections()) {
            double x = NAMES + (section.bar() - 1) * barWidth;
            double wide = section.bars() * barWidth - GAP;
            double high = 4 + 20 * section.energy();
            g.setFill(look.of(Role.RAISED));
            g.fillRect(x, 18, wide, 24);
            g.setFill(look.of(Role.ACCENT).deriveColor(0, 1, 1, 0.30 + 0.5 * section.energy()));
            g.fillRect(x, 42 - high, wide, high);
            g.setFill(look.of(Role.TEXT));
            g.fillText(clipped(section.name(), wide), x + 2, 13);
        }
    }

    /** About as many letters as fit; a letter of this size is some six points wide. */
    private static String clipped(String text, double wide) {
        int most = (int) (wide / 6.4);
        return text.length() <= most ? text : most < 2 ? "" : text.substring(0, most - 1) + "…";
    }

    private void rows(GraphicsContext g, double barWidth, double width) {
        List<String> parts = growth.parts();
        for (int row = 0; row < parts.size(); row++) {
            double y = HEAD + row * ROW - top;
            if (y + ROW > HEAD && y < getHeight()) {
                row(g, row, y, barWidth, width);
            }
        }
    }

    private void row(GraphicsContext g, int row, double y, double barWidth, double width) {
        String name = growth.parts().get(row);
        boolean is = row == part;
        if (is) {
            g.setFill(look.of(isFocused() ? Role.ACCENT : Role.LINE));
            g.fillRoundRect(2, y, NAMES - 8, ROW - GAP, 6, 6);
        }
        g.setFill(look.of(is && isFocused() ? Role.ON_ACCENT : Role.TEXT));
        g.setFont(Font.font(null, is ? FontWeight.BOLD : FontWeight.NORMAL, 12));
        g.fillText(clipped(name, NAMES - 18), 9, y + 14);
        for (Growth.Section section : growth.sections()) {
            if (section.parts().contains(name)) {
                g.setFill(look.of(Role.RAISED));
                g.fillRect(NAMES + (section.bar() - 1) * barWidth, y, section.bars() * barWidth - GAP, ROW - GAP);
            }
        }
        levels(g, growth.levels().getOrDefault(name, List.of()), y, width);
    }

    private void levels(GraphicsContext g, List<Double> peaks, double y, double width) {
        Color color = look.of(Role.ACCENT);
        double wide = width / STRETCHES;
        for (int i = 0; i < peaks.size(); i++) {
            double share = share(peaks.get(i));
            double high = share * (ROW - GAP);
            g.setFill(peaks.get(i) >= 1 ? look.of(Role.DANGER) : color.deriveColor(0, 1, 1, 0.45 + 0.55 * share));
            g.fillRect(NAMES + i * wide, y + (ROW - GAP) - high, Math.max(1, wide - 1), high);
        }
    }

    /** How high a peak stands: 0 at -48 dB, 1 at full scale. */
    static double share(double peak) {
        double db = peak <= 0 ? -FLOOR_DB : StrictMath.log(peak) / StrictMath.log(2) * DB_OF_DOUBLE;
        return Math.clamp(1 + db / FLOOR_DB, 0, 1);
    }
}
