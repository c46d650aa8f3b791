package dev.backline.scripting.ui.internal;

import dev.backline.api.audio.Player;
import dev.backline.scripting.ui.internal.model.ConsoleModel;
import dev.backline.scripting.ui.internal.model.ResultShape;
import dev.backline.ui.Controls;
import dev.backline.ui.Look;
import dev.backline.ui.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What a script answered: table, chart, text, sounds; and what it printed. */
final class ResultPane {
    private final Words words;
    private final Supplier<Look> look;
    private final Sounds sounds;
    private final TabPane tabs = new TabPane();
    private final Tab resultTab = new Tab();
    private final Tab chartTab = new Tab();
    private final Tab printedTab = new Tab();
    private final TextArea printed = new TextArea();
    private final Label fault = new Label();
    private final BorderPane pane = new BorderPane(tabs);
    private Optional<ChartCanvas> chart = Optional.empty();
    private int answers;
    private long lines = -1;

    ResultPane(Words words, Supplier<Look> look, Supplier<Optional<Player>> players) {
        this.words = words;
        this.look = look;
        this.sounds = new Sounds(words, players);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setAccessibleText(words.get("console.answer"));
        resultTab.setText(words.get("console.result"));
        chartTab.setText(words.get("console.chart"));
        printedTab.setText(words.get("console.printed", 0));
        printed.setEditable(false);
        printed.getStyleClass().add("mono");
        printed.setAccessibleText(words.get("console.printed", ""));
        printedTab.setContent(printed);
        fault.setWrapText(true);
        fault.getStyleClass().add("danger-text");
        fault.setStyle("-fx-padding: 0.5em 0.9em 0.5em 0.9em;");
        ScrollPane none = new ScrollPane(
                Controls.empty(ConsolePanel.ICON, words.get("console.none"), words.get("console.none.next")));
        none.setFitToWidth(true);
        none.setFitToHeight(true);
        none.setFocusTraversable(false);
        resultTab.setContent(none);
        tabs.getTabs().setAll(resultTab, printedTab);
    }

    Node node() {
        return pane;
    }

    void wear(Look other) {
        chart.ifPresent(one -> one.wear(other));
    }

    void show(ConsoleModel model) {
        fault.setText(model.fault());
        pane.setTop(model.fault().isEmpty() ? null : fault);
        if (model.answers() != answers) {
            answers = model.answers();
            lay(model.result(), model.printed().count() > 0);
        }
        if (model.printed().count() != lines) {
            lines = model.printed().count();
            printed.setText(model.printed().text());
            printed.positionCaret(printed.getLength());
            printedTab.setText(words.get("console.printed", lines));
        }
    }

    private void lay(ResultShape result, boolean talks) {
        Node main = result.columns().isEmpty() ? text(result) : table(result);
        resultTab.setContent(result.sounds().isEmpty() ? main : withSounds(main, result.sounds()));
        resultTab.setText(words.get("console.results", result.rows().size()));
        chart = result.series().isEmpty()
                ? Optional.empty()
                : Optional.of(new ChartCanvas(result, look.get(), words.get("console.chart")));
        List<Tab> all = new ArrayList<>(List.of(resultTab));
        chart.ifPresent(canvas -> {
            chartTab.setContent(canvas);
            all.add(chartTab);
        });
        all.add(printedTab);
        tabs.getTabs().setAll(all);
        tabs.getSelectionModel().select(result.rows().isEmpty() && talks ? printedTab : resultTab);
    }

    private Node withSounds(Node main, List<Path> files) {
        FlowPane row = new FlowPane(6, 4);
        row.setStyle("-fx-padding: 0.4em 0.6em;");
        for (Path file : files) {
            row.getChildren().add(sounds.button(file));
        }
        BorderPane both = new BorderPane(main);
        both.setTop(row);
        return both;
    }

    private Node text(ResultShape result) {
        if (result.rows().isEmpty()) {
            Label done = new Label(words.get("console.done"));
            done.getStyleClass().add("good-text");
            VBox box = new VBox(done);
            box.setStyle("-fx-padding: 0.9em;");
            return box;
        }
        TextArea text = new TextArea(
                String.join("\n", result.rows().stream().map(List::getFirst).toList()));
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("mono");
        text.setAccessibleText(words.get("console.result"));
        return text;
    }

    private Node table(ResultShape result) {
        TableView<List<String>> table = new TableView<>(FXCollections.observableArrayList(result.rows()));
        table.setAccessibleText(words.get("console.result"));
        for (int i = 0; i < result.columns().size(); i++) {
            int at = i;
            TableColumn<List<String>, String> column =
                    new TableColumn<>(result.columns().get(i));
            column.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(row.getValue().get(at)));
            int widest = result.rows().stream()
                    .limit(50)
                    .mapToInt(row -> row.get(at).length())
                    .max()
                    .orElse(6);
            column.setPrefWidth(8.0
                            * Math.clamp(
                                    Math.max(widest, result.columns().get(i).length()), 6, 50)
                    + 24);
            table.getColumns().add(column);
        }
        return table;
    }

    void stop() {
        sounds.stop();
    }

    /** Buttons that play files; one sounds at a time, and its button stops it. */
    static final class Sounds {
        private static final String PLAY = "M7 5l12 7l-12 7z";
        private static final String STOP = "M6 6h12v12H6z";

        private final Words words;
        private final Supplier<Optional<Player>> players;
        private Optional<Hearing> hearing = Optional.empty();

        Sounds(Words words, Supplier<Optional<Player>> players) {
            this.words = words;
            this.players = players;
        }

        Button button(Path file) {
            Button button = Controls.button(PLAY, String.valueOf(file.getFileName()), () -> {});
            String name = String.valueOf(file.getFileName());
            button.setAccessibleText(words.get("console.play", name));
            button.setOnAction(event -> press(file, button, name));
            return button;
        }

        private void press(Path file, Button button, String name) {
            boolean mine = hearing.filter(one -> one.button().equals(button) && !one.isOver())
                    .isPresent();
            stop();
            Optional<Player> player = players.get();
            if (!mine && player.isPresent()) {
                Controls.rename(button, STOP, words.get("console.stop.sound", name));
                hearing = Optional.of(Hearing.begin(player.get(), file, button, () -> {
                    Controls.rename(button, PLAY, name);
                    button.setAccessibleText(words.get("console.play", name));
                }));
            }
        }

        void stop() {
            hearing.ifPresent(Hearing::stop);
            hearing = Optional.empty();
        }
    }
}
