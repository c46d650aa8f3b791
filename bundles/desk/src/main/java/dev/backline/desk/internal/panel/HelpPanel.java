package dev.backline.desk.internal.panel;

import dev.backline.api.action.Actions;
import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.help.HelpPage;
import dev.backline.desk.internal.help.Rendering;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The guide, and a page for everything that can be done, searched without a network. */
@Component
@PanelInfo(
        id = "help",
        title = "Help",
        place = Place.RIGHT,
        icon = HelpPanel.ICON,
        help = "The guide, and a page for every command, panel and setting; all of it without a network.")
public final class HelpPanel implements Panel {
    static final String ICON =
            "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1 1-1.1 1.8M12 16.5v.3";
    private static final String BACK = "M15 6l-6 6l6 6";
    private static final String FORM = "M5 4h14v16H5zM8.5 9h7M8.5 13h4";

    private final HelpDesk desk;
    private final Actions actions;

    /** Shows the pages of this desk. */
    @Activate
    public HelpPanel(@Reference HelpDesk desk, @Reference Actions actions) {
        this.desk = desk;
        this.actions = actions;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new View(site, desk, actions);
    }

    private static final class View implements PanelView {
        private final PanelSite site;
        private final HelpDesk desk;
        private final Actions actions;
        private final Words words;
        private final TextField search = new TextField();
        private final ListView<HelpPage> found = new ListView<>();
        private final VBox page = new VBox();
        private final ScrollPane scroll = new ScrollPane(page);
        private final SplitPane split = new SplitPane(found, scroll);
        private final Button form;
        private final Deque<String> before = new ArrayDeque<>();
        private final Runnable listening;
        private String shown = "";
        private HelpPage drawn = new HelpPage("", "", "");

        View(PanelSite site, HelpDesk desk, Actions actions) {
            this.site = site;
            this.desk = desk;
            this.actions = actions;
            this.words = Words.of(HelpPanel.class, site.language());
            search.setPromptText(words.get("help.search"));
            search.setAccessibleText(words.get("help.search"));
            search.textProperty().addListener((property, old, typed) -> find(typed));
            found.setAccessibleText(words.get("help.pages"));
            found.setCellFactory(view -> new Row());
            found.setPlaceholder(Listing.empty(ICON, words.get("help.none"), words.get("help.none.next")));
            found.getSelectionModel().selectedItemProperty().addListener((property, old, chosen) -> {
                if (chosen != null) {
                    show(chosen);
                }
            });
            page.getStyleClass().addAll("help-page", "guide");
            found.getStyleClass().add("guide");
            scroll.setFitToWidth(true);
            scroll.setFocusTraversable(true);
            scroll.setAccessibleText(words.get("help.page"));
            split.setOrientation(Orientation.VERTICAL);
            split.setDividerPositions(0.3);
            form = Tools.button(FORM, words.get("help.try"), () -> site.offer(shown, Map.of()));
            this.listening = desk.listen(() -> Platform.runLater(this::asked));
            find("");
            asked();
        }

        private void asked() {
            desk.page(desk.topic(), site.language()).ifPresent(this::show);
            page.getChildren().forEach(one -> one.getStyleClass().remove("help-here"));
            Rendering.section(page.getChildren(), desk.section()).ifPresent(this::goTo);
        }

        /** Brings a section into sight and marks it. */
        private void goTo(Label heading) {
            heading.getStyleClass().add("help-here");
            scroll.applyCss();
            scroll.layout();
            double room = page.getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(
                    room <= 0 ? 0 : Math.min(1, heading.getBoundsInParent().getMinY() / room));
        }

        private void find(String typed) {
            found.getItems()
                    .setAll(typed.isBlank() ? desk.pages(site.language()) : desk.search(typed, site.language()));
        }

        private void show(HelpPage asked) {
            if (!asked.id().equals(shown) && !shown.isEmpty()) {
                before.push(shown);
            }
            if (!asked.equals(drawn)) {
                drawn = asked;
                shown = asked.id();
                page.getChildren().setAll(Rendering.nodes(asked.text()));
                scroll.setVvalue(0);
                scroll.setAccessibleText(words.get("help.page") + ": " + asked.title());
                form.setDisable(actions.find(shown).isEmpty());
            }
        }

        private void back() {
            Optional.ofNullable(before.poll())
                    .flatMap(id -> desk.page(id, site.language()))
                    .ifPresent(earlier -> {
                        show(earlier);
                        before.poll();
                    });
        }

        @Override
        public Node content() {
            return split;
        }

        @Override
        public List<Node> tools() {
            return List.of(search, Tools.gap(), form, Tools.sign(BACK, words.get("help.back"), this::back));
        }

        @Override
        public List<PanelKey> keys() {
            return List.of(
                    new PanelKey("Alt+Left", words.get("help.back"), this::back),
                    new PanelKey("Shortcut+F", words.get("help.search"), search::requestFocus));
        }

        @Override
        public void close() {
            listening.run();
        }
    }

    /** A page by its title. */
    private static final class Row extends ListCell<HelpPage> {
        @Override
        protected void updateItem(@org.jspecify.annotations.Nullable HelpPage page, boolean empty) {
            super.updateItem(page, empty);
            setText(empty || page == null ? "" : page.title());
        }
    }
}
