package dev.backline.desk.internal.panel;

import dev.backline.desk.internal.model.Past;
import dev.backline.desk.internal.shell.Timed;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.util.List;
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
        private List<Past> steps = List.of();

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
                            Listing.empty(ICON, words.get("history.none"), words.get("history.none.next")))
                    .fit(List.of(60, 120, 100, 85), List.of(1, 3, 2, 0));
            told.getStyleClass().addAll("small", "muted");
            listing.table().setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    jumpToChosen();
                }
            });
            ticking.begin();
        }

        private void refresh() {
            if (asked) {
                return;
            }
            asked = true;
            if (site instanceof Timed timed) {
                timed.timeline().list(this::show);
            }
        }

        private void show(List<Past> all) {
            asked = false;
            steps = all;
            listing.show(all.stream()
                    .map(step -> List.of(
                            step.ofSet() ? "" : String.valueOf(step.number()),
                            step.label(),
                            step.document(),
                            step.applied() ? words.get("history.done") : words.get("history.undone")))
                    .toList());
        }

        /** Goes to the state right after the chosen step. */
        private void jump(int row) {
            if (site instanceof Timed timed && row >= 0 && row < steps.size()) {
                long newer =
                        steps.subList(0, row).stream().filter(Past::applied).count();
                long older = steps.subList(row, steps.size()).stream()
                        .filter(step -> !step.applied())
                        .count();
                timed.timeline().jump((int) (older - newer));
            }
        }

        private void turn(String action) {
            if (site instanceof Timed timed) {
                timed.timeline().jump(action.equals("undo") ? -1 : 1);
            }
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
        public List<PanelKey> keys() {
            return List.of(new PanelKey("Enter", words.get("history.jump"), this::jumpToChosen));
        }

        private void jumpToChosen() {
            jump(listing.table().getSelectionModel().getSelectedIndex());
        }

        @Override
        public void close() {
            ticking.end();
        }
    }
}
