package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.model.Command;
import dev.backline.desk.internal.model.KeyMap;
import dev.backline.desk.internal.model.PaletteModel;
import dev.backline.desk.internal.people.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The palette: type a few letters, choose with the arrows, Enter does it. Ctrl+D pins a command to the top, or takes the pin away; the line below
 * suggests one that is used often, and nothing moves before the user says so.
 */
final class PaletteSheet extends VBox {
    private static final int PAGE = 8;
    private static final String PIN = "Shortcut+D";

    private final PaletteModel model;
    private final Texts texts;
    private final Runnable keep;
    private final Consumer<Command> chosen;
    private final TextField search = new TextField();
    private final ObservableList<Command> found = FXCollections.observableArrayList();
    private final ListView<Command> list = new ListView<>(found);
    private final Label hint = new Label();

    /**
     * Shows the palette.
     *
     * @param suggested what is used often and could be pinned
     * @param keep keeps what is pinned
     * @param chosen does a command
     */
    PaletteSheet(
            PaletteModel model, Texts texts, Optional<Command> suggested, Runnable keep, Consumer<Command> chosen) {
        this.model = model;
        this.texts = texts;
        this.keep = keep;
        this.chosen = chosen;
        search.setPromptText(texts.get("palette.ask"));
        search.setAccessibleText(texts.get("window.search.name"));
        search.getStyleClass().add("search");
        search.textProperty().addListener((property, before, typed) -> find(typed));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getProperties().put(HelpDesk.TOPIC, "window: palette");
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, command) ->
                        getProperties().put(HelpDesk.TOPIC, command == null ? "window: palette" : command.id()));
        list.setAccessibleText(texts.get("palette.found"));
        list.setCellFactory(view -> new Row());
        list.setPrefHeight(420);
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> choose());
        hint.setText(suggested
                .map(command -> texts.get("palette.suggestion", command.title(), KeyMap.readable(PIN)))
                .orElse(texts.get("palette.hint", KeyMap.readable(PIN))));
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        getChildren().addAll(search, list, hint);
        VBox.setVgrow(list, Priority.ALWAYS);
        find("");
    }

    /** Puts the caret into the search field. */
    void begin() {
        search.requestFocus();
    }

    /** Types a search, as the user would. */
    void type(String text) {
        search.setText(text);
        search.end();
    }

    private void find(String typed) {
        found.setAll(model.find(typed));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (KeyCombination.valueOf(PIN).match(event)) {
            event.consume();
            pin();
            return;
        }
        switch (event.getCode()) {
            case KeyCode.DOWN -> select(at + 1, event);
            case KeyCode.UP -> select(at - 1, event);
            case KeyCode.PAGE_DOWN -> select(at + PAGE, event);
            case KeyCode.PAGE_UP -> select(at - PAGE, event);
            case KeyCode.ENTER -> {
                event.consume();
                choose();
            }
            default -> {
                // It is typed.
            }
        }
    }

    private void select(int at, KeyEvent event) {
        event.consume();
        if (!found.isEmpty()) {
            int index = Math.clamp(at, 0, found.size() - 1);
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - PAGE / 2));
        }
    }

    /** Pins the chosen command or takes its pin away; it stays the chosen one. */
    private void pin() {
        Command command = list.getSelectionModel().getSelectedItem();
        if (command != null) {
            model.pin(command.id());
            keep.run();
            hint.setText(texts.get("palette.hint", KeyMap.readable(PIN)));
            found.setAll(model.find(search.getText()));
            list.getSelectionModel().select(command);
            list.refresh();
        }
    }

    private void choose() {
        Command command = list.getSelectionModel().getSelectedItem();
        if (command != null) {
            chosen.accept(command);
        }
    }

    /** One command: title, where it comes from, its keys. */
    private final class Row extends ListCell<Command> {
        @Override
        protected void updateItem(@org.jspecify.annotations.Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            boolean pinned = model.isPinned(command.id());
            Label title = new Label((pinned ? "★ " : "") + command.title());
            Label detail = new Label(command.detail());
            detail.getStyleClass().addAll("small", "muted");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(title, detail, gap);
            row.getStyleClass().add("command-row");
            if (!command.keys().isEmpty()) {
                Label keys = new Label(command.keys());
                keys.getStyleClass().add("key");
                row.getChildren().add(keys);
            }
            setGraphic(row);
            String told = command.title() + (pinned ? ", " + texts.get("palette.pinned") : "");
            setAccessibleText(told + (command.keys().isEmpty() ? "" : ", " + command.keys()));
        }
    }
}
