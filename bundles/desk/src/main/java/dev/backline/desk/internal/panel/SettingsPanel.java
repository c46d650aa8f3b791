package dev.backline.desk.internal.panel;

import dev.backline.api.settings.Setting;
import dev.backline.api.settings.Settings;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The settings of all bundles, each with the control of its type; a change is at once in force and can be undone. */
@Component
@PanelInfo(
        id = "settings",
        title = "Settings",
        place = Place.RIGHT,
        icon = SettingsPanel.ICON,
        help = "The settings of all bundles; a change is in force at once and can be undone.")
public final class SettingsPanel implements Panel {
    static final String ICON = "M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4";
    private static final String BACK = "M8 7L4 11l4 4M4 11h10a5 5 0 0 1 0 9h-3";

    private static final String UNDO = "M9 7L4 12l5 5M4 12h11a5 5 0 0 1 0 10";

    private final Settings settings;

    /** Shows these settings. */
    @Activate
    public SettingsPanel(@Reference Settings settings) {
        this.settings = settings;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new View(site, settings);
    }

    private static final class View implements PanelView {
        private final PanelSite site;
        private final Words words;
        private final Settings settings;
        private final GridPane grid = new GridPane();
        private final ScrollPane scroll = new ScrollPane(grid);
        private final TextField search = new TextField();
        private final Label told = new Label();
        private final Ticking ticking = new Ticking(1000, this::refresh);
        private List<Setting> shown = List.of();

        View(PanelSite site, Settings settings) {
            this.site = site;
            this.words = Words.of(SettingsPanel.class, site.language());
            this.settings = settings;
            grid.getStyleClass().addAll("form", "settings");
            scroll.setFitToWidth(true);
            scroll.setFocusTraversable(false);
            search.setPromptText(words.get("settings.search"));
            search.setAccessibleText(words.get("settings.search.name"));
            search.textProperty().addListener((property, before, text) -> draw());
            told.getStyleClass().addAll("small", "danger-text");
            ticking.begin();
        }

        private void refresh() {
            List<Setting> fresh = settings.list();
            if (!fresh.equals(shown)) {
                shown = fresh;
                draw();
            }
        }

        private void draw() {
            String wanted = search.getText().toLowerCase(Locale.ROOT).strip();
            grid.getChildren().clear();
            int row = 0;
            for (Setting setting : shown) {
                if (setting.key().contains(wanted)
                        || setting.help().toLowerCase(Locale.ROOT).contains(wanted)) {
                    row = draw(setting, row);
                }
            }
            if (row == 0) {
                Node empty = Listing.empty(ICON, words.get("settings.none"), words.get("settings.none.next"));
                grid.add(empty, 0, 0);
            }
        }

        private int draw(Setting setting, int row) {
            boolean flag = setting.type().equals("flag");
            boolean own = setting.layer().equals("user");
            Label name = new Label(setting.key());
            name.setMinWidth(Label.USE_PREF_SIZE);
            name.getStyleClass().add(own ? "accent-text" : "label");
            Node editor = editor(setting);
            name.setLabelFor(editor);
            HBox line = new HBox(8, name);
            line.setAlignment(Pos.CENTER_LEFT);
            if (flag) {
                line.getChildren().addFirst(editor);
            }
            if (own) {
                line.getChildren().addAll(Tools.gap(), reset(setting));
            }
            Label help = new Label(setting.help());
            help.setWrapText(true);
            help.setMinHeight(Label.USE_PREF_SIZE);
            help.getStyleClass().addAll("small", "muted");
            VBox all = new VBox(4, line, help);
            if (!flag) {
                all.getChildren().add(1, editor);
            }
            GridPane.setHgrow(all, Priority.ALWAYS);
            grid.add(all, 0, row);
            return row + 1;
        }

        private Button reset(Setting setting) {
            Button reset = Tools.button(
                    BACK,
                    words.get("settings.reset"),
                    () -> call("settings reset", Map.of("keys", List.of(setting.key()))));
            reset.setAccessibleText(words.get("settings.reset.name", setting.key()));
            return reset;
        }

        private Node editor(Setting setting) {
            if (setting.type().equals("flag")) {
                CheckBox box = new CheckBox();
                box.setSelected(Boolean.parseBoolean(setting.value()));
                box.setAccessibleText(setting.key());
                box.setAccessibleHelp(setting.help());
                box.setOnAction(event -> set(setting, String.valueOf(box.isSelected())));
                return box;
            }
            if (!setting.choices().isEmpty()) {
                ComboBox<String> box = new ComboBox<>();
                box.getItems().setAll(setting.choices());
                box.setValue(setting.value());
                box.setMaxWidth(Double.MAX_VALUE);
                box.setAccessibleText(setting.key());
                box.setAccessibleHelp(setting.help());
                box.setOnAction(event -> set(setting, box.getValue()));
                return box;
            }
            TextField field = new TextField(setting.value());
            field.setAccessibleText(setting.key());
            field.setAccessibleHelp(setting.help());
            // What Enter has set is not set again when the field loses the focus.
            AtomicReference<String> taken = new AtomicReference<>(setting.value());
            Runnable take = () -> {
                String typed = field.getText();
                if (!typed.equals(taken.getAndSet(typed))) {
                    set(setting, typed);
                }
            };
            field.setOnAction(event -> take.run());
            field.focusedProperty().addListener((property, before, focused) -> {
                if (!focused) {
                    take.run();
                }
            });
            return field;
        }

        private void set(Setting setting, String value) {
            call("settings set", Map.of("key", setting.key(), "value", value));
        }

        private void call(String action, Map<String, ?> values) {
            site.call(action, values, result -> {
                told.setText(
                        result.faults().isEmpty()
                                ? ""
                                : result.faults().getFirst().getMessage());
                shown = List.of();
                refresh();
            });
        }

        @Override
        public Node content() {
            return scroll;
        }

        @Override
        public List<Node> tools() {
            return List.of(
                    search,
                    told,
                    Tools.gap(),
                    Tools.sign(UNDO, words.get("settings.undo"), () -> call("undo", Map.of())),
                    Tools.button(BACK, words.get("settings.all"), () -> site.offer("settings reset", Map.of())));
        }

        @Override
        public void close() {
            ticking.end();
        }
    }
}
