package dev.backline.desk.internal.panel;

import dev.backline.desk.internal.model.LogLines;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.osgi.service.component.annotations.Component;

/** The newest lines of the log, by level, bundle and words. */
@Component
@PanelInfo(
        id = "log",
        title = "Log",
        place = Place.BOTTOM,
        icon = LogPanel.ICON,
        help = "What bundles reported, the newest first, filtered by level, bundle and words.")
public final class LogPanel implements Panel {
    static final String ICON = "M5 4h14v16H5zM8.5 9h7M8.5 13h7M8.5 17h4";
    private static final String OUT = "M12 15V4M8 8l4-4l4 4M5 14v6h14v-6";
    private static final double EVERY_MS = 2000;
    private static final int NEWEST = 500;

    @Override
    public PanelView open(PanelSite site) {
        return new View(site);
    }

    private static final class View implements PanelView {
        private final PanelSite site;
        private final Words words;
        private final Listing listing;
        private final ComboBox<String> level = new ComboBox<>();
        private final ComboBox<String> from = new ComboBox<>();
        private final Ticking ticking = new Ticking(EVERY_MS, this::refresh);
        private LogLines lines = LogLines.NONE;
        private boolean asked;
        private boolean filling;

        View(PanelSite site) {
            this.site = site;
            this.words = Words.of(LogPanel.class, site.language());
            this.listing = new Listing(
                            words,
                            words.get("panel.log.title"),
                            Stream.of("time", "level", "from", "message")
                                    .map(column -> words.get("log." + column))
                                    .toList(),
                            List.of(110, 90, 190, 600),
                            Listing.empty(ICON, words.get("log.none"), words.get("log.none.next")))
                    .fit(List.of(75, 75, 120, 140), List.of(3, 1, 0, 2));
            listing.table().getColumns().get(2).getStyleClass().add("tail");
            LogLines.LEVELS.forEach(word -> level.getItems().add(words.get("log.level." + word)));
            level.getSelectionModel().select(Math.max(0, LogLines.LEVELS.indexOf(kept("level"))));
            level.setAccessibleText(words.get("log.level"));
            level.setOnAction(event -> show());
            from.setAccessibleText(words.get("log.from"));
            from.getItems().setAll(words.get("log.everywhere"));
            from.getSelectionModel().selectFirst();
            from.setOnAction(event -> show());
            listing.filterField().setText(kept("filter"));
            ticking.begin();
        }

        private String kept(String key) {
            return String.valueOf(site.state().getOrDefault(key, ""));
        }

        private void refresh() {
            if (asked) {
                return;
            }
            asked = true;
            site.call("log show", Map.of("limit", NEWEST), result -> {
                asked = false;
                lines = LogLines.of(result.results());
                fill();
                show();
            });
        }

        /** Offers the bundles that told something; the one that is chosen stays. */
        private void fill() {
            String chosen = from.getValue();
            List<String> all = Stream.concat(Stream.of(words.get("log.everywhere")), lines.sources().stream())
                    .toList();
            if (!filling && !from.isShowing() && !from.getItems().equals(all)) {
                filling = true;
                from.getItems().setAll(all);
                from.setValue(all.contains(chosen) ? chosen : all.getFirst());
                filling = false;
            }
        }

        private void show() {
            if (!filling) {
                boolean everywhere = from.getSelectionModel().getSelectedIndex() <= 0;
                listing.show(lines.shown(level(), everywhere ? "" : from.getValue()));
            }
        }

        private String level() {
            return LogLines.LEVELS.get(Math.max(0, level.getSelectionModel().getSelectedIndex()));
        }

        @Override
        public Node content() {
            return listing.node();
        }

        @Override
        public List<Node> tools() {
            return List.of(
                    listing.filterField(),
                    level,
                    from,
                    Tools.gap(),
                    Tools.button(OUT, words.get("log.export"), () -> site.offer("log export", Map.of())));
        }

        @Override
        public Map<String, Object> state() {
            return Map.of("level", level(), "filter", listing.filterField().getText());
        }

        @Override
        public void close() {
            ticking.end();
        }
    }
}
