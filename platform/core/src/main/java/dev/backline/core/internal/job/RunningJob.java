package dev.backline.core.internal.job;

import dev.backline.api.job.JobInfo;
import dev.backline.api.job.Progress;
import dev.backline.model.Seconds;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** A job of this process, from its start to its end and beyond. Safe for any thread. */
final class RunningJob implements Progress {
    private static final double NANOS = 1e9;

    private final String id;
    private final String title;
    private final Instant started;
    private final LongSupplier nanoTime;
    private final long startNanos;
    private final Estimate estimate;
    private final Optional<String> parent;
    private final Steps steps = new Steps();

    private volatile boolean cancelled;
    private volatile boolean recorded;
    private double fraction;
    private String message = "";
    private JobInfo.State state = JobInfo.State.RUNNING;
    private Optional<Instant> ended = Optional.empty();

    RunningJob(
            String id,
            String title,
            Instant started,
            LongSupplier nanoTime,
            Estimate estimate,
            Optional<String> parent) {
        this.id = id;
        this.title = title;
        this.started = started;
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
        this.estimate = estimate;
        this.parent = parent;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    @Override
    public synchronized void report(double reached, String doing) {
        if (state != JobInfo.State.RUNNING) {
            return; // A thread that was left behind.
        }
        if (reached > fraction) { // Not so for NaN.
            fraction = Math.min(reached, 1);
            estimate.reached(fraction, seconds());
        }
        message = doing;
        steps.reached(doing, seconds());
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    /** Ends it; only the first end counts. */
    synchronized void end(JobInfo.State end, String how, Instant when) {
        if (state == JobInfo.State.RUNNING) {
            state = end;
            message = how;
            ended = Optional.of(when);
            fraction = end == JobInfo.State.DONE ? 1 : fraction;
        }
    }

    synchronized boolean running() {
        return state == JobInfo.State.RUNNING;
    }

    /** Whether it is so long that it was written to the home. */
    boolean recorded() {
        return recorded;
    }

    void markRecorded() {
        recorded = true;
    }

    /** Answers the seconds since the start. */
    double seconds() {
        return (nanoTime.getAsLong() - startNanos) / NANOS;
    }

    /** Answers the curve of a job that is done. */
    synchronized Curve curve() {
        return estimate.curve(seconds());
    }

    /** Answers what the log should know: whose part it was, and what each step cost. */
    synchronized Map<String, Object> span() {
        Map<String, Object> span = new LinkedHashMap<>();
        span.put("job", id);
        parent.ifPresent(job -> span.put("parent", job));
        span.put("title", title);
        span.put("state", state.name().toLowerCase(Locale.ROOT));
        span.put("seconds", seconds());
        span.put("steps", steps.until(seconds()));
        return span;
    }

    synchronized JobInfo info() {
        OptionalDouble left = state == JobInfo.State.RUNNING ? estimate.remaining(seconds()) : OptionalDouble.empty();
        Optional<Seconds> remaining = left.isPresent() ? Optional.of(Seconds.of(left.getAsDouble())) : Optional.empty();
        return new JobInfo(id, title, state, fraction, message, remaining, started, ended);
    }
}
