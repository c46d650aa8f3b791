package dev.backline.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * Controls as the window draws them everywhere: buttons of tool bars with their signs, and what an empty view says. Signs are SVG
 * paths as in {@link PanelInfo#icon()}.
 *
 * @since 0.2.1
 */
public final class Controls {
    private static final double SQUARE = 24;

    private Controls() {}

    /** Answers a button of a tool bar. */
    public static Button button(String icon, String name, Runnable run) {
        Button button = new Button(name, icon(icon));
        button.getStyleClass().add("tool-button");
        button.setAccessibleText(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    /** Answers a button that shows only its sign; its name is read out, and shown while the pointer rests on it. */
    public static Button sign(String icon, String name, Runnable run) {
        Button button = button(icon, name, run);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    /** Gives a button of a tool bar another sign and name. */
    public static void rename(Button button, String icon, String name) {
        if (!name.equals(button.getText())) {
            button.setText(name);
            button.setAccessibleText(name);
            button.setGraphic(icon(icon));
        }
    }

    /** Answers what pushes the rest of a bar to its end. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Answers what an empty view shows: what it is for, what to do, and the buttons that do it. */
    public static Node empty(String icon, String what, String next, Button... buttons) {
        Label title = new Label(what);
        title.getStyleClass().add("title");
        Label advice = new Label(next);
        advice.setWrapText(true);
        advice.getStyleClass().add("muted");
        VBox box = new VBox(icon(icon), title, advice);
        box.getChildren().addAll(List.of(buttons));
        box.getStyleClass().add("empty");
        return box;
    }

    /** Answers a sign drawn as a line; it grows with the text beside it and takes its colour. */
    public static Region icon(String svg) {
        return new Icon(svg);
    }

    private static final class Icon extends Region {
        private final Scale scale = new Scale(1, 1);

        Icon(String svg) {
            getStyleClass().add("icon");
            setMouseTransparent(true);
            SVGPath path = new SVGPath();
            path.getStyleClass().add("icon-line");
            path.setContent(svg);
            path.setManaged(false);
            path.getTransforms().add(scale);
            getChildren().add(path);
        }

        @Override
        protected void layoutChildren() {
            double factor = StrictMath.min(getWidth(), getHeight()) / SQUARE;
            scale.setX(factor);
            scale.setY(factor);
        }
    }
}
