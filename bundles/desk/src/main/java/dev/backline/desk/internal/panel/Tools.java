package dev.backline.desk.internal.panel;

import dev.backline.desk.internal.look.Icon;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Buttons of tool bars, and texts out of neutral trees. */
final class Tools {
    private Tools() {}

    static Button button(String icon, String name, Runnable run) {
        Button button = new Button(name, new Icon(icon));
        button.getStyleClass().add("tool-button");
        button.setAccessibleText(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    /** A button that shows only its sign; its name is read out, and shown while the pointer rests on it. */
    static Button sign(String icon, String name, ObservableValue<?> chosen, Runnable run) {
        Button button = button(icon, name, chosen, run);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    /** A button that shows only its sign and can always be pressed. */
    static Button sign(String icon, String name, Runnable run) {
        Button button = button(icon, name, run);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    /** A button that can be pressed while something is chosen. */
    static Button button(String icon, String name, ObservableValue<?> chosen, Runnable run) {
        Button button = button(icon, name, run);
        button.disableProperty().bind(chosen.map(one -> Boolean.FALSE).orElse(Boolean.TRUE));
        return button;
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static String text(Object tree, String key) {
        Object value = tree instanceof Map<?, ?> map ? map.get(key) : null;
        return value == null ? "" : value.toString();
    }
}
