package dev.backline.audio.ui.internal.lab;

import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * A frame to draw in, with the colours and the scales that pictures share.
 *
 * @param frame without the edge, where scales stand
 */
record Easel(GraphicsContext g, Look look, Rectangle2D frame) {
    static final double EDGE = 30;
    static final double LOW_DB = -96;

    private static final double[] TONES = {31.5, 63, 125, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000};
    private static final double ROOT_3_4 = 0.8660254037844386;
    private static final double NARROW = 34;

    /** Answers the same with another frame. */
    Easel in(double x, double y, double width, double height) {
        return new Easel(g, look, new Rectangle2D(x, y, Math.max(0, width), Math.max(0, height)));
    }

    double left() {
        return frame.getMinX();
    }

    double right() {
        return frame.getMaxX();
    }

    double top() {
        return frame.getMinY();
    }

    double bottom() {
        return frame.getMaxY();
    }

    Color color(Role role) {
        return look.of(role);
    }

    double x(double hz) {
        double share = StrictMath.log(hz / Portrait.LOW_HZ) / StrictMath.log(Portrait.HIGH_HZ / Portrait.LOW_HZ);
        return left() + share * frame.getWidth();
    }

    double hz(double x) {
        return Portrait.LOW_HZ * StrictMath.pow(Portrait.HIGH_HZ / Portrait.LOW_HZ, (x - left()) / frame.getWidth());
    }

    /** Answers where a level stands, from 0 dB above to {@code floor} below. */
    double y(double db, double floor) {
        return top() + Math.clamp(db / floor, 0, 1) * frame.getHeight();
    }

    /** Draws lines at frequencies; of those that come too close only every other one has its number. */
    void tones() {
        boolean sparse = frame.getWidth() / TONES.length < NARROW;
        for (int i = 0; i < TONES.length; i++) {
            upright(x(TONES[i]), sparse && i % 2 == 1 ? "" : name(TONES[i]));
        }
    }

    static String name(double hz) {
        return hz >= 1_000 ? (int) (hz / 1_000) + "k" : Integer.toString((int) hz);
    }

    private void upright(double at, String text) {
        double place = Math.round(at) + 0.5;
        line(Role.LINE, 1);
        g.strokeLine(place, top(), place, bottom());
        g.setFill(color(Role.MUTED));
        g.fillText(text, place - 8, bottom() + EDGE / 2);
    }

    /** Draws lines at levels. */
    void levels(int from, int step, int floor) {
        for (int db = from; db > floor; db -= step) {
            double place = Math.round(y(db, floor)) + 0.5;
            line(Role.LINE, 1);
            g.strokeLine(left(), place, right(), place);
            g.setFill(color(Role.MUTED));
            g.fillText(Integer.toString(db), left() - EDGE + 4, place);
        }
    }

    /** Draws times below the frame. */
    void seconds(Portrait drawn) {
        g.setFill(color(Role.MUTED));
        int steps = frame.getWidth() < 300 ? 2 : 4;
        for (int i = 0; i <= steps; i++) {
            double at = left() + (double) i / steps * frame.getWidth();
            double seconds = drawn.seconds() * i / steps;
            long minutes = (long) (seconds / 60);
            String text = String.format(java.util.Locale.ROOT, "%d:%04.1f", minutes, seconds - 60 * minutes);
            g.fillText(text, Math.min(at, right() - 24), bottom() + EDGE / 2);
        }
    }

    void line(Role role, double width) {
        g.setStroke(color(role));
        g.setLineWidth(width);
        g.setLineDashes();
    }

    /** Takes the line of a sound that is looked at. */
    void line(Subject subject, double width) {
        line(subject.role(), width);
        if (subject.dashed()) {
            g.setLineDashes(6, 3);
        }
    }

    /** Writes the sign of a sound into a corner. */
    void sign(Subject subject, double x, double y) {
        g.setFill(color(subject.role()));
        g.fillText(subject.sign(), x, y);
    }

    /** Circles of one size, each through the middles of its neighbours: a drawing to look by, which says nothing of the sound. */
    void circles(double x, double y, double radius) {
        line(Role.LINE, 1);
        for (int q = -2; q <= 2; q++) {
            for (int r = Math.max(-2, -q - 2); r <= Math.min(2, -q + 2); r++) {
                double at = x + radius * (q + r / 2.0);
                double down = y + radius * r * ROOT_3_4;
                g.strokeOval(at - radius, down - radius, 2 * radius, 2 * radius);
            }
        }
    }
}
