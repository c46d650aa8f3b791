package dev.backline.desk.internal.panel;

import dev.backline.api.job.JobInfo;
import dev.backline.api.job.Jobs;
import dev.backline.desk.internal.model.JobLine;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What runs and what ran: how far, how long still, and the way to stop it. */
@Component
@PanelInfo(
        id = "jobs",
        title = "Jobs",
        place = Place.BOTTOM,
        icon = JobsPanel.ICON,
        help = "What runs and what ran, with the time that is left and the way to stop it.")
public final class JobsPanel implements Panel {
    static final String ICON = "M4 6h9M4 12h16M4 18h6";
    private static final String STOP = "M6 6h12v12H6z";
    private static final double EVERY_MS = 500;
    private static final int SHOWN = 200;

    private final Jobs jobs;

    /** Shows these jobs. */
    @Activate
    public JobsPanel(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new View(site, jobs);
    }

    private static final class View implements PanelView {
        private final Jobs jobs;
        private final PanelSite site;
        private final Words words;
        private final Listing listing;
        private final CheckBox onlyRunning = new CheckBox();
        private final Ticking ticking = new Ticking(EVERY_MS, this::refresh);
        private final AtomicBoolean reading = new AtomicBoolean();
        private boolean open = true;

        View(PanelSite site, Jobs jobs) {
            this.jobs = jobs;
            this.site = site;
            this.words = Words.of(JobsPanel.class, site.language());
            this.listing = new Listing(
                            words,
                            words.get("panel.jobs.title"),
                            Stream.of("id", "what", "state", "progress", "left", "message", "took")
                                    .map(column -> words.get("jobs." + column))
                                    .toList(),
                            List.of(110, 260, 110, 130, 90, 280, 80),
                            Listing.empty(ICON, words.get("jobs.none"), words.get("jobs.none.next")))
                    .fit(List.of(100, 130, 100, 135, 80, 140, 70), List.of(1, 2, 3, 6, 4, 5, 0));
            onlyRunning.setText(words.get("jobs.running"));
            onlyRunning.setSelected(Boolean.TRUE.equals(site.state().get("running")));
            onlyRunning.setOnAction(event -> refresh());
            ticking.begin();
        }

        /** Reads beside the window's thread: the history lies on disk. */
        private void refresh() {
            if (reading.compareAndSet(false, true)) {
                boolean running = onlyRunning.isSelected();
                Thread.ofVirtual().start(() -> {
                    try {
                        List<List<String>> rows = rows(jobs.list(), running);
                        Platform.runLater(() -> {
                            if (open) {
                                listing.show(rows);
                            }
                        });
                    } finally {
                        // One reading that fails must not be the last one.
                        reading.set(false);
                    }
                });
            }
        }

        private List<List<String>> rows(List<JobInfo> all, boolean running) {
            return all.stream()
                    .filter(job -> !JobLine.isTrifle(job))
                    .filter(job -> !running || job.state() == JobInfo.State.RUNNING)
                    .limit(SHOWN)
                    .map(job -> JobLine.of(job, InstantSource.system(), words).cells())
                    .toList();
        }

        private void cancel() {
            listing.chosen().ifPresent(id -> Thread.ofVirtual().start(() -> jobs.cancel(id)));
        }

        private void look() {
            listing.chosen().ifPresent(id -> site.offer("jobs show", Map.of("id", id)));
        }

        @Override
        public Map<String, Object> state() {
            return Map.of("running", onlyRunning.isSelected());
        }

        @Override
        public Node content() {
            return listing.node();
        }

        @Override
        public List<Node> tools() {
            return List.of(
                    listing.filterField(),
                    onlyRunning,
                    Tools.gap(),
                    Tools.button(
                            STOP,
                            words.get("jobs.cancel"),
                            listing.table().getSelectionModel().selectedItemProperty(),
                            this::cancel));
        }

        @Override
        public List<PanelKey> keys() {
            return List.of(
                    new PanelKey("Delete", words.get("jobs.cancel.key"), this::cancel),
                    new PanelKey("Shortcut+I", words.get("jobs.look"), this::look));
        }

        @Override
        public void close() {
            open = false;
            ticking.end();
        }
    }
}
