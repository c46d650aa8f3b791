package dev.backline.desk.internal.shell;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A question with an answer on each button; the first one is what Enter takes. */
final class AskSheet extends VBox {
    private final FlowPane answers = new FlowPane(8, 8);

    /**
     * Asks.
     *
     * @param choices what the answers do, by what stands on them, in order
     */
    AskSheet(String title, String text, Map<String, Runnable> choices) {
        Label heading = new Label(title);
        heading.getStyleClass().add("title");
        Label why = new Label(text);
        why.setWrapText(true);
        why.getStyleClass().add("muted");
        setAccessibleText(title + " " + text);
        choices.forEach((name, run) -> {
            Button button = new Button(name);
            button.setAccessibleText(name);
            button.setOnAction(event -> run.run());
            answers.getChildren().add(button);
        });
        if (answers.getChildren().getFirst() instanceof Button first) {
            first.setDefaultButton(true);
            first.getStyleClass().add("primary");
        }
        getChildren().addAll(heading, why, answers);
    }

    void begin() {
        answers.getChildren().getFirst().requestFocus();
    }
}
