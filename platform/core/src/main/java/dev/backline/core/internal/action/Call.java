package dev.backline.core.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Jobs;
import dev.backline.api.job.Progress;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One call as a job that the caller waits for; the caller's wish to stop reaches the job. */
final class Call {
    private static final long LOOK_MILLIS = 50;
    /** How long the caller waits for a job that should have stopped. */
    private static final long GRACE_NANOS = 5_000_000_000L;

    private final Jobs jobs;
    private final ActionInfo info;
    private final Progress caller;

    Call(Jobs jobs, ActionInfo info, Progress caller) {
        this.jobs = jobs;
        this.info = info;
        this.caller = caller;
    }

    /** Runs the work and answers what came of it. */
    ActionResult run(Jobs.Work<Reply> work) {
        Jobs.Job<Reply> job = jobs.start(info.title(), progress -> work.run(both(progress)));
        Reply reply;
        try {
            reply = await(job);
        } catch (ExecutionException e) {
            reply = new Reply(List.of(), false, List.of(fault(e.getCause() == null ? e : e.getCause())));
        }
        boolean cancelled = reply.faults().stream().anyMatch(f -> f.kind() == Kind.CANCELLED);
        int exitCode = cancelled ? Kind.CANCELLED.exitCode() : reply.exitCode();
        return new ActionResult(info.fullName(), reply.results(), reply.faults(), exitCode, job.id());
    }

    private Reply await(Jobs.Job<Reply> job) throws ExecutionException {
        boolean interrupted = false;
        boolean asked = false;
        long deadline = Long.MAX_VALUE;
        try {
            while (true) {
                try {
                    return job.result().get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    interrupted |= Thread.interrupted();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                if (!asked && (interrupted || caller.cancelled())) {
                    asked = true;
                    deadline = System.nanoTime() + GRACE_NANOS;
                    jobs.cancel(job.id());
                }
                if (asked && System.nanoTime() - deadline > 0) {
                    return new Reply(List.of(), false, List.of(deaf(job.id())));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private ActionFault deaf(String job) {
        return new ActionFault(
                Kind.CANCELLED,
                "\"" + info.fullName() + "\" was asked to stop but does not listen; it is left behind as job " + job
                        + ". Tell the maker of the bundle " + info.bundle() + ".");
    }

    private ActionFault fault(Throwable failure) {
        return switch (failure) {
            case ActionFault fault -> fault;
            case JobCancelled _, CancellationException _ -> Faults.cancelled(info.fullName());
            default -> Faults.internal(info.fullName(), info.bundle(), failure);
        };
    }

    /** Progress that both the job and the caller hear of, and both can stop. */
    private Progress both(Progress job) {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                job.report(fraction, message);
                caller.report(fraction, message);
            }

            @Override
            public void notice(String sentence) {
                caller.notice(sentence);
            }

            @Override
            public void result(Object result) {
                NeutralTree.of(result).ifPresent(caller::result);
            }

            @Override
            public boolean cancelled() {
                return job.cancelled() || caller.cancelled();
            }
        };
    }
}
