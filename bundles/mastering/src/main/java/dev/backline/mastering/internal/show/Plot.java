package dev.backline.mastering.internal.show;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** An SVG with two axes. */
final class Plot {
    /** The width of a picture over the whole page. */
    static final int WHOLE = 900;

    /** The width of one that leaves a third to its neighbour: letters stay as large. */
    static final int PART = 600;

    private static final int LEFT = 44;
    private static final int RIGHT = 10;
    private static final int TOP = 10;
    private static final int BOTTOM = 24;

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final int height;
    private final double lowX;
    private final double highX;
    private final double lowY;
    private final double highY;

    Plot(String title, int width, int height, double lowX, double highX, double lowY, double highY) {
        this.width = width;
        this.height = height;
        this.lowX = lowX;
        this.highX = highX;
        this.lowY = lowY;
        this.highY = highY;
        out.append("<svg viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\"")
                .append(Page.text(title))
                .append("\">");
    }

    double x(double value) {
        return LEFT + (value - lowX) / (highX - lowX) * (width - LEFT - RIGHT);
    }

    double y(double value) {
        double part = Math.clamp((value - lowY) / (highY - lowY), 0, 1);
        return height - BOTTOM - part * (height - TOP - BOTTOM);
    }

    /** Draws a level line and its name. */
    Plot level(double value, String name) {
        return line("grid", lowX, value, highX, value).words(LEFT - 6, y(value) + 4, "end", name);
    }

    /** Draws an upright line and its name. */
    Plot place(double value, String name) {
        return line("grid", value, lowY, value, highY).words(x(value), height - 7, "middle", name);
    }

    Plot line(String style, double fromX, double fromY, double toX, double toY) {
        out.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                style,
                x(fromX),
                y(fromY),
                x(toX),
                y(toY)));
        return this;
    }

    private Plot words(double x, double y, String anchor, String words) {
        out.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor))
                .append(Page.text(words))
                .append("</text>");
        return this;
    }

    /** Draws a line through points. */
    Plot curve(String style, int count, IntToDoubleFunction xs, IntToDoubleFunction ys) {
        out.append("<path class=\"").append(style).append("\" d=\"");
        points("M", 0, count, xs, ys);
        out.append("\"/>");
        return this;
    }

    /** Fills what lies between two lines over the same places. */
    Plot area(String style, int count, IntToDoubleFunction xs, IntToDoubleFunction above, IntToDoubleFunction below) {
        out.append("<path class=\"").append(style).append("\" d=\"");
        points("M", 0, count, xs, above);
        points("L", count - 1, count, xs, below);
        out.append("Z\"/>");
        return this;
    }

    // From the first on, or from the last back.
    private void points(String first, int from, int count, IntToDoubleFunction xs, IntToDoubleFunction ys) {
        for (int n = 0; n < count; n++) {
            int i = Math.abs(from - n);
            out.append(n == 0 ? first : "L")
                    .append(String.format(Locale.ROOT, "%.1f %.1f", x(xs.applyAsDouble(i)), y(ys.applyAsDouble(i))));
        }
    }

    Plot bar(String style, double fromX, double toX, double value) {
        double left = Math.max(LEFT, x(fromX) + 0.7);
        out.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                style,
                left,
                y(value),
                Math.max(0.5, Math.min(width - RIGHT, x(toX) - 0.7) - left),
                y(lowY) - y(value)));
        return this;
    }

    String svg() {
        return out + "</svg>";
    }
}
