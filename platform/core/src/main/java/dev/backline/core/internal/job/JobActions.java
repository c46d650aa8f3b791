package dev.backline.core.internal.job;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Param;
import dev.backline.api.job.JobInfo;
import dev.backline.api.job.Jobs;
import dev.backline.core.internal.log.CurrentJob;
import dev.backline.model.Seconds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions on jobs. */
@Component(service = ActionProvider.class)
public final class JobActions implements ActionProvider {
    private static final double MILLIS = 1e3;

    private final Jobs jobs;

    /** Answers the actions. */
    @Activate
    public JobActions(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * A job as it is shown.
     *
     * @param id names it
     * @param title what it does
     * @param state where it stands
     * @param fraction 0 to 1
     * @param message what it does now, or how it ended
     * @param remaining estimate of the time left
     * @param started when it began
     * @param took how long it took, when it has ended
     */
    public record Line(
            String id,
            String title,
            JobInfo.State state,
            double fraction,
            String message,
            Optional<Seconds> remaining,
            Instant started,
            Optional<Seconds> took) {
        private static Line of(JobInfo job) {
            Optional<Seconds> took = job.ended()
                    .map(end -> Seconds.of(Duration.between(job.started(), end).toMillis() / MILLIS));
            return new Line(
                    job.id(),
                    job.title(),
                    job.state(),
                    job.fraction(),
                    job.message(),
                    job.remaining(),
                    job.started(),
                    took);
        }
    }

    /** Answers the jobs of the home. */
    @Action(
            group = "jobs",
            name = "list",
            title = "List jobs that run or ran",
            help = "Lists the jobs of all processes of this home, the newest first. Jobs that took less than 0.3 s are "
                    + "forgotten when their process ends.",
            examples = {"jobs list", "jobs list --running"})
    public List<Line> list(
            @Param(value = "Only those that run now", defaultValue = "false") boolean running,
            @Param(value = "How many to show", min = 1, max = 1000, defaultValue = "20") int limit) {
        Optional<String> self = CurrentJob.id();
        return jobs.list().stream()
                .filter(job -> !self.equals(Optional.of(job.id()))) // This very call is no news.
                .filter(job -> !running || job.state() == JobInfo.State.RUNNING)
                .limit(limit)
                .map(Line::of)
                .toList();
    }

    /** Answers one job. */
    @Action(
            group = "jobs",
            name = "show",
            title = "Show how a job stands or ended",
            examples = {"jobs show 0afk3x9d1c"})
    public Line show(@Param(value = "Id, as jobs list shows it", position = 0) String id) throws ActionFault {
        return Line.of(find(id));
    }

    private JobInfo find(String id) throws ActionFault {
        return jobs.find(id)
                .orElseThrow(() -> new ActionFault(
                        Kind.NOT_FOUND, "There is no job '" + id + "' in this home. See: backline jobs list"));
    }

    /** Asks jobs to stop. */
    @Action(
            group = "jobs",
            name = "cancel",
            title = "Stop a job of any process of this home",
            help = "Asks a job to stop; it does so within a moment and leaves no half files. The answer tells how it "
                    + "stands right after.",
            examples = {"jobs cancel 0afk3x9d1c"})
    public Line cancel(@Param(value = "Id, as jobs list shows it", position = 0) String id) throws ActionFault {
        JobInfo job = find(id);
        if (!jobs.cancel(id)) {
            throw new ActionFault(
                    Kind.CONFLICT,
                    "The job '" + id + "' does not run: it is "
                            + job.state().name().toLowerCase(Locale.ROOT) + ". There is nothing to cancel.");
        }
        return Line.of(find(id));
    }
}
