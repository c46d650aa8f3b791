package dev.backline.analysis.ui.internal;

import javafx.geometry.Rectangle2D;

/**
 * Where the parts of the picture lie.
 *
 * @param bars the bands over the bars
 * @param flow the ribbons, names of bands and parts aside
 * @param matrix the cells of who hides whom, names aside
 */
record Areas(Rectangle2D bars, Rectangle2D flow, Rectangle2D matrix) {
    /** The room for names of bands. */
    static final double BANDS = 74;

    /** The room for names of parts. */
    static final double NAMES = 108;

    /** The room for a heading. */
    static final double HEAD = 24;

    private static final double EDGE = 14;
    private static final double BAND_ROW = 13;
    private static final double GOLDEN = 0.618;
    private static final double LARGEST_CELL = 44;

    /** Answers the places for a size. */
    static Areas of(double width, double height, int bands, int parts) {
        double wide = Math.max(1, width - 2 * EDGE - BANDS);
        double high = Math.max(1, Math.min(bands * BAND_ROW, height * (1 - GOLDEN)));
        Rectangle2D bars = new Rectangle2D(EDGE + BANDS, EDGE + HEAD, wide, high);
        double top = bars.getMaxY() + EDGE + HEAD + 12;
        double below = Math.max(1, height - EDGE - top);
        double left = (width - 2 * EDGE) * GOLDEN;
        Rectangle2D flow = new Rectangle2D(EDGE + BANDS, top, Math.max(1, left - BANDS - NAMES), below);
        double x = EDGE + left + EDGE + NAMES;
        double side = Math.max(1, Math.min(width - EDGE - x, below));
        double cells = Math.min(side, LARGEST_CELL * Math.max(1, parts));
        return new Areas(bars, flow, new Rectangle2D(x, top, cells, cells));
    }

    /** Answers the place of a bar under a point of the bars; -1 when it lies aside. */
    int bar(double x, double y, int count) {
        return bars.contains(x, y) ? (int) Math.min(count - 1.0, (x - bars.getMinX()) / bars.getWidth() * count) : -1;
    }

    /** Answers the row or column of the matrix at a distance from its edge. */
    int cell(double distance, int count) {
        return Math.clamp((long) (distance / matrix.getWidth() * count), 0, count - 1);
    }
}
