package dev.backline.compare.ui.internal;

import dev.backline.compare.ui.internal.model.Sign;
import dev.backline.compare.ui.internal.model.Sign.State;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.Words;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/**
 * The notes of a changed clip, old and new in one picture: what stayed is filled and pale, what is new filled, what is gone an outline, and
 * what moved a filled note with a line to the outline that it came from.
 */
final class RollCanvas {
    private static final double HEIGHT = 92;
    private static final double EDGE = 6;

    private final Words words;
    private final Canvas canvas = new Canvas(100, HEIGHT);
    private final Pane box = new Pane(canvas);
    private final Supplier<Look> looks;
    private List<Sign> notes = List.of();

    RollCanvas(Words words, Supplier<Look> looks) {
        this.words = words;
        this.looks = looks;
        box.setMinHeight(HEIGHT);
        box.setPrefHeight(HEIGHT);
        canvas.widthProperty().bind(box.widthProperty());
        canvas.widthProperty().addListener(wider -> draw());
    }

    Node node() {
        return box;
    }

    /** Answers whether there is anything to draw. */
    boolean show(List<Sign> of) {
        notes = of;
        canvas.setAccessibleText(
                words.get("compare.roll", count(State.NEW), count(State.GONE), count(State.TO), count(State.SAME)));
        draw();
        return !notes.isEmpty();
    }

    private long count(State state) {
        return notes.stream().filter(note -> note.state() == state).count();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        Look look = looks.get();
        double width = canvas.getWidth();
        pen.setFill(look.of(Role.RAISED));
        pen.fillRect(0, 0, width, HEIGHT);
        if (notes.isEmpty() || width <= 2 * EDGE) {
            return;
        }
        Frame frame = Frame.of(notes, width);
        bars(pen, frame, look);
        for (int i = 0; i < notes.size(); i++) {
            Sign note = notes.get(i);
            if (note.state() == State.TO && i > 0) {
                arrow(pen, frame, notes.get(i - 1), note, look);
            }
            note(pen, frame, note, look);
        }
    }

    private static void bars(GraphicsContext pen, Frame frame, Look look) {
        pen.setStroke(look.of(Role.LINE));
        pen.setLineWidth(1);
        for (double beat = StrictMath.ceil(frame.from / 4) * 4; beat <= frame.to; beat += 4) {
            double x = StrictMath.floor(frame.x(beat)) + 0.5;
            pen.strokeLine(x, 0, x, HEIGHT);
        }
    }

    private static void arrow(GraphicsContext pen, Frame frame, Sign from, Sign to, Look look) {
        pen.setStroke(look.of(Role.ACCENT));
        pen.setLineWidth(1);
        pen.strokeLine(frame.x(from.time()), frame.y(from.key()), frame.x(to.time()), frame.y(to.key()));
    }

    private static void note(GraphicsContext pen, Frame frame, Sign note, Look look) {
        double x = frame.x(note.time());
        double width = StrictMath.max(3, frame.x(note.time() + note.duration()) - x - 1);
        double height = frame.height();
        double y = frame.y(note.key()) - height / 2;
        Color color = look.of(
                switch (note.state()) {
                    case SAME -> Role.MUTED;
                    case NEW -> Role.GOOD;
                    case TO -> Role.ACCENT;
                    case FROM, GONE -> Role.DANGER;
                });
        if (note.state() == State.GONE || note.state() == State.FROM) {
            pen.setStroke(color);
            pen.setLineWidth(1.3);
            pen.strokeRect(x + 0.5, y + 0.5, width - 1, StrictMath.max(2, height - 1));
        } else {
            pen.setFill(note.state() == State.SAME ? color.deriveColor(0, 1, 1, 0.55) : color);
            pen.fillRect(x, y, width, height);
        }
    }

    /** What part of the music the picture shows. */
    private record Frame(double from, double to, int low, int high, double width) {
        static Frame of(List<Sign> notes, double width) {
            double from = notes.stream().mapToDouble(Sign::time).min().orElse(0);
            double to = notes.stream()
                    .mapToDouble(n -> n.time() + n.duration())
                    .max()
                    .orElse(1);
            int low = notes.stream().mapToInt(Sign::key).min().orElse(60);
            int high = notes.stream().mapToInt(Sign::key).max().orElse(60);
            return new Frame(from, StrictMath.max(from + 1, to), low, high, width);
        }

        double x(double beat) {
            return EDGE + (beat - from) / (to - from) * (width - 2 * EDGE);
        }

        double height() {
            return StrictMath.max(3, StrictMath.min(9, (HEIGHT - 2 * EDGE) / (high - low + 1)));
        }

        double y(int key) {
            double row = (HEIGHT - 2 * EDGE) / (high - low + 1);
            return HEIGHT - EDGE - (key - low + 0.5) * row;
        }
    }
}
