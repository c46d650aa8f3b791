package dev.backline.desk.internal.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** A sentence in the corner for a few seconds. It takes no focus, and the pointer goes through it. */
final class Toast extends Label {
    private static final Duration SHOWN = Duration.seconds(5);

    private final PauseTransition pause = new PauseTransition(SHOWN);

    Toast() {
        getStyleClass().add("toast");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(false);
        setMouseTransparent(true);
        setWrapText(true);
        setMaxWidth(420);
        setVisible(false);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(this, new Insets(0, 18, 40, 18));
        pause.setOnFinished(event -> setVisible(false));
    }

    /** Shows a sentence in place of the one before. */
    void show(String sentence) {
        setText(sentence);
        setAccessibleText(sentence);
        setVisible(true);
        pause.playFromStart();
    }
}
