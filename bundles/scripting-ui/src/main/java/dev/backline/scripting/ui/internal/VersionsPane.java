package dev.backline.scripting.ui.internal;

import dev.backline.scripting.ui.internal.model.ScriptVersions;
import dev.backline.scripting.ui.internal.model.ScriptVersions.Version;
import dev.backline.scripting.ui.internal.text.LineDiff;
import dev.backline.ui.Words;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The texts that a script was saved with: what differs from the one in the editor, and the way back. */
final class VersionsPane {
    private final ScriptVersions versions;
    private final Supplier<String> now;
    private final Locale language;
    private final ListView<Version> list = new ListView<>();
    private final ListView<String> diff = new ListView<>();
    private final Button restore = new Button();
    private final BorderPane pane = new BorderPane();
    private String restored = "";
    private long asked;
    private long listed;

    VersionsPane(
            Words words,
            Locale language,
            ScriptVersions versions,
            Supplier<String> now,
            Consumer<String> take,
            Runnable close) {
        this.language = language;
        this.versions = versions;
        this.now = now;
        list.setAccessibleText(words.get("console.versions"));
        list.setCellFactory(view -> new VersionCell());
        list.getSelectionModel().selectedItemProperty().addListener((p, before, one) -> compare(one));
        Label none = new Label(words.get("console.versions.none"));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        diff.setAccessibleText(words.get("console.versions.diff"));
        diff.setCellFactory(view -> new DiffCell());
        restore.setText(words.get("console.versions.restore"));
        restore.setAccessibleText(words.get("console.versions.restore"));
        restore.setDisable(true);
        restore.setOnAction(event -> take.accept(restored));
        Button done = new Button(words.get("console.versions.close"));
        done.setAccessibleText(words.get("console.versions.close"));
        done.setOnAction(event -> close.run());
        SplitPane both = new SplitPane(list, diff);
        both.setDividerPositions(0.3);
        pane.setCenter(both);
        HBox bar = new HBox(8, restore, done);
        bar.setStyle("-fx-padding: 0.5em 0.8em;");
        pane.setBottom(bar);
    }

    Node node() {
        return pane;
    }

    void show(String name) {
        long number = ++listed;
        Thread.ofVirtual().name("script versions").start(() -> {
            List<Version> all = List.of();
            try {
                all = versions.list(name);
            } catch (IOException e) {
                System.getLogger(VersionsPane.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
            }
            List<Version> found = all;
            Platform.runLater(() -> {
                if (number == listed) {
                    list.getItems().setAll(found);
                    list.getSelectionModel().selectFirst();
                }
            });
        });
    }

    private void compare(@org.jspecify.annotations.Nullable Version one) {
        // Until its text is there, the text of another one would be brought back.
        restore.setDisable(true);
        if (one == null) {
            asked++;
            diff.getItems().clear();
            return;
        }
        String text = now.get();
        long number = ++asked;
        Thread.ofVirtual().name("script versions").start(() -> {
            try {
                String old = one.text();
                List<String> lines = LineDiff.of(old, text);
                Platform.runLater(() -> {
                    // A version that is chosen later goes before one that is still read.
                    if (number == asked) {
                        restored = old;
                        diff.getItems().setAll(lines);
                        restore.setDisable(false);
                    }
                });
            } catch (IOException e) {
                System.getLogger(VersionsPane.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
            }
        });
    }

    private final class VersionCell extends ListCell<Version> {
        @Override
        protected void updateItem(Version one, boolean empty) {
            super.updateItem(one, empty);
            setText(
                    empty || one == null
                            ? ""
                            : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                                    .withLocale(language)
                                    .format(one.saved().atZone(ZoneId.systemDefault())));
        }
    }

    private static final class DiffCell extends ListCell<String> {
        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("good-text", "danger-text", "muted");
            getStyleClass().add("mono");
            setText(empty || line == null ? "" : line);
            setStyle("-fx-cell-size: 1.5em; -fx-padding: 0 0.6em;");
            if (line != null && !empty) {
                getStyleClass()
                        .add(line.startsWith("+") ? "good-text" : line.startsWith("-") ? "danger-text" : "muted");
            }
        }
    }
}
