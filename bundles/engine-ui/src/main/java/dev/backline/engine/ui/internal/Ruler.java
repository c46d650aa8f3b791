package dev.backline.engine.ui.internal;

import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Span;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** The song from its start to its end: bars, locators, the loop, and where it stands. A click goes there; the arrows go by a bar. */
final class Ruler extends Region {
    private static final double EDGE = 12;
    private static final double LINES_APART = 58;

    private final Canvas canvas = new Canvas();
    private final Words words;
    private final Consumer<Beats> go;
    private Look look;
    private Optional<LiveSet> set = Optional.empty();
    private double length = 64;
    private Beats place = Beats.ZERO;

    Ruler(Look look, Words words, Consumer<Beats> go) {
        this.look = look;
        this.words = words;
        this.go = go;
        getChildren().add(canvas);
        canvas.setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinSize(80, 0);
        setPrefHeight(64);
        setAccessibleText(words.get("transport.ruler"));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((property, before, now) -> draw());
    }

    void show(LiveSet value) {
        set = Optional.of(value);
        double end = value.length().value();
        length = Math.max(
                64,
                value.transport()
                        .loop()
                        .map(l -> Math.max(end, l.end().value()))
                        .orElse(end));
        draw();
    }

    void wear(Look other) {
        look = other;
        draw();
    }

    void place(Beats value) {
        if (!value.equals(place)) {
            place = value;
            draw();
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        double beat = (event.getX() - EDGE) / (getWidth() - 2 * EDGE) * length;
        set.ifPresent(s -> to(s.signatures().bar(Beats.of(Math.clamp(beat, 0, length)))));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (set.isEmpty()) {
            return;
        }
        long bar = set.get().signatures().bar(place);
        switch (event.getCode()) {
            case LEFT -> to(Math.max(1, bar - 1));
            case RIGHT -> to(bar + 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void to(long bar) {
        set.ifPresent(s -> go.accept(s.signatures().start(bar)));
        setAccessibleText(words.get("transport.ruler") + ", " + bar);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private double x(double beat) {
        return EDGE + beat / length * (getWidth() - 2 * EDGE);
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(look.of(Role.GROUND));
        g.fillRect(0, 0, getWidth(), getHeight());
        if (set.isEmpty() || getWidth() < LINES_APART) {
            return;
        }
        g.setFont(Font.font(11));
        loop(g, set.get());
        bars(g, set.get());
        for (Locator locator : set.get().locators()) {
            g.setFill(look.of(Role.WARNING));
            double at = x(locator.at().value());
            g.fillPolygon(new double[] {at, at + 7, at}, new double[] {20, 24, 28}, 3);
            g.setFill(look.of(Role.TEXT));
            g.fillText(locator.name(), at + 10, 28);
        }
        g.setStroke(look.of(Role.ACCENT));
        g.setLineWidth(isFocused() ? 3 : 1.5);
        g.strokeLine(x(place.value()), 0, x(place.value()), getHeight());
    }

    private void loop(GraphicsContext g, LiveSet song) {
        Optional<Span> brace = song.transport().loop();
        if (brace.isPresent()) {
            double from = x(brace.get().start().value());
            double to = x(brace.get().end().value());
            g.setFill(song.transport().looping() ? look.of(Role.ACCENT) : look.of(Role.LINE));
            g.fillRoundRect(from, 1, Math.max(3, to - from), 4, 4, 4);
        }
    }

    private void bars(GraphicsContext g, LiveSet song) {
        long last = song.signatures().bar(Beats.of(length));
        double widthOfBar = (getWidth() - 2 * EDGE) / Math.max(1, last);
        long step = 1;
        while (step * widthOfBar < LINES_APART) {
            step *= 2;
        }
        g.setLineWidth(1);
        for (long bar = 1; bar < last; bar += step) {
            double at = x(song.signatures().start(bar).value());
            g.setStroke(look.of(Role.LINE));
            g.strokeLine(at, 6, at, getHeight());
            g.setFill(look.of(Role.MUTED));
            g.fillText(Long.toString(bar), at + 4, 16);
        }
    }
}
