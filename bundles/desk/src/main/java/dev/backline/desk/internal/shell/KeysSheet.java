package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.model.Command;
import dev.backline.desk.internal.model.KeyFile;
import dev.backline.desk.internal.model.KeyMap;
import dev.backline.desk.internal.people.Texts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/**
 * The cheat sheet and the editor of keys: every command with its keys, what is claimed twice, and the way to other keys: Enter, then
 * press them.
 */
final class KeysSheet extends VBox {
    private final KeyMap keys;
    private final Supplier<List<Command>> commands;
    private final List<KeyMap.Binding> ofPanels;
    private final Texts texts;
    private final Runnable keep;
    private final TextField search = new TextField();
    private final Label told = new Label();
    private final TableView<List<String>> table;
    private List<String> shown = List.of();
    private Optional<String> asking = Optional.empty();

    KeysSheet(
            KeyMap keys, Supplier<List<Command>> commands, List<KeyMap.Binding> ofPanels, Texts texts, Runnable keep) {
        this.keys = keys;
        this.commands = commands;
        this.ofPanels = ofPanels;
        this.texts = texts;
        this.keep = keep;
        getProperties().put(HelpDesk.TOPIC, "window: keys");
        Label title = new Label(texts.get("keys.title"));
        title.getStyleClass().add("title");
        table = Results.table(
                texts.get("keys.title"),
                List.of(
                        texts.get("keys.keys"),
                        texts.get("keys.what"),
                        texts.get("keys.where"),
                        texts.get("keys.note")),
                List.of());
        table.setPrefHeight(400);
        table.getColumns().get(0).setPrefWidth(150);
        table.getColumns().get(1).setPrefWidth(300);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        search.setPromptText(texts.get("keys.search"));
        search.setAccessibleText(texts.get("keys.search"));
        search.textProperty().addListener((text, before, now) -> show());
        told.setWrapText(true);
        told.getStyleClass().addAll("small", "muted");
        told.setText(texts.get("keys.hint"));
        getChildren().addAll(title, search, table, buttons(), told);
        show();
    }

    private FlowPane buttons() {
        FlowPane buttons = new FlowPane(8, 8);
        buttons.getChildren()
                .addAll(
                        button(texts.get("keys.change"), this::ask),
                        button(texts.get("keys.reset"), () -> chosen().ifPresent(this::reset)),
                        button(texts.get("keys.reset.all"), () -> take(Map.of())),
                        button(texts.get("keys.import"), this::read),
                        button(texts.get("keys.export"), this::write));
        for (String preset : KeyFile.presets()) {
            buttons.getChildren()
                    .add(button(
                            texts.get("keys.preset", preset),
                            () -> take(KeyFile.preset(preset).orElseThrow())));
        }
        return buttons;
    }

    private static Button button(String title, Runnable run) {
        Button button = new Button(title);
        button.setAccessibleText(title);
        button.setOnAction(event -> run.run());
        return button;
    }

    /** Answers whether the next keys are chosen for a command. */
    boolean asking() {
        return asking.isPresent();
    }

    void begin() {
        table.requestFocus();
        table.getSelectionModel().selectFirst();
    }

    private void show() {
        int at = table.getSelectionModel().getSelectedIndex();
        Map<String, List<KeyMap.Binding>> conflicts = keys.conflicts();
        List<List<String>> rows = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Command one : keyedFirst()) {
            String bound = keys.boundTo(one.id());
            String note = conflicts.containsKey(bound) ? texts.get("keys.twice") : "";
            add(rows, ids, one.id(), List.of(one.keys(), one.title(), texts.get("keys.everywhere"), note));
        }
        for (KeyMap.Binding one : ofPanels) {
            add(rows, ids, "", List.of(KeyMap.readable(one.keys()), one.title(), one.command(), ""));
        }
        shown = ids;
        table.getItems().setAll(rows);
        table.getSelectionModel().select(Math.clamp(at, 0, Math.max(0, rows.size() - 1)));
    }

    private void add(List<List<String>> rows, List<String> ids, String id, List<String> row) {
        String wanted = search.getText().toLowerCase(texts.language()).strip();
        if (wanted.isEmpty()
                || row.stream()
                        .anyMatch(cell -> cell.toLowerCase(texts.language()).contains(wanted))) {
            rows.add(row);
            ids.add(id);
        }
    }

    /** Those that have keys come in the order in which they are declared, the others behind them. */
    private List<Command> keyedFirst() {
        List<Command> all = new ArrayList<>();
        List<Command> known = commands.get();
        for (KeyMap.Binding binding : keys.bindings()) {
            if (!binding.keys().isEmpty()) {
                String title = known.stream()
                        .filter(one -> one.id().equals(binding.command()))
                        .map(Command::title)
                        .findFirst()
                        .orElse(texts.title(binding.command(), binding.title()));
                all.add(new Command(binding.command(), title, "", KeyMap.readable(binding.keys())));
            }
        }
        known.stream().filter(one -> one.keys().isEmpty()).forEach(all::add);
        return all;
    }

    private Optional<String> chosen() {
        int at = table.getSelectionModel().getSelectedIndex();
        return at >= 0 && at < shown.size() && !shown.get(at).isEmpty() ? Optional.of(shown.get(at)) : Optional.empty();
    }

    private void ask() {
        asking = chosen();
        told.setText(texts.get(asking.isPresent() ? "keys.press" : "keys.panel"));
        table.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (asking.isPresent()) {
            take(event, asking.get());
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            ask();
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            chosen().ifPresent(command -> choose(command, ""));
        }
    }

    private void take(KeyEvent event, String command) {
        event.consume();
        if (event.getCode().isModifierKey()) {
            return;
        }
        asking = Optional.empty();
        if (event.getCode() == KeyCode.ESCAPE) {
            told.setText(texts.get("keys.hint"));
        } else {
            choose(command, KeyMap.pressed(event));
        }
    }

    private void choose(String command, String pressed) {
        keys.choose(command, pressed);
        List<String> others = keys.conflicts().getOrDefault(keys.boundTo(command), List.of()).stream()
                .filter(one -> !one.command().equals(command))
                .map(one -> texts.title(one.command(), one.title()))
                .toList();
        told.setText(
                others.isEmpty() ? texts.get("keys.chosen") : texts.get("keys.conflict", String.join(", ", others)));
        keep.run();
        show();
    }

    private void reset(String command) {
        keys.reset(command);
        keep.run();
        show();
    }

    private void take(Map<String, String> all) {
        keys.resetAll();
        all.forEach(keys::choose);
        told.setText(texts.get("keys.chosen"));
        keep.run();
        show();
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName("backline.keys");
        return chooser;
    }

    private void read() {
        Optional.ofNullable(chooser(texts.get("keys.import"))
                        .showOpenDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::read);
    }

    /** Takes the keys of a file over; of one that is none, nothing. */
    void read(Path file) {
        try {
            take(KeyFile.parse(Files.readString(file)));
        } catch (IOException | IllegalArgumentException wrong) {
            told.setText(file.getFileName() + ": " + wrong.getMessage());
        }
    }

    private void write() {
        Optional.ofNullable(chooser(texts.get("keys.export"))
                        .showSaveDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::write);
    }

    /** Writes the user's keys into a file. */
    void write(Path file) {
        try {
            Files.writeString(file, KeyFile.text(keys.chosen()));
            told.setText(texts.get("keys.written", file.getFileName()));
        } catch (IOException failed) {
            told.setText(file.getFileName() + ": " + failed.getMessage());
        }
    }
}
