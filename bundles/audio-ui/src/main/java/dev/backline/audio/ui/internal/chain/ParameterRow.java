package dev.backline.audio.ui.internal.chain;

import dev.backline.api.unit.UnitParameter;
import dev.backline.ui.Words;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** The controls of one parameter: its name, a slider or a list of choices, and a field for typed values. */
final class ParameterRow {
    private static final double STEP = 0.02;
    private static final double FINE = 0.002;
    private static final double FIELD = 88;

    private final UnitParameter parameter;
    private final DoubleConsumer moved;
    private final Label name;
    private final Slider slider = new Slider(0, 1, 0);
    private final ComboBox<String> choices = new ComboBox<>();
    private final TextField field = new TextField();
    private double value;
    private boolean showing;

    ParameterRow(UnitParameter parameter, Words words, DoubleConsumer moved) {
        this.parameter = parameter;
        this.moved = moved;
        name = new Label(parameter.name());
        name.getStyleClass().add("small");
        name.setMinWidth(40);
        String range = words.get(
                "lab.range",
                parameter.name(),
                Typed.text(parameter, parameter.low()),
                Typed.text(parameter, parameter.high()));
        for (Control control : new Control[] {slider, choices, field}) {
            control.setTooltip(new Tooltip(range));
        }
        field.setPrefColumnCount(7);
        field.setMinWidth(FIELD);
        field.setMaxWidth(FIELD);
        field.setAccessibleText(range);
        slider.setAccessibleText(range);
        slider.setMinWidth(30);
        choices.setAccessibleText(parameter.name());
        choices.setMaxWidth(Double.MAX_VALUE);
        choices.getItems().setAll(parameter.choices());
        listen();
    }

    private void listen() {
        slider.valueProperty().addListener((property, before, now) -> move(Typed.at(parameter, now.doubleValue())));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getClickCount() == 2) {
                move(parameter.initial());
                event.consume();
            }
        });
        slider.addEventHandler(ScrollEvent.SCROLL, event -> {
            step(event.getDeltaY() > 0 ? 1 : -1, event.isShiftDown());
            event.consume();
        });
        choices.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (now.intValue() >= 0) {
                move(now.intValue());
            }
        });
        field.setOnAction(event -> read());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                read();
            }
        });
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, DOWN -> step(-1, event.isShiftDown());
            case RIGHT, UP -> step(1, event.isShiftDown());
            case BACK_SPACE, DELETE -> move(parameter.initial());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by, boolean fine) {
        double share = Typed.share(parameter, value) + by * (fine ? FINE : STEP);
        move(Typed.at(parameter, Math.clamp(share, 0, 1)));
    }

    private void read() {
        Typed.parse(parameter, field.getText()).ifPresentOrElse(this::move, () -> show(value));
    }

    private void move(double to) {
        if (!showing && to != value) {
            show(to);
            moved.accept(to);
        }
    }

    /** Shows a value without telling. */
    void show(double now) {
        showing = true;
        value = now;
        slider.setValue(Typed.share(parameter, now));
        choices.getSelectionModel().select((int) Math.round(now));
        field.setText(Typed.text(parameter, now));
        showing = false;
    }

    UnitParameter parameter() {
        return parameter;
    }

    Node name() {
        return name;
    }

    Node control() {
        return parameter.choices().isEmpty() ? slider : choices;
    }

    /** Answers the field; a choice needs none. */
    java.util.Optional<Node> field() {
        return parameter.choices().isEmpty() ? java.util.Optional.of(field) : java.util.Optional.empty();
    }
}
