package dev.backline.scripting.ui.internal;

import dev.backline.ui.Controls;
import dev.backline.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** Finds a text in the editor: Enter goes on, Shift+Enter back, Escape closes. */
final class FindBar {
    private static final String UP = "M6 15l6-6l6 6";
    private static final String DOWN = "M6 9l6 6l6-6";

    private final Editor editor;
    private final Words words;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final HBox bar;

    FindBar(Editor editor, Words words) {
        this.editor = editor;
        this.words = words;
        field.setPromptText(words.get("console.find"));
        field.setAccessibleText(words.get("console.find"));
        count.getStyleClass().addAll("small", "muted");
        bar = new HBox(
                6,
                field,
                Controls.sign(UP, words.get("console.find.back"), () -> go(false)),
                Controls.sign(DOWN, words.get("console.find.next"), () -> go(true)),
                count);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setStyle("-fx-padding: 0.3em 0.8em;");
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go(!event.isShiftDown());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        hide();
    }

    Node node() {
        return bar;
    }

    void show() {
        bar.setVisible(true);
        bar.setManaged(true);
        String chosen = editor.area().getSelectedText();
        if (!chosen.isEmpty() && chosen.indexOf('\n') < 0) {
            field.setText(chosen);
        }
        field.requestFocus();
        field.selectAll();
    }

    private void hide() {
        boolean was = bar.isVisible();
        bar.setVisible(false);
        bar.setManaged(false);
        if (was) {
            editor.area().requestFocus();
        }
    }

    private void go(boolean forward) {
        count.setText(words.get("console.find.count", editor.find(field.getText(), forward)));
    }
}
