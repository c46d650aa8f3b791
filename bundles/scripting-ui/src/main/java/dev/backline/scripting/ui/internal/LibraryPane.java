package dev.backline.scripting.ui.internal;

import dev.backline.api.script.ScriptLibrary.Entry;
import dev.backline.api.script.ScriptLibrary.Trigger;
import dev.backline.ui.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The scripts of the home and the recipes, with what they are for, and what is armed. */
final class LibraryPane {
    private final Words words;
    private final Locale language;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final FilteredList<Entry> shown = new FilteredList<>(entries);
    private final ListView<Entry> list = new ListView<>(shown);
    private final ListView<String> armed = new ListView<>();
    private final SplitPane pane;

    LibraryPane(Words words, Locale language, Consumer<Entry> open) {
        this.words = words;
        this.language = language;
        TextField filter = new TextField();
        filter.setPromptText(words.get("console.library.filter"));
        filter.setAccessibleText(words.get("console.library.filter"));
        filter.textProperty()
                .addListener((p, before, text) ->
                        filter(text.toLowerCase(Locale.ROOT).strip()));
        list.setAccessibleText(words.get("console.library"));
        list.setCellFactory(view -> new EntryCell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openChosen(open);
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openChosen(open);
            }
        });
        armed.setAccessibleText(words.get("console.armed"));
        Label none = new Label(words.get("console.armed.none"));
        none.setWrapText(true);
        none.getStyleClass().addAll("small", "muted");
        none.setStyle("-fx-padding: 0.8em;");
        armed.setPlaceholder(none);
        BorderPane top = new BorderPane(list);
        VBox head = new VBox(filter);
        head.setStyle("-fx-padding: 0.5em 0.6em 0.5em 0.8em;");
        top.setTop(head);
        Label title = new Label(words.get("console.armed"));
        title.getStyleClass().addAll("small", "muted");
        title.setStyle("-fx-padding: 0.3em 0.8em 0.1em 0.8em;");
        BorderPane below = new BorderPane(armed);
        below.setTop(title);
        pane = new SplitPane(top, below);
        pane.setOrientation(Orientation.VERTICAL);
        pane.setDividerPositions(0.78);
        pane.setMinWidth(150);
    }

    private void openChosen(Consumer<Entry> open) {
        Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen);
        }
    }

    private void filter(String wanted) {
        shown.setPredicate(entry -> wanted.isEmpty()
                || entry.name().contains(wanted)
                || entry.about().toLowerCase(Locale.ROOT).contains(wanted));
    }

    Node node() {
        return pane;
    }

    void show(List<Entry> all) {
        entries.setAll(all);
    }

    void arm(List<Trigger> triggers) {
        List<String> lines = triggers.stream().map(this::line).toList();
        if (!armed.getItems().equals(lines)) {
            armed.getItems().setAll(lines);
        }
    }

    private String line(Trigger trigger) {
        String next = trigger.next()
                .map(at -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                        .withLocale(language)
                        .format(at.atZone(ZoneId.systemDefault())))
                .map(at -> "  →  " + at)
                .orElse("");
        return (trigger.on() ? "" : words.get("console.armed.off") + "  ") + trigger.script() + "\n" + trigger.when()
                + next;
    }

    private final class EntryCell extends ListCell<Entry> {
        private final Label name = new Label();
        private final Label about = new Label();
        private final VBox box = new VBox(1, name, about);

        EntryCell() {
            about.getStyleClass().addAll("small", "muted");
            about.setMaxWidth(400);
            box.setMinWidth(0);
            box.setPrefWidth(1);
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            String kind = words.get(entry.own() ? "console.library.own" : "console.library.recipe");
            String what = entry.about().lines().findFirst().orElse("");
            name.setText(entry.name() + (entry.own() ? "  ·  " + kind : ""));
            about.setText(what);
            setAccessibleText(entry.name() + ", " + kind + ". " + what);
            setGraphic(box);
        }
    }
}
