package dev.backline.audio.ui.internal.lab;

import dev.backline.ui.Look.Role;
import dev.backline.ui.Words;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Figures of one sound, or of two beside each other, each line with its name and its unit. */
final class FigureTable {
    static final double ROW = 21;

    private static final double PAD = 12;
    private static final double NAME = 106;
    private static final double NUMBER = 54;
    private static final double UNIT = 42;

    private final Words words;

    FigureTable(Words words) {
        this.words = words;
    }

    /** Answers how wide it is. */
    static double width(int sounds) {
        return 2 * PAD + NAME + sounds * NUMBER + UNIT;
    }

    /** Draws as many lines as there is room for. */
    void draw(Easel easel, List<Subject> shown) {
        easel.g().setFill(easel.color(Role.SURFACE));
        easel.g()
                .fillRect(
                        easel.left(),
                        easel.top(),
                        easel.frame().getWidth(),
                        easel.frame().getHeight());
        double unit = easel.left() + width(shown.size()) - PAD - UNIT;
        double y = easel.top() + ROW;
        if (shown.size() > 1) {
            for (int i = 0; i < shown.size(); i++) {
                text(
                        easel,
                        Role.MUTED,
                        TextAlignment.RIGHT,
                        shown.get(i).sign(),
                        unit - 6 - NUMBER * (shown.size() - 1 - i),
                        y,
                        true);
            }
            y += ROW;
        }
        List<Figures.Line> lines = shown.isEmpty() ? List.of() : longest(shown);
        for (int row = 0; row < lines.size() && y < easel.bottom() - ROW / 2; row++, y += ROW) {
            Figures.Line line = lines.get(row);
            text(easel, Role.MUTED, TextAlignment.LEFT, words.get("lab." + line.key()), easel.left() + PAD, y, false);
            text(easel, Role.MUTED, TextAlignment.LEFT, line.unit(), unit, y, false);
            for (int i = 0; i < shown.size(); i++) {
                List<Figures.Line> of = shown.get(i).figures().lines();
                String value = row < of.size() ? of.get(row).value() : "…";
                text(easel, Role.TEXT, TextAlignment.RIGHT, value, unit - 6 - NUMBER * (shown.size() - 1 - i), y, true);
            }
        }
        easel.g().setTextAlign(TextAlignment.LEFT);
        easel.g().setFont(Font.font(11));
    }

    private static List<Figures.Line> longest(List<Subject> shown) {
        return shown.stream()
                .map(s -> s.figures().lines())
                .max(java.util.Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static void text(
            Easel easel, Role role, TextAlignment align, String text, double x, double y, boolean bold) {
        easel.g().setTextAlign(align);
        easel.g().setFill(easel.color(role));
        easel.g().setFont(bold ? Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 12) : Font.font(11));
        easel.g().fillText(text, x, y);
    }
}
