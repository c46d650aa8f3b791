package dev.backline.audio.ui.internal.lab;

import dev.backline.ui.Look.Role;
import java.util.List;

/** Where left and right stood together, as on a goniometer; two sounds beside each other. */
final class FieldPicture implements Picture {
    private boolean lattice;

    void lattice() {
        lattice = !lattice;
    }

    @Override
    public void draw(Easel easel, List<Subject> shown) {
        double wide = easel.frame().getWidth() / shown.size();
        for (int i = 0; i < shown.size(); i++) {
            one(
                    easel.in(
                            easel.left() + i * wide,
                            easel.top(),
                            wide,
                            easel.frame().getHeight()),
                    shown.get(i));
        }
    }

    private void one(Easel easel, Subject subject) {
        double size = Math.min(easel.frame().getWidth(), easel.frame().getHeight());
        double left = easel.left() + (easel.frame().getWidth() - size) / 2;
        double top = easel.top() + (easel.frame().getHeight() - size) / 2;
        if (lattice) {
            easel.circles(left + size / 2, top + size / 2, size / 6);
        }
        axes(easel, left, top, size);
        easel.sign(subject, left + size / 2 + 6, top + 8);
        double cell = size / Portrait.FIELD;
        for (int y = 0; y < Portrait.FIELD; y++) {
            for (int x = 0; x < Portrait.FIELD; x++) {
                int often = subject.portrait().stood(x, y);
                if (often > 0) {
                    double share = Math.clamp(StrictMath.log1p(often) / 9, 0.15, 1);
                    easel.g().setFill(easel.color(subject.role()).deriveColor(0, 1, 1, share));
                    easel.g().fillRect(left + x * cell, top + y * cell, cell + 0.4, cell + 0.4);
                }
            }
        }
    }

    private static void axes(Easel easel, double left, double top, double size) {
        easel.line(Role.LINE, 1);
        easel.g().strokeLine(left + size / 2, top, left + size / 2, top + size);
        easel.g().strokeLine(left + size / 4, top + size / 4, left + 3 * size / 4, top + 3 * size / 4);
        easel.g().strokeLine(left + size / 4, top + 3 * size / 4, left + 3 * size / 4, top + size / 4);
        easel.g().setFill(easel.color(Role.MUTED));
        easel.g().fillText("L", left + size / 4 - 12, top + size / 4 - 8);
        easel.g().fillText("R", left + 3 * size / 4 + 6, top + size / 4 - 8);
    }
}
