package dev.backline.desk.internal.panel;

import dev.backline.api.action.Actions;
import dev.backline.api.event.Events;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every action that is loaded, to be browsed and started. */
@Component
@PanelInfo(
        id = "actions",
        title = "Actions",
        place = Place.LEFT,
        icon = ActionsPanel.ICON,
        help = "Every action of every bundle; Enter opens its form.")
public final class ActionsPanel implements Panel {
    static final String ICON = "M13 3L5 14h6l-1 7l8-11h-6z";

    private final Actions actions;
    private final Events events;

    /** Shows these actions. */
    @Activate
    public ActionsPanel(@Reference Actions actions, @Reference Events events) {
        this.actions = actions;
        this.events = events;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new View(site, actions, events);
    }

    private static final class View implements PanelView {
        private final PanelSite site;
        private final Actions actions;
        private final Events.Subscription news;
        private final Words words;
        private final Listing listing;

        View(PanelSite site, Actions actions, Events events) {
            this.site = site;
            this.words = Words.of(ActionsPanel.class, site.language());
            this.listing = new Listing(
                            words,
                            words.get("panel.actions.title"),
                            List.of(words.get("actions.action"), words.get("actions.what")),
                            List.of(130, 240),
                            Listing.empty(ICON, words.get("actions.none"), words.get("actions.none.next")))
                    .fit(List.of(110, 130), List.of(0, 1));
            this.actions = actions;
            Soon changes = new Soon(this::refresh);
            this.news = events.subscribe("bundle/*", Events.Overflow.DROP_OLDEST, event -> changes.ask());
            listing.filterField().setText(String.valueOf(site.state().getOrDefault("filter", "")));
            listing.table().setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    start();
                }
            });
            listing.table().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    event.consume();
                    start();
                }
            });
            refresh();
        }

        private void refresh() {
            listing.show(actions.list().stream()
                    .map(action -> List.of(action.fullName(), action.title()))
                    .toList());
        }

        private void start() {
            listing.chosen().ifPresent(name -> site.offer(name, Map.of()));
        }

        @Override
        public Node content() {
            return listing.node();
        }

        @Override
        public List<Node> tools() {
            return List.of(listing.filterField());
        }

        @Override
        public List<PanelKey> keys() {
            return List.of(new PanelKey("Shortcut+Enter", words.get("actions.open"), this::start));
        }

        @Override
        public Map<String, Object> state() {
            return Map.of("filter", listing.filterField().getText());
        }

        @Override
        public void close() {
            news.close();
        }
    }
}
