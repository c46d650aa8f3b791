package dev.backline.engine.ui.internal;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/** Controls with a sign, as the window draws them. */
final class Signs {
    private Signs() {}

    /** Gives a button its sign and its name, which is read out and shown while the pointer rests on it. */
    static <T extends ButtonBase> T dress(T button, String path, String name, Runnable run) {
        button.setText(name);
        button.setGraphic(sign(path, 15));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.getStyleClass().add("tool-button");
        button.setOnAction(event -> run.run());
        return button;
    }

    private static Node sign(String path, double size) {
        SVGPath line = new SVGPath();
        line.setContent(path);
        line.getStyleClass().add("icon-line");
        line.setScaleX(size / 24);
        line.setScaleY(size / 24);
        StackPane square = new StackPane(line);
        square.setMinSize(size, size);
        square.setPrefSize(size, size);
        square.setMaxSize(size, size);
        square.setMouseTransparent(true);
        return square;
    }

    /** Answers what an empty panel says: what is missing, and what to do. */
    static Node empty(String path, String what, String next) {
        Label title = new Label(what);
        title.getStyleClass().add("title");
        Label advice = new Label(next);
        advice.setWrapText(true);
        advice.getStyleClass().add("muted");
        VBox box = new VBox(sign(path, 44), title, advice);
        box.getStyleClass().add("empty");
        return box;
    }

    static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Keeps what is typed into a field from being keys of the panel. */
    static void keepLetters(TextField field) {
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean letter = !event.isShortcutDown()
                    && !event.isAltDown()
                    && (!event.getText().isBlank() || event.getCode() == KeyCode.SPACE);
            if (letter && event.getCode() != KeyCode.ENTER) {
                event.consume();
            }
        });
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
