package dev.backline.scripting.internal.language;

import dev.backline.api.job.Jobs;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A job that a script started with {@code async}: {@code def track = async { make seed: 7 }; track.get()}. */
public final class AsyncJob {
    private final Jobs jobs;
    private final Jobs.Job<Optional<Object>> job;

    AsyncJob(Jobs jobs, Jobs.Job<Optional<Object>> job) {
        this.jobs = jobs;
        this.job = job;
    }

    /** Answers the id, as {@code jobs list} shows it. */
    public String getId() {
        return job.id();
    }

    /** Answers whether it came to its end, good or bad. */
    public boolean isDone() {
        return job.result().isDone();
    }

    /** Asks it to stop. */
    public boolean cancel() {
        return jobs.cancel(job.id());
    }

    /**
     * Waits for it and answers its result.
     *
     * @throws InterruptedException if the waiting script was stopped; the job goes on
     */
    public @Nullable Object get() throws Throwable {
        try {
            return job.result().get().orElse(null);
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** Answers its id and whether it is done. */
    @Override
    public String toString() {
        return "job " + getId() + (isDone() ? ", done" : ", running");
    }
}
