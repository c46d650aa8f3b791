package dev.backline.audio.ui.internal.chain;

import dev.backline.api.unit.UnitChain.Link;
import dev.backline.api.unit.UnitInfo;
import dev.backline.ui.Controls;
import dev.backline.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The units of a bench in their order, beside them the parameters of the chosen one. In the list Alt and the arrows move a unit, Delete takes it out, P passes it by;
 * Ctrl+Z takes a step back.
 */
public final class ChainPane extends HBox {
    private static final String ADD = "M12 5v14M5 12h14";
    private static final String REMOVE = "M5 12h14";
    private static final String UP = "M6 14l6-6 6 6";
    private static final String DOWN = "M6 10l6 6 6-6";
    private static final String PASS = "M4 12h16M8 6l8 12";
    private static final double LIST = 260;
    private static final double LEAST = 150;
    private static final double SHARE = 0.382;

    private final Bench bench;
    private final Words words;
    private final ListView<Link> list = new ListView<>();
    private final GridPane grid = new GridPane();
    private final ComboBox<String> presets = new ComboBox<>();
    private final Label title = new Label();
    private final List<ParameterRow> rows = new ArrayList<>();
    private final MenuButton add;
    private String shown = "";
    private boolean showing;

    /** Shows a bench. */
    public ChainPane(Bench bench, Words words) {
        this.bench = bench;
        this.words = words;
        add = new MenuButton(words.get("lab.add"), Controls.icon(ADD));
        add.setAccessibleText(words.get("lab.add"));
        add.getStyleClass().add("tool-button");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnShowing(event -> fill());
        add.getItems().setAll(new MenuItem("…"));
        list.setCellFactory(view -> new UnitCell());
        list.setAccessibleText(words.get("lab.chain"));
        list.setPlaceholder(placeholder());
        list.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (!showing) {
                bench.choose(now.intValue());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_PRESSED, this::steps);
        FlowPane hands = new FlowPane(
                add,
                sign(UP, "lab.up", () -> bench.move(-1)),
                sign(DOWN, "lab.down", () -> bench.move(1)),
                sign(PASS, "lab.pass", bench::pass),
                sign(REMOVE, "lab.remove", bench::remove));
        hands.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(hands, list);
        left.setMinWidth(LEAST);
        left.setPrefWidth(LIST);
        widthProperty()
                .addListener((property, before, now) ->
                        left.setPrefWidth(Math.clamp(now.doubleValue() * SHARE, LEAST, LIST)));
        getChildren().setAll(left, settings());
        setSpacing(10);
        setPadding(new Insets(4, 10, 6, 10));
        bench.hear(this::show);
        show();
    }

    private Label placeholder() {
        Label label = new Label(words.get("lab.chain.none"));
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "small");
        label.setPadding(new Insets(8));
        return label;
    }

    private Button sign(String icon, String key, Runnable run) {
        return Controls.sign(icon, words.get(key), run);
    }

    private VBox settings() {
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        presets.setAccessibleText(words.get("lab.preset"));
        presets.setPromptText(words.get("lab.preset"));
        presets.setOnAction(event -> {
            int place = presets.getSelectionModel().getSelectedIndex();
            if (!showing && place >= 0) {
                bench.preset(place == 0 ? "" : presets.getItems().get(place));
            }
        });
        HBox head = new HBox(title, Controls.gap(), presets);
        head.setSpacing(8);
        head.setAlignment(Pos.CENTER_LEFT);
        grid.setHgap(10);
        grid.setVgap(5);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), wide, new ColumnConstraints());
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(words.get("lab.parameters"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox box = new VBox(head, scroll);
        box.setMinWidth(0);
        head.setMinWidth(0);
        presets.setMinWidth(60);
        scroll.setMinWidth(0);
        box.setSpacing(6);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void fill() {
        add.getItems().clear();
        for (UnitInfo info : bench.installed()) {
            MenuItem item = new MenuItem(info.title() + "   " + info.family());
            item.setOnAction(event -> {
                bench.add(info.id());
                list.requestFocus();
            });
            add.getItems().add(item);
        }
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isAltDown() && (code == KeyCode.UP || code == KeyCode.DOWN)) {
            bench.move(code == KeyCode.UP ? -1 : 1);
        } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
            bench.remove();
        } else if (code == KeyCode.P && !event.isShortcutDown()) {
            bench.pass();
        } else if (code == KeyCode.INSERT || code == KeyCode.ENTER) {
            add.show();
        } else {
            return;
        }
        event.consume();
    }

    private void steps(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            if (event.isShiftDown()) {
                bench.redo();
            } else {
                bench.undo();
            }
            event.consume();
        }
    }

    private void show() {
        showing = true;
        List<Link> links = bench.chain().links();
        if (!list.getItems().equals(links)) {
            list.getItems().setAll(links);
        } else {
            // Names come when the kinds are known.
            list.refresh();
        }
        list.getSelectionModel().clearAndSelect(bench.chosen());
        Optional<Link> link = bench.link();
        Optional<UnitInfo> info = link.flatMap(l -> bench.info(l.unit()));
        String now = info.map(i -> bench.chosen() + i.id()).orElse("");
        if (!now.equals(shown) || info.isEmpty()) {
            shown = now;
            build(info);
        }
        title.setText(info.map(UnitInfo::title)
                .orElse(link.map(l -> words.get("lab.gone", l.unit())).orElse("")));
        rows.forEach(row -> row.show(bench.value(row.parameter().name())));
        showing = false;
    }

    private void build(Optional<UnitInfo> info) {
        rows.clear();
        grid.getChildren().clear();
        presets.setVisible(info.isPresent());
        presets.getItems().clear();
        info.ifPresent(i -> {
            title.setTooltip(new Tooltip(i.help()));
            presets.getItems().add(words.get("lab.initial"));
            i.presets().forEach(p -> presets.getItems().add(p.name()));
            i.parameters().forEach(p -> rows.add(new ParameterRow(p, words, value -> bench.set(p.name(), value))));
        });
        for (int i = 0; i < rows.size(); i++) {
            ParameterRow row = rows.get(i);
            grid.add(row.name(), 0, i);
            grid.add(row.control(), 1, i, row.field().isPresent() ? 1 : 2, 1);
            int line = i;
            row.field().ifPresent(field -> grid.add(field, 2, line));
        }
    }

    private final class UnitCell extends ListCell<Link> {
        @Override
        protected void updateItem(Link link, boolean empty) {
            super.updateItem(link, empty);
            if (empty || link == null) {
                setText(null);
                return;
            }
            String name = bench.info(link.unit()).map(UnitInfo::title).orElse(link.unit());
            String text = (getIndex() + 1) + "  " + name;
            setText(link.passed() ? text + "  (" + words.get("lab.passed") + ")" : text);
        }
    }
}
