package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.model.KeyMap;
import dev.backline.desk.internal.people.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** The cheat sheet: every key, what it does, and which are claimed twice. */
final class KeysSheet extends VBox {
    private final TableView<List<String>> table;

    KeysSheet(KeyMap keys, List<KeyMap.Binding> ofPanels, Texts texts) {
        Label title = new Label(texts.get("keys.title"));
        title.getStyleClass().add("title");
        Map<String, List<KeyMap.Binding>> conflicts = keys.conflicts();
        List<List<String>> rows = new ArrayList<>();
        for (KeyMap.Binding one : keys.bindings()) {
            if (!one.keys().isEmpty()) {
                String note = conflicts.containsKey(one.keys()) ? texts.get("keys.twice") : "";
                rows.add(List.of(
                        KeyMap.readable(one.keys()),
                        texts.title(one.command(), one.title()),
                        texts.get("keys.everywhere"),
                        note));
            }
        }
        for (KeyMap.Binding one : ofPanels) {
            rows.add(List.of(KeyMap.readable(one.keys()), one.title(), one.command(), ""));
        }
        table = Results.table(
                texts.get("keys.title"),
                List.of(
                        texts.get("keys.keys"),
                        texts.get("keys.what"),
                        texts.get("keys.where"),
                        texts.get("keys.note")),
                rows);
        table.setPrefHeight(460);
        Label hint = new Label(texts.get("keys.hint"));
        hint.getStyleClass().addAll("small", "muted");
        getChildren().addAll(title, table, hint);
    }

    void begin() {
        table.requestFocus();
        table.getSelectionModel().selectFirst();
    }
}
