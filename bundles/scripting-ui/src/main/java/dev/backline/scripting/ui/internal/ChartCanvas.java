package dev.backline.scripting.ui.internal;

import dev.backline.scripting.ui.internal.model.ResultShape;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** The numbers of a result on one canvas: bars for one short series, else lines, each with a dash of its own. */
final class ChartCanvas extends Region {
    private static final double LEFT = 56;
    private static final double BELOW = 26;
    private static final double TOP = 22;
    private static final int BARS = 60;
    private static final int MOST = 5;
    private static final List<Role> ROLES = List.of(Role.ACCENT, Role.GOOD, Role.WARNING, Role.DANGER, Role.TEXT);
    private static final double[][] DASHES = {{}, {7, 4}, {2, 4}, {10, 3, 2, 3}, {4, 2}};

    private final Canvas canvas = new Canvas();
    private final ResultShape result;
    private Look look;

    ChartCanvas(ResultShape result, Look look, String name) {
        this.result = result;
        this.look = look;
        getChildren().add(canvas);
        canvas.setManaged(false);
        setMinSize(120, 80);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name + ": " + String.join(", ", result.series().keySet()));
    }

    void wear(Look other) {
        look = other;
        draw();
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
        double low = Math.min(
                0,
                result.series().values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(v -> v)
                        .min()
                        .orElse(0));
        double high = Math.max(
                0,
                result.series().values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(v -> v)
                        .max()
                        .orElse(1));
        Scale scale = new Scale(low, high <= low ? low + 1 : high, getWidth() - LEFT - 12, getHeight() - TOP - BELOW);
        axes(g, scale);
        int at = 0;
        for (Map.Entry<String, List<Double>> series : result.series().entrySet()) {
            if (at < MOST) {
                series(g, scale, series.getKey(), series.getValue(), at);
                at++;
            }
        }
    }

    /** From numbers to places. */
    private record Scale(double low, double high, double wide, double tall) {
        double y(double value) {
            return TOP + tall - (value - low) / (high - low) * tall;
        }

        double x(int index, int count) {
            return LEFT + (index + 0.5) * wide / count;
        }
    }

    private void axes(GraphicsContext g, Scale scale) {
        g.setFont(Font.font(null, 11));
        for (int i = 0; i <= 4; i++) {
            double value = scale.low() + (scale.high() - scale.low()) * i / 4;
            double y = scale.y(value);
            g.setStroke(look.of(Role.LINE));
            g.setLineWidth(1);
            g.setLineDashes();
            g.strokeLine(LEFT, y, LEFT + scale.wide(), y);
            g.setFill(look.of(Role.MUTED));
            g.fillText(String.format(Locale.ROOT, "%.4g", value), 6, y + 4, LEFT - 10);
        }
        int count = result.labels().size();
        int each = Math.max(1, count / 8);
        g.setFill(look.of(Role.MUTED));
        for (int i = 0; i < count; i += each) {
            double wide = scale.wide() / count * each - 6;
            g.fillText(result.labels().get(i), scale.x(i, count) - wide / 2, getHeight() - 9, wide);
        }
    }

    private void series(GraphicsContext g, Scale scale, String name, List<Double> values, int at) {
        g.setFill(look.of(ROLES.get(at)));
        g.setStroke(look.of(ROLES.get(at)));
        g.setLineWidth(2);
        g.setLineDashes(DASHES[at]);
        if (result.series().size() == 1 && values.size() <= BARS) {
            double wide = Math.max(1, scale.wide() / values.size() * 0.618);
            for (int i = 0; i < values.size(); i++) {
                double y = scale.y(values.get(i));
                double zero = scale.y(0);
                g.fillRect(scale.x(i, values.size()) - wide / 2, Math.min(y, zero), wide, Math.abs(zero - y));
            }
        } else {
            g.beginPath();
            for (int i = 0; i < values.size(); i++) {
                g.lineTo(scale.x(i, values.size()), scale.y(values.get(i)));
            }
            g.stroke();
        }
        double x = LEFT + at * 130.0;
        g.strokeLine(x, 10, x + 22, 10);
        g.setFill(look.of(Role.TEXT));
        g.fillText(name, x + 28, 14, 98);
    }
}
