package dev.backline.ui;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Draws on a {@link Sheet} with the words of JavaFX's canvas, straight into pixels: what falls on whole pixels is filled at once,
 * everything else is smoothed at its edges only, and a text is a picture that was made before. Belongs to JavaFX's thread.
 *
 * @since 0.2.4
 */
public final class Brush {
    /** Points of a quarter of a circle, from its right end to its lower one. */
    private static final double[][] QUARTER = quarter(6);

    private static final int ROUND = 24;
    private static final double[] RING_X = new double[ROUND];
    private static final double[] RING_Y = new double[ROUND];
    private static final double WHOLE = 1e-4;

    private final Letters letters;
    private final Pixels pixels = new Pixels();
    private final Outline outline = new Outline();
    private final Deque<int[]> kept = new ArrayDeque<>();
    private double scale = 1;
    private int fill;
    private int stroke;
    private double line = 1;
    private Font font = Font.getDefault();
    private TextAlignment align = TextAlignment.LEFT;
    private VPos base = VPos.BASELINE;
    private final double[] rect = new double[4];
    private double atX;
    private double atY;
    private double[] path = new double[64];
    private int steps;

    static {
        for (int i = 0; i < ROUND; i++) {
            double turn = 2 * StrictMath.PI * i / ROUND;
            RING_X[i] = StrictMath.cos(turn);
            RING_Y[i] = StrictMath.sin(turn);
        }
    }

    Brush(Letters letters) {
        this.letters = letters;
    }

    private static double[][] quarter(int parts) {
        double[][] points = new double[parts + 1][];
        for (int i = 0; i <= parts; i++) {
            double turn = StrictMath.PI / 2 * i / parts;
            points[i] = new double[] {StrictMath.cos(turn), StrictMath.sin(turn)};
        }
        return points;
    }

    /** Begins a picture; {@code perPixel} pixels of it are one of JavaFX's. */
    void begin(int[] target, int width, int height, double perPixel) {
        pixels.on(target, width, height);
        scale = perPixel;
        kept.clear();
        line = 1;
        align = TextAlignment.LEFT;
        base = VPos.BASELINE;
    }

    // ---- how it draws

    /** Fills with a colour from now on. */
    public void setFill(Color color) {
        fill = Pixels.argb(color);
    }

    /** Draws lines in a colour from now on. */
    public void setStroke(Color color) {
        stroke = Pixels.argb(color);
    }

    /** Draws lines of a width from now on, in pixels. */
    public void setLineWidth(double width) {
        line = width;
    }

    /** Writes in a font from now on. */
    public void setFont(Font other) {
        font = other;
    }

    /** Writes to the right of a place, to its left, or around it. */
    public void setTextAlign(TextAlignment other) {
        align = other;
    }

    /** Writes on a place or around it. */
    public void setTextBaseline(VPos other) {
        base = other;
    }

    /** Keeps the clip, until {@link #restore}. */
    public void save() {
        kept.push(pixels.clip());
    }

    /** Takes the clip that was kept last. */
    public void restore() {
        pixels.clip(kept.pop());
    }

    // ---- paths

    /** Begins a path. */
    public void beginPath() {
        steps = 0;
    }

    /** Makes the path a rectangle, for {@link #clip}. */
    public void rect(double x, double y, double w, double h) {
        rect[0] = x * scale;
        rect[1] = y * scale;
        rect[2] = (x + w) * scale;
        rect[3] = (y + h) * scale;
    }

    /** Lets nothing through outside of the path's rectangle, on whole pixels. */
    public void clip() {
        pixels.within(
                (int) StrictMath.rint(rect[0]), (int) StrictMath.rint(rect[1]), (int) StrictMath.rint(rect[2]), (int)
                        StrictMath.rint(rect[3]));
    }

    /** Goes to a place without drawing. */
    public void moveTo(double x, double y) {
        atX = x;
        atY = y;
    }

    /** Goes to a place by a line, which {@link #stroke} draws. */
    public void lineTo(double x, double y) {
        if (steps + 4 > path.length) {
            path = Arrays.copyOf(path, 2 * path.length);
        }
        path[steps++] = atX;
        path[steps++] = atY;
        path[steps++] = x;
        path[steps++] = y;
        moveTo(x, y);
    }

    /** Draws the path's lines. */
    public void stroke() {
        for (int i = 0; i < steps; i += 4) {
            strokeLine(path[i], path[i + 1], path[i + 2], path[i + 3]);
        }
    }

    // ---- shapes

    /** Fills a rectangle. */
    public void fillRect(double x, double y, double w, double h) {
        area(x, y, x + w, y + h, fill);
    }

    private void area(double left, double top, double right, double bottom, int argb) {
        if (right > left && bottom > top) {
            pixels.area(left * scale, top * scale, right * scale, bottom * scale, argb);
        }
    }

    /** Draws the edges of a rectangle. */
    public void strokeRect(double x, double y, double w, double h) {
        double half = line / 2;
        area(x - half, y - half, x + w + half, y + half, stroke);
        area(x - half, y + h - half, x + w + half, y + h + half, stroke);
        area(x - half, y + half, x + half, y + h - half, stroke);
        area(x + w - half, y + half, x + w + half, y + h - half, stroke);
    }

    /** Fills a rectangle with round corners of these widths. */
    public void fillRoundRect(double x, double y, double w, double h, double arcWidth, double arcHeight) {
        double radius = radius(w, h, arcWidth);
        if (radius < 0.5) {
            fillRect(x, y, w, h);
            return;
        }
        outline.clear();
        round(x, y, w, h, radius);
        caps(y * scale, (y + h) * scale, radius * scale, fill);
        int from = (int) StrictMath.ceil((y + radius) * scale);
        int to = (int) StrictMath.floor((y + h - radius) * scale);
        if (to > from) {
            pixels.area(x * scale, from, (x + w) * scale, to, fill);
        }
    }

