package dev.backline.desk.internal.panel;

import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.osgi.service.component.annotations.Component;

/** The changes to documents, across bundles and restarts. */
@Component
@PanelInfo(
        id = "history",
        title = "History",
        place = Place.RIGHT,
        icon = HistoryPanel.ICON,
        help = "The changes to documents, of all bundles and also of earlier runs, with the way back and forth.")
public final class HistoryPanel implements Panel {
    static final String ICON = "M4 12a8 8 0 1 0 2.5-5.8M4 4v4h4M12 8v4l3 2";
    private static final String UNDO = "M8 7L4 11l4 4M4 11h10a5 5 0 0 1 0 9h-3";
    private static final String REDO = "M16 7l4 4l-4 4M20 11H10a5 5 0 0 0 0 9h3";
    private static final double EVERY_MS = 1500;

    @Override
    public PanelView open(PanelSite site) {
        return new View(site);
    }

    private static final class View implements PanelView {
        private final PanelSite site;
        private final Label told = new Label();
        private final Words words;
        private final Listing listing;
        private final Ticking ticking = new Ticking(EVERY_MS, this::refresh);
        private boolean asked;

        View(PanelSite site) {
            this.site = site;
            this.words = Words.of(HistoryPanel.class, site.language());
            this.listing = new Listing(
                    words,
                    words.get("panel.history.title"),
                    List.of(
                            words.get("history.step"),
                            words.get("history.what"),
                            words.get("history.document"),
                            words.get("history.state")),
                    List.of(60, 240, 120, 80),
                    Listing.empty(ICON, words.get("history.none"), words.get("history.none.next")));
            told.getStyleClass().addAll("small", "muted");
            ticking.begin();
        }

        private void refresh() {
            if (asked) {
                return;
            }
            asked = true;
            site.call("history", Map.of("limit", 1000), result -> {
                asked = false;
                listing.show(result.results().reversed().stream()
                        .map(step -> List.of(
                                Tools.text(step, "number"),
                                Tools.text(step, "label"),
                                Tools.text(step, "documents").replaceAll("[\\[\\]]", ""),
                                Tools.text(step, "applied").equals("true")
                                        ? words.get("history.done")
                                        : words.get("history.undone")))
                        .toList());
            });
        }

        private void turn(String action) {
            site.call(action, Map.of(), result -> {
                told.setText(
                        result.faults().isEmpty()
                                ? ""
                                : result.faults().getFirst().getMessage());
                refresh();
            });
        }

        @Override
        public Node content() {
            return listing.node();
        }

        @Override
        public List<Node> tools() {
            return List.of(
                    Tools.button(UNDO, words.get("history.undo"), () -> turn("undo")),
                    Tools.button(REDO, words.get("history.redo"), () -> turn("redo")),
                    told);
        }

        @Override
        public void close() {
            ticking.end();
        }
    }
}
