package dev.backline.scripting.internal.language;

import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Jobs;
import dev.backline.api.job.Progress;
import dev.backline.scripting.internal.leash.Leash;
import dev.backline.scripting.internal.leash.Stopped;
import groovy.lang.Closure;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** A closure as the work of a job: it ends when the job is cancelled, and its actions report to the job. */
final class AsyncWork implements Jobs.Work<Optional<Object>> {
    private final Closure<?> closure;

    AsyncWork(Closure<?> closure) {
        this.closure = closure;
    }

    @Override
    public Optional<Object> run(Progress progress) throws Exception {
        try {
            return new Leash(progress::cancelled, Optional.empty())
                    .run("script job", () -> Optional.ofNullable(closure.call()));
        } catch (Stopped e) {
            throw new JobCancelled();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
