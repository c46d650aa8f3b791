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
final class AsyncWork implements Jobs.Work<Object> {
    /** What a closure without a result answers. */
    static final Object NOTHING = "";

    private final Closure<?> closure;

    AsyncWork(Closure<?> closure) {
        this.closure = closure;
    }

    @Override
    public Object run(Progress progress) throws Exception {
        try {
            return new Leash(progress::cancelled, Optional.empty()).run("script job", () -> {
                Object value = closure.call();
                return value == null ? NOTHING : value;
            });
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
