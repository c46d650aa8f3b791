package dev.backline.audio.ui.internal.lab;

import dev.backline.ui.Look.Role;
import java.util.List;
import javafx.geometry.Point2D;

/** The spectrum over time as a landscape: slices from the back to the front, each hiding what lies behind it; two sounds beside each other. */
final class LandscapePicture implements Picture {
    private static final int SLICES = 60;
    private static final double HIGH = 0.45;

    private final double[] xs = new double[Portrait.BANDS + 2];
    private final double[] ys = new double[Portrait.BANDS + 2];
    private Orbit orbit = Orbit.START;

    Orbit orbit() {
        return orbit;
    }

    void orbit(Orbit value) {
        orbit = value;
    }

    @Override
    public void draw(Easel easel, List<Subject> shown) {
        double wide = easel.frame().getWidth() / shown.size();
        for (int i = 0; i < shown.size(); i++) {
            Easel part = easel.in(
                    easel.left() + i * wide, easel.top(), wide, easel.frame().getHeight());
            one(part, shown.get(i));
            part.sign(shown.get(i), part.left() + part.frame().getWidth() / 2, part.top() + 8);
        }
    }

    private void one(Easel easel, Subject subject) {
        Portrait drawn = subject.portrait();
        for (int i = 0; i < SLICES; i++) {
            int slice = orbit.looksIn() ? i : SLICES - 1 - i;
            double deep = (double) slice / SLICES - 0.5;
            for (int band = 0; band < Portrait.BANDS; band++) {
                double level = drawn.level(slice * Portrait.COLUMNS / SLICES, band);
                double high = Math.clamp(1 - level / Easel.LOW_DB, 0, 1) * HIGH;
                place(easel, band, orbit.seen((double) band / Portrait.BANDS - 0.5, deep, high));
            }
            place(easel, Portrait.BANDS, orbit.seen(0.5, deep, 0));
            place(easel, Portrait.BANDS + 1, orbit.seen(-0.5, deep, 0));
            easel.g().setFill(easel.color(Role.GROUND));
            easel.g().fillPolygon(xs, ys, xs.length);
            double share = (i + 1.0) / SLICES;
            easel.g().setStroke(easel.color(Role.MUTED).interpolate(easel.color(subject.role()), share));
            easel.g().setLineWidth(0.6 + share);
            easel.g().strokePolyline(xs, ys, Portrait.BANDS);
        }
    }

    private void place(Easel easel, int at, Point2D seen) {
        double size = Math.min(easel.frame().getWidth(), easel.frame().getHeight() * 1.6) * 0.85;
        xs[at] = easel.left() + easel.frame().getWidth() / 2 + seen.getX() * size;
        ys[at] = easel.top() + easel.frame().getHeight() * 0.6 + seen.getY() * size;
    }
}
