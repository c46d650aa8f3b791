package dev.backline.audio.ui.internal.lab;

import dev.backline.ui.Look.Role;
import java.util.List;

/** Loudness over time: momentary thin, short-term thick; of two sounds short-term alone. */
final class LoudnessPicture implements Picture {
    private static final int FLOOR = -60;

    @Override
    public void draw(Easel easel, List<Subject> shown) {
        easel.levels(-6, 6, FLOOR);
        for (Subject subject : shown) {
            if (shown.size() == 1) {
                easel.line(Role.MUTED, 1);
                course(easel, subject.figures().momentaryLufs());
            }
            easel.line(subject, 2);
            List<Double> values = subject.figures().shortTermLufs();
            course(easel, values);
            if (!values.isEmpty()) {
                easel.sign(subject, easel.right() - 14, easel.y(values.getLast(), FLOOR) - 10);
            }
        }
        easel.g().setLineDashes();
        easel.seconds(shown.getFirst().portrait());
    }

    private static void course(Easel easel, List<Double> values) {
        if (values.size() < 2) {
            return;
        }
        easel.g().beginPath();
        int steps = (int) Math.min(values.size(), easel.frame().getWidth());
        for (int i = 0; i < steps; i++) {
            double value = values.get((int) ((long) i * values.size() / steps));
            double x = easel.left() + (double) i / steps * easel.frame().getWidth();
            if (i == 0) {
                easel.g().moveTo(x, easel.y(value, FLOOR));
            } else {
                easel.g().lineTo(x, easel.y(value, FLOOR));
            }
        }
        easel.g().stroke();
    }
}
