package dev.backline.core.internal.job;

import dev.backline.api.event.Event;
import dev.backline.api.event.Events;
import dev.backline.api.home.Home;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.JobInfo;
import dev.backline.api.job.Jobs;
import dev.backline.core.internal.log.CurrentJob;
import dev.backline.core.internal.log.JsonLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Runs each job on a platform thread of its own: work computes for long, and a spinning job on a virtual thread would
 * hold one of few carriers. A job that ends within {@link JobWatch#SHORT_MILLIS} never touches the disk, so that short
 * commands stay fast; this process remembers it all the same.
 */
@Component(service = Jobs.class)
public final class RecordedJobs implements Jobs {
    private final Events events;
    private final SpanLog log;
    private final LongSupplier nanoTime;
    private final InstantSource clock;
    private final JobIds ids = new JobIds(ProcessHandle.current().pid());
    private final JobFiles files;
    private final LearnedCurves curves;
    private final JobWatch watch;
    private final Deque<RunningJob> own = new ArrayDeque<>();

    /** Answers the jobs of the home. */
    @Activate
    public RecordedJobs(@Reference Home home, @Reference Events events, @Reference JsonLog log) {
        this(home, events, log::span, System::nanoTime, InstantSource.system());
    }

    RecordedJobs(Home home, Events events, SpanLog log, LongSupplier nanoTime, InstantSource clock) {
        this.events = events;
        this.log = log;
        this.nanoTime = nanoTime;
        this.clock = clock;
        this.files = new JobFiles(home, new OwnProcess());
        this.curves = new LearnedCurves(home);
        this.watch = new JobWatch(files);
    }

    /** Where the cost of a job is written. */
    @FunctionalInterface
    interface SpanLog {
        void span(String kind, Map<String, Object> values);
    }

    /** Asks all jobs to stop: the program ends, or this bundle is replaced. */
    @Deactivate
    public void stop() {
        running().forEach(RunningJob::cancel);
        watch.stop();
    }

    @Override
    public <T> Job<T> start(String title, Work<T> work) {
        Instant now = clock.instant();
        RunningJob job = new RunningJob(
                ids.next(now.toEpochMilli()), title, now, nanoTime, new Estimate(curves.find(title)), CurrentJob.id());
        remember(job);
        CompletableFuture<T> result = new CancellingFuture<>(job);
        watch.add(job);
        publish("job/started", job);
        Thread.ofPlatform()
                .daemon()
                .inheritInheritableThreadLocals(false)
                .name("job " + job.id() + " " + title)
                .start(() -> run(job, work, result));
        return new Job<>(job.id(), result);
    }

    /** Who cancels the future wants the work to stop, too. */
    private static final class CancellingFuture<T> extends CompletableFuture<T> {
        private final RunningJob job;

        private CancellingFuture(RunningJob job) {
            this.job = job;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            job.cancel();
            return super.cancel(mayInterruptIfRunning);
        }
    }

    private <T> void run(RunningJob job, Work<T> work, CompletableFuture<T> result) {
        Thread.currentThread().setContextClassLoader(null); // Whoever starts jobs must not be kept by their threads.
        try {
            T answer = CurrentJob.during(job.id(), () -> work.run(job));
            end(job, JobInfo.State.DONE, "done");
            result.complete(answer);
        } catch (JobCancelled | CancellationException cancelled) {
            end(job, JobInfo.State.CANCELLED, "cancelled");
            result.completeExceptionally(new JobCancelled());
        } catch (Throwable fault) {
            boolean wanted = job.cancelled() && fault instanceof InterruptedException;
            end(job, wanted ? JobInfo.State.CANCELLED : JobInfo.State.FAILED, sentence(fault));
            result.completeExceptionally(wanted ? new JobCancelled() : fault);
        }
    }

    private static String sentence(Throwable fault) {
        Throwable real = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        return real.getMessage() == null ? real.getClass().getSimpleName() : real.getMessage();
    }

    private void end(RunningJob job, JobInfo.State state, String how) {
        job.end(state, how, clock.instant());
        watch.remove(job);
        if (job.recorded()) {
            keep(job, state);
            log.span("job", job.span());
        }
        publish("job/ended", job);
    }

    private void keep(RunningJob job, JobInfo.State state) {
        try {
            files.write(job.info());
            files.tidy(job.id());
            if (state == JobInfo.State.DONE) {
                curves.learn(job.title(), job.curve());
            }
        } catch (IOException e) {
            // The work itself is done and its answer matters more than its history.
            System.getLogger(RecordedJobs.class.getName())
                    .log(System.Logger.Level.WARNING, "The history of job " + job.id() + " could not be written.", e);
        }
    }

    private void publish(String topic, RunningJob job) {
        JobInfo info = job.info();
        events.publish(new Event(
                topic,
                Map.of(
                        "id",
                        info.id(),
                        "title",
                        info.title(),
                        "state",
                        info.state().name())));
    }

    private void remember(RunningJob job) {
        synchronized (own) {
            own.addFirst(job);
            while (own.size() > JobFiles.KEPT && !own.getLast().running()) {
                own.removeLast();
            }
        }
    }

    private List<RunningJob> running() {
        synchronized (own) {
            return own.stream().filter(RunningJob::running).toList();
        }
    }

    @Override
    public List<JobInfo> list() {
        List<JobInfo> here;
        synchronized (own) {
            here = own.stream().map(RunningJob::info).toList();
        }
        Set<String> known = new HashSet<>();
        here.forEach(job -> known.add(job.id()));
        try {
            return Stream.concat(here.stream(), files.list().stream().filter(job -> !known.contains(job.id())))
                    .sorted(Comparator.comparing(JobInfo::id).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The job history of the home cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<JobInfo> find(String id) {
        return ownJob(id).map(RunningJob::info).or(() -> files.find(id));
    }

    private Optional<RunningJob> ownJob(String id) {
        synchronized (own) {
            return own.stream().filter(job -> job.id().equals(id)).findFirst();
        }
    }

    @Override
    public boolean cancel(String id) {
        Optional<RunningJob> here = ownJob(id).filter(RunningJob::running);
        if (here.isPresent()) {
            here.get().cancel();
            return true;
        }
        boolean elsewhere = files.find(id)
                .filter(job -> job.state() == JobInfo.State.RUNNING)
                .isPresent();
        if (elsewhere) {
            wish(id);
        }
        return elsewhere;
    }

    private void wish(String id) {
        try {
            files.wish(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
