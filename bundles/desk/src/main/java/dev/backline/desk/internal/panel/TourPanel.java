package dev.backline.desk.internal.panel;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Actions;
import dev.backline.api.home.Home;
import dev.backline.api.job.Progress;
import dev.backline.desk.internal.tour.Tour;
import dev.backline.desk.internal.tour.Tour.Step;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tour in the window. */
@Component
@PanelInfo(
        id = "tour",
        title = "Tour",
        place = Place.RIGHT,
        icon = TourPanel.ICON,
        help =
                "The way of a track from nothing to a file, on a demo that is made on this machine; each step does the real thing.")
public final class TourPanel implements Panel {
    static final String ICON = "M6 20V4l9 3.5L6 11M14 20h6";

    private final Actions actions;
    private final Home home;

    /** Calls these actions and keeps what they make in the home. */
    @Activate
    public TourPanel(@Reference Actions actions, @Reference Home home) {
        this.actions = actions;
        this.home = home;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new View(site, actions, home);
    }

    private static final class View implements PanelView {
        private static final List<Step> STEPS = List.of(Step.values());

        private final Actions actions;
        private final Home home;
        private final Words words;
        private final Label count = new Label();
        private final Label title = new Label();
        private final Label text = new Label();
        private final Label told = new Label();
        private final Label where = new Label();
        private final ProgressBar bar = new ProgressBar(0);
        private final Button doIt;
        private final Button next;
        private final Button back;
        private final Button leave;
        private final ScrollPane content;
        private Tour tour;
        private int at;
        private AtomicBoolean stop = new AtomicBoolean();
        private boolean running;

        View(PanelSite site, Actions actions, Home home) {
            this.actions = actions;
            this.home = home;
            this.words = Words.of(TourPanel.class, site.language());
            this.tour = fresh();
            doIt = button("tour.do", this::run);
            doIt.getStyleClass().add("primary");
            next = button("tour.next", () -> go(at + 1));
            back = button("tour.back", () -> go(at - 1));
            leave = button("tour.leave", this::leave);
            count.getStyleClass().addAll("small", "muted");
            title.getStyleClass().add("title");
            for (Label label : new Label[] {text, told, where}) {
                label.setWrapText(true);
                label.setMinHeight(Label.USE_PREF_SIZE);
                label.managedProperty().bind(label.textProperty().isNotEmpty());
            }
            where.getStyleClass().addAll("small", "muted");
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(words.get("tour.progress"));
            FlowPane buttons = new FlowPane(8, 8, doIt, next, back, leave);
            VBox box = new VBox(12, count, title, text, buttons, bar, told, where);
            box.getStyleClass().add("help-page");
            content = new ScrollPane(box);
            content.setFitToWidth(true);
            content.setFocusTraversable(false);
            show();
        }

        private Button button(String key, Runnable run) {
            Button button = new Button(words.get(key));
            button.setAccessibleText(words.get(key));
            button.setOnAction(event -> run.run());
            return button;
        }

        /** A folder that no earlier tour has used. */
        private Tour fresh() {
            Path tours = home.folder().resolve("tour");
            int number = 1;
            while (Files.exists(tours.resolve("Tour " + number))) {
                number++;
            }
            return new Tour(actions, tours.resolve("Tour " + number));
        }

        private void go(int step) {
            at = Math.clamp(step, 0, STEPS.size());
            told.setText("");
            show();
            if (!doIt.isDisabled()) {
                doIt.requestFocus();
            }
        }

        private void show() {
            boolean end = at == STEPS.size();
            String key = end ? "tour.end" : STEPS.get(at).key();
            count.setText(end ? "" : words.get("tour.step", at + 1, STEPS.size()));
            title.setText(words.get(key + ".title"));
            text.setText(words.get(key + ".text"));
            String effect = words.get(end ? "tour.do" : key + ".do");
            doIt.setText(effect);
            doIt.setAccessibleText(effect);
            bar.setVisible(running);
            doIt.setDisable(running || end || !tour.ready(STEPS.get(at)));
            next.setDisable(running || end || !tour.done(STEPS.get(at)));
            back.setDisable(running || at == 0);
            leave.setDisable(false);
            where.setText(tour.done(Step.MAKE) ? words.get("tour.folder", tour.folder()) : "");
        }

        private void run() {
            Step step = STEPS.get(at);
            AtomicBoolean asked = new AtomicBoolean();
            stop = asked;
            running = true;
            told.setText(words.get("tour.working"));
            bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
            show();
            Tour mine = tour;
            Thread.ofVirtual().name("tour").start(() -> {
                try {
                    mine.run(step, new Shown(bar, asked, new AtomicBoolean()));
                    Platform.runLater(() -> ended(mine, words.get("tour.done")));
                } catch (ActionFault fault) {
                    Platform.runLater(() -> ended(mine, fault.getMessage()));
                } catch (RuntimeException broken) {
                    // Whatever happens, the tour must not say for ever that it works.
                    Platform.runLater(() -> ended(mine, broken.toString()));
                }
            });
        }

        private void ended(Tour mine, String sentence) {
            if (mine.equals(tour)) {
                running = false;
                told.setText(sentence);
                show();
                if (!next.isDisabled()) {
                    next.requestFocus();
                }
            }
        }

        /** Stops what runs; what was made stays in its folder, and another tour takes another one. */
        private void leave() {
            stop.set(true);
            running = false;
            tour = fresh();
            go(0);
        }

        @Override
        public Node content() {
            return content;
        }

        @Override
        public void close() {
            stop.set(true);
        }
    }

    /** Draws the progress; what comes faster than it can be drawn is left out. */
    private record Shown(ProgressBar bar, AtomicBoolean stop, AtomicBoolean drawing) implements Progress {
        @Override
        public void report(double fraction, String message) {
            if (drawing.compareAndSet(false, true)) {
                Platform.runLater(() -> {
                    drawing.set(false);
                    bar.setProgress(fraction);
                });
            }
        }

        @Override
        public boolean cancelled() {
            return stop.get();
        }
    }
}
