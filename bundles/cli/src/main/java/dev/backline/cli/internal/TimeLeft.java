package dev.backline.cli.internal;

import dev.backline.api.job.JobInfo;
import dev.backline.api.job.Jobs;
import dev.backline.model.Seconds;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * How long a call that was just made still takes: what its job says, which knows how earlier runs went. The job is the
 * first one of the action's title that began after the call; another process would have to begin the same in the same
 * millisecond to be mistaken for it.
 */
final class TimeLeft implements Supplier<Optional<Seconds>> {
    private final Supplier<Optional<Jobs>> jobs;
    private final String title;
    private final Instant called;
    private Optional<String> id = Optional.empty();

    TimeLeft(Supplier<Optional<Jobs>> jobs, String title, Instant called) {
        this.jobs = jobs;
        this.title = title;
        this.called = called;
    }

    /** Answers the time left of the call that is made next. */
    static TimeLeft of(BundleContext context, String title) {
        return new TimeLeft(() -> service(context), title, Instant.now());
    }

    private static Optional<Jobs> service(BundleContext context) {
        ServiceReference<Jobs> reference = context.getServiceReference(Jobs.class);
        return Optional.ofNullable(reference == null ? null : context.getService(reference));
    }

    @Override
    public Optional<Seconds> get() {
        try {
            return jobs.get().flatMap(known -> job(known).flatMap(JobInfo::remaining));
        } catch (UncheckedIOException e) {
            return Optional.empty(); // A history that cannot be read must not stop the work.
        }
    }

    private Optional<JobInfo> job(Jobs known) {
        if (id.isPresent()) {
            return known.find(id.get());
        }
        Optional<JobInfo> found = known.list().stream()
                .filter(job -> job.state() == JobInfo.State.RUNNING)
                .filter(job -> job.title().equals(title) && !job.started().isBefore(called))
                .min(Comparator.comparing(JobInfo::started));
        id = found.map(JobInfo::id);
        return found;
    }
}
