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
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Node;
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
        return new View(jobs);
    }

    private static final class View implements PanelView {
        private final Jobs jobs;
        private final Listing listing = new Listing(
                "Jobs",
                List.of("id", "what", "state", "progress", "left", "message", "took"),
                List.of(110, 260, 90, 110, 80, 280, 80),
                Listing.empty(
                        ICON,
                        "Nothing runs",
                        "Long work shows here with its progress. Choose something from the palette."));
        private final Ticking ticking = new Ticking(EVERY_MS, this::refresh);
        private final AtomicBoolean reading = new AtomicBoolean();
        private boolean open = true;

        View(Jobs jobs) {
            this.jobs = jobs;
            ticking.begin();
        }

        /** Reads beside the window's thread: the history lies on disk. */
        private void refresh() {
            if (reading.compareAndSet(false, true)) {
                Thread.ofVirtual().start(() -> {
                    List<List<String>> rows = rows(jobs.list());
                    Platform.runLater(() -> {
                        reading.set(false);
                        if (open) {
                            listing.show(rows);
                        }
                    });
                });
            }
        }

        private static List<List<String>> rows(List<JobInfo> all) {
            return all.stream()
                    .filter(job -> !JobLine.isTrifle(job))
                    .limit(SHOWN)
                    .map(job -> JobLine.of(job, InstantSource.system()).cells())
                    .toList();
        }

        private void cancel() {
            listing.chosen().ifPresent(id -> Thread.ofVirtual().start(() -> jobs.cancel(id)));
        }

        @Override
        public Node content() {
            return listing.node();
        }

        @Override
        public List<Node> tools() {
            return List.of(
                    listing.filterField(),
                    Tools.gap(),
                    Tools.button(
                            STOP, "Cancel", listing.table().getSelectionModel().selectedItemProperty(), this::cancel));
        }

        @Override
        public List<PanelKey> keys() {
            return List.of(new PanelKey("Delete", "Cancel the chosen job", this::cancel));
        }

        @Override
        public void close() {
            open = false;
            ticking.end();
        }
    }
}
