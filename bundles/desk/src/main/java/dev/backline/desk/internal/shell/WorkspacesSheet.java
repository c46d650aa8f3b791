package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.model.NamedLayouts;
import dev.backline.desk.internal.people.Texts;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Arrangements by name: Enter switches, F2 renames, Delete deletes, and the one on the screen is kept under what is typed. */
final class WorkspacesSheet extends VBox {
    private final NamedLayouts layouts;
    private final Arrangement arrangement;
    private final Runnable keep;
    private final Runnable close;
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final ListView<String> list = new ListView<>(names);
    private final TextField name = new TextField();
    private final Button delete;

    WorkspacesSheet(NamedLayouts layouts, Arrangement arrangement, Texts texts, Runnable keep, Runnable close) {
        this.layouts = layouts;
        this.arrangement = arrangement;
        this.keep = keep;
        this.close = close;
        getProperties().put(HelpDesk.TOPIC, "window: workspaces");
        Label title = new Label(texts.get("workspaces.title"));
        title.getStyleClass().add("title");
        list.setAccessibleText(texts.get("workspaces.title"));
        list.setPrefHeight(260);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() > 1) {
                take();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        name.setPromptText(texts.get("workspaces.name"));
        name.setAccessibleText(texts.get("workspaces.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        Button save = button(texts.get("workspaces.save"), this::save);
        Button rename = button(texts.get("workspaces.rename"), this::rename);
        this.delete = button(texts.get("workspaces.delete"), this::delete);
        rename.disableProperty().bind(delete.disableProperty());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((item, before, now) -> delete.setDisable(now == null || !layouts.own(now)));
        Label hint = new Label(texts.get("workspaces.hint"));
        hint.getStyleClass().addAll("small", "muted");
        HBox line = new HBox(8, name, save, rename, delete);
        getChildren().addAll(title, list, line, hint);
        show("");
    }

    private static Button button(String title, Runnable run) {
        Button button = new Button(title);
        button.setAccessibleText(title);
        button.setOnAction(event -> run.run());
        return button;
    }

    void begin() {
        list.requestFocus();
    }

    private void show(String chosen) {
        names.setAll(layouts.names());
        list.getSelectionModel().select(Math.max(0, names.indexOf(chosen)));
        delete.setDisable(!layouts.own(String.valueOf(list.getSelectionModel().getSelectedItem())));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case KeyCode.ENTER -> take();
            case KeyCode.DELETE -> delete();
            case KeyCode.F2 -> name.requestFocus();
            default -> {
                // The list's own.
            }
        }
    }

    private Optional<String> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void take() {
        chosen().flatMap(layouts::find).ifPresent(layout -> {
            close.run();
            arrangement.take(layout);
        });
    }

    private void save() {
        layouts.keep(name.getText(), arrangement.layout());
        keep.run();
        show(name.getText().strip());
    }

    private void rename() {
        chosen().filter(old -> layouts.rename(old, name.getText())).ifPresent(old -> {
            keep.run();
            show(name.getText().strip());
        });
    }

    private void delete() {
        chosen().ifPresent(old -> {
            layouts.delete(old);
            keep.run();
            show(old);
        });
    }
}
