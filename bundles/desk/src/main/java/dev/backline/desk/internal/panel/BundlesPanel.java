package dev.backline.desk.internal.panel;

import dev.backline.api.event.Events;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The bundles, why each runs or does not, and the ways to bring one in, out and back. */
@Component
@PanelInfo(
        id = "bundles",
        title = "Bundles",
        place = Place.RIGHT,
        icon = BundlesPanel.ICON,
        help = "The bundles that are installed, why each runs or does not, and the ways to bring one in, out and back.")
public final class BundlesPanel implements Panel {
    static final String ICON = "M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5l8-4.5M12 12v9";
    private static final String ASK = "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.3";
    private static final String PLUS = "M12 5v14M5 12h14";
    private static final String BACK = "M9 7L4 12l5 5M4 12h11a5 5 0 0 1 0 10";
    private static final String MINUS = "M5 12h14";

    private final Events events;

    /** Hears of bundles that come and go. */
    @Activate
    public BundlesPanel(@Reference Events events) {
        this.events = events;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new View(site, events);
    }

    private static final class View implements PanelView {
        private final PanelSite site;
        private final Events.Subscription news;
        private final Listing listing = new Listing(
                "Bundles",
                List.of("bundle", "state", "version", "origin"),
                List.of(230, 85, 75, 75),
                Listing.empty(ICON, "No bundles", "Install one from a file."));

        View(PanelSite site, Events events) {
            this.site = site;
            listing.table().getColumns().getFirst().getStyleClass().add("tail");
            this.news = events.subscribe(
                    "bundle/*", Events.Overflow.DROP_OLDEST, event -> Platform.runLater(this::refresh));
            refresh();
        }

        private void refresh() {
            site.call(
                    "bundle list",
                    Map.of(),
                    result -> listing.show(result.results().stream()
                            .map(line -> List.of(
                                    Tools.text(line, "bundle"),
                                    Tools.text(line, "state"),
                                    Tools.text(line, "version").replace(".SNAPSHOT", ""),
                                    Tools.text(line, "origin")))
                            .toList()));
        }

        private void ask(String action) {
            listing.chosen().ifPresent(name -> site.offer(action, Map.of("bundle", name)));
        }

        @Override
        public Node content() {
            return listing.node();
        }

        @Override
        public List<Node> tools() {
            ObservableValue<?> chosen = listing.table().getSelectionModel().selectedItemProperty();
            return List.of(
                    listing.filterField(),
                    Tools.gap(),
                    Tools.sign(ASK, "Why it runs or does not", chosen, () -> ask("bundle why")),
                    Tools.sign(BACK, "Roll back", chosen, () -> ask("bundle rollback")),
                    Tools.sign(MINUS, "Remove", chosen, () -> ask("bundle remove")),
                    Tools.button(PLUS, "Install", () -> site.offer("bundle install", Map.of())));
        }

        @Override
        public List<PanelKey> keys() {
            return List.of(
                    new PanelKey("Shortcut+I", "Why the chosen bundle runs or does not", () -> ask("bundle why")),
                    new PanelKey("Delete", "Remove the chosen bundle", () -> ask("bundle remove")));
        }

        @Override
        public void close() {
            news.close();
        }
    }
}
