package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.people.Texts;
import dev.backline.desk.internal.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A report, whole and editable, before it is written. */
final class ReportSheet extends VBox {
    private static final int ROWS = 18;

    private final TextArea words = new TextArea();
    private final TextArea text = new TextArea();
    private final Button write = new Button();

    ReportSheet(Texts texts, Report report, Optional<Throwable> fault, Executor background, Consumer<String> told) {
        getProperties().put(HelpDesk.TOPIC, "window: report");
        Label title = new Label(texts.get("report.title"));
        title.getStyleClass().add("title");
        Label hint = new Label(texts.get("report.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        words.setPromptText(texts.get("report.words"));
        words.setAccessibleText(texts.get("report.words"));
        words.setPrefRowCount(3);
        words.setWrapText(true);
        text.setAccessibleText(texts.get("report.text"));
        text.setPrefRowCount(ROWS);
        text.getStyleClass().add("mono");
        VBox.setVgrow(text, Priority.ALWAYS);
        write.setText(texts.get("report.write"));
        write.getStyleClass().add("primary");
        write.setDisable(true);
        write.setOnAction(event -> {
            String whole = words.getText().strip() + "\n\n" + text.getText();
            background.execute(() -> write(texts, report, whole, told));
        });
        HBox buttons = new HBox(write);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(title, hint, words, text, buttons);
        background.execute(() -> {
            String gathered = report.text("", fault);
            Platform.runLater(() -> {
                text.setText(gathered);
                write.setDisable(false);
            });
        });
    }

    void begin() {
        words.requestFocus();
    }

    private static void write(Texts texts, Report report, String whole, Consumer<String> told) {
        try {
            Path file = report.write(whole);
            Platform.runLater(() -> told.accept(texts.get("report.written", file)));
        } catch (IOException | IllegalStateException failed) {
            Platform.runLater(() -> told.accept(texts.get("report.failed", String.valueOf(failed.getMessage()))));
        }
    }
}
