package dev.backline.desk.internal.panel;

import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.osgi.service.component.annotations.Component;

/** The newest lines of the log, by level and words. */
@Component
@PanelInfo(
        id = "log",
        title = "Log",
        place = Place.BOTTOM,
        icon = LogPanel.ICON,
        help = "What bundles reported, the newest first, filtered by level and words.")
public final class LogPanel implements Panel {
    static final String ICON = "M5 4h14v16H5zM8.5 9h7M8.5 13h7M8.5 17h4";
    private static final double EVERY_MS = 2000;
    private static final List<String> LEVELS = List.of("everything", "info", "warning", "error");

    @Override
    public PanelView open(PanelSite site) {
        return new View(site);
    }

    private static final class View implements PanelView {
        private final PanelSite site;
        private final Listing listing = new Listing(
                "Log",
                List.of("time", "level", "from", "message"),
                List.of(110, 80, 190, 600),
                Listing.empty(ICON, "All is quiet", "What bundles report shows here."));
        private final ComboBox<String> level = new ComboBox<>();
        private final Ticking ticking = new Ticking(EVERY_MS, this::refresh);
        private boolean asked;

        View(PanelSite site) {
            this.site = site;
            level.getItems().setAll(LEVELS);
            String kept = String.valueOf(site.state().getOrDefault("level", ""));
            level.setValue(LEVELS.contains(kept) ? kept : LEVELS.getFirst());
            level.setAccessibleText("Level");
            level.setOnAction(event -> refresh());
            listing.filterField().setText(String.valueOf(site.state().getOrDefault("filter", "")));
            ticking.begin();
        }

        private void refresh() {
            if (asked) {
                return;
            }
            asked = true;
            site.call("log show", Map.of("limit", 500), result -> {
                asked = false;
                listing.show(result.results().reversed().stream()
                        .filter(this::loud)
                        .map(line -> List.of(
                                clock(Tools.text(line, "time")), Tools.text(line, "level"), from(line), message(line)))
                        .toList());
            });
        }

        private boolean loud(Object line) {
            return LEVELS.indexOf(Tools.text(line, "level")) >= LEVELS.indexOf(level.getValue())
                    || level.getValue().equals(LEVELS.getFirst());
        }

        private static String from(Object line) {
            String logger = Tools.text(line, "logger");
            String text = logger.isEmpty() ? Tools.text(line, "bundle") : logger;
            return text.replace("dev.backline.", "");
        }

        private static String message(Object line) {
            String message = Tools.text(line, "message");
            return message.isEmpty() ? Tools.text(line, "span") + " " + Tools.text(line, "title") : message;
        }

        private static String clock(String instant) {
            int from = instant.indexOf('T');
            return from < 0 ? instant : instant.substring(from + 1, Math.min(instant.length(), from + 9));
        }

        @Override
        public Node content() {
            return listing.node();
        }

        @Override
        public List<Node> tools() {
            return List.of(listing.filterField(), level);
        }

        @Override
        public Map<String, Object> state() {
            return Map.of(
                    "level", level.getValue(), "filter", listing.filterField().getText());
        }

        @Override
        public void close() {
            ticking.end();
        }
    }
}