    private static double radius(double w, double h, double arc) {
        return StrictMath.max(0, StrictMath.min(arc / 2, StrictMath.min(w, h) / 2));
    }

    /** Fills the outline where it is round: above and below. */
    private void caps(double top, double bottom, double radius, int argb) {
        int low = (int) StrictMath.ceil(top + radius);
        int high = StrictMath.max(low, (int) StrictMath.floor(bottom - radius));
        pixels.fill(outline, (int) StrictMath.floor(top), low, argb);
        pixels.fill(outline, high, (int) StrictMath.ceil(bottom), argb);
    }

    /** Adds a rectangle with round corners to the outline. */
    private void round(double x, double y, double w, double h, double radius) {
        double right = x + w - radius;
        double bottom = y + h - radius;
        double left = x + radius;
        double top = y + radius;
        int last = QUARTER.length - 1;
        for (int i = 0; i <= last; i++) {
            outline.to((right + radius * QUARTER[i][0]) * scale, (bottom + radius * QUARTER[i][1]) * scale);
        }
        for (int i = 0; i <= last; i++) {
            outline.to(
                    (left - radius * QUARTER[last - i][0]) * scale, (bottom + radius * QUARTER[last - i][1]) * scale);
        }
        for (int i = 0; i <= last; i++) {
            outline.to((left - radius * QUARTER[i][0]) * scale, (top - radius * QUARTER[i][1]) * scale);
        }
        for (int i = 0; i <= last; i++) {
            outline.to((right + radius * QUARTER[last - i][0]) * scale, (top - radius * QUARTER[last - i][1]) * scale);
        }
        outline.close();
    }

    /** Draws the edges of a rectangle with round corners of these widths. */
    public void strokeRoundRect(double x, double y, double w, double h, double arcWidth, double arcHeight) {
        double half = line / 2;
        double radius = radius(w, h, arcWidth);
        if (radius < 0.5 || w <= line || h <= line) {
            strokeRect(x, y, w, h);
            return;
        }
        outline.clear();
        round(x - half, y - half, w + line, h + line, radius + half);
        round(x + half, y + half, w - line, h - line, StrictMath.max(0.01, radius - half));
        double edge = (radius + half) * scale;
        caps((y - half) * scale, (y + h + half) * scale, edge, stroke);
        int from = (int) StrictMath.ceil((y - half) * scale + edge);
        int to = (int) StrictMath.floor((y + h + half) * scale - edge);
        if (to > from) {
            pixels.area((x - half) * scale, from, (x + half) * scale, to, stroke);
            pixels.area((x + w - half) * scale, from, (x + w + half) * scale, to, stroke);
        }
    }

    /** Fills a polygon. */
    public void fillPolygon(double[] xs, double[] ys, int count) {
        outline.clear();
        for (int i = 0; i < count; i++) {
            outline.to(xs[i] * scale, ys[i] * scale);
        }
        outline.close();
        pixels.fill(outline, fill);
    }

    /** Fills an ellipse. */
    public void fillOval(double x, double y, double w, double h) {
        outline.clear();
        oval(x, y, w, h);
        pixels.fill(outline, fill);
    }

    /** Draws the edge of an ellipse. */
    public void strokeOval(double x, double y, double w, double h) {
        double half = line / 2;
        outline.clear();
        oval(x - half, y - half, w + line, h + line);
        oval(x + half, y + half, w - line, h - line);
        pixels.fill(outline, stroke);
    }

    private void oval(double x, double y, double w, double h) {
        for (int i = 0; i < ROUND; i++) {
            outline.to((x + w / 2 * (1 + RING_X[i])) * scale, (y + h / 2 * (1 + RING_Y[i])) * scale);
        }
        outline.close();
    }

    /** Draws a line. */
    public void strokeLine(double x1, double y1, double x2, double y2) {
        double half = line / 2;
        if (StrictMath.abs(x1 - x2) < WHOLE) {
            area(x1 - half, StrictMath.min(y1, y2), x1 + half, StrictMath.max(y1, y2), stroke);
        } else if (StrictMath.abs(y1 - y2) < WHOLE) {
            area(StrictMath.min(x1, x2), y1 - half, StrictMath.max(x1, x2), y1 + half, stroke);
        } else {
            double length = StrictMath.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
            double acrossX = (y2 - y1) / length * half;
            double acrossY = (x1 - x2) / length * half;
            outline.clear();
            outline.to((x1 + acrossX) * scale, (y1 + acrossY) * scale);
            outline.to((x2 + acrossX) * scale, (y2 + acrossY) * scale);
            outline.to((x2 - acrossX) * scale, (y2 - acrossY) * scale);
            outline.to((x1 - acrossX) * scale, (y1 - acrossY) * scale);
            outline.close();
            pixels.fill(outline, stroke);
        }
    }

    // ---- text

    /** Writes a text. */
    public void fillText(String text, double x, double y) {
        fillText(text, x, y, Double.MAX_VALUE);
    }

    /** Writes a text, narrower when it has no room in {@code most} pixels. */
    public void fillText(String text, double x, double y, double most) {
        if (text.isEmpty()) {
            return;
        }
        Letters.Mask mask = letters.of(text, font, scale, most);
        double left = x * scale;
        if (align == TextAlignment.RIGHT) {
            left -= mask.advance();
        } else if (align == TextAlignment.CENTER) {
            left -= mask.advance() / 2;
        }
        double top = y * scale - mask.ascent();
        if (base == VPos.CENTER) {
            top = y * scale - mask.middle();
        }
        pixels.stamp(mask, (int) StrictMath.rint(left), (int) StrictMath.rint(top), fill);
    }
}
