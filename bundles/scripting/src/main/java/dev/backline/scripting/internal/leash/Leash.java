package dev.backline.scripting.internal.leash;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Runs script code on a thread of its own and gets it back: when it ends, is asked to stop, or runs out of time. The compiler
 * puts an interrupt check into every loop, method and closure; code that catches the interrupt is interrupted again, and
 * code that hears none is left behind on a daemon thread.
 */
public final class Leash {
    private static final long LOOK_MS = 20;
    private static final long ACTION_GRACE_MS = 1_000;
    private static final long PATIENCE_MS = 1_700;

    /** What watches for the wish to stop. */
    private final BooleanSupplier stop;

    private final Optional<Duration> limit;

    /** Answers a leash; an empty limit means as long as it takes. */
    public Leash(BooleanSupplier stop, Optional<Duration> limit) {
        this.stop = stop;
        this.limit = limit;
    }

    /**
     * Runs work and waits for it.
     *
     * @throws ExecutionException with whatever the work threw, errors too
     * @throws Stopped if it was stopped
     * @throws InterruptedException if the caller was interrupted; the work is stopped then
     */
    public <T> T run(String title, Callable<T> work) throws ExecutionException, Stopped, InterruptedException {
        StopSignal signal = new StopSignal();
        FutureTask<T> task = new FutureTask<>(() -> {
            StopSignal.enter(signal);
            try {
                return work.call();
            } finally {
                StopSignal.leave();
            }
        });
        Thread thread = new Thread(task, title);
        thread.setDaemon(true);
        thread.start();
        try {
            return watch(task, thread, signal);
        } catch (InterruptedException e) {
            signal.raise();
            thread.interrupt();
            throw e;
        }
    }

    private <T> T watch(FutureTask<T> task, Thread thread, StopSignal signal)
            throws ExecutionException, Stopped, InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            try {
                return task.get(LOOK_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (stop.getAsBoolean()) {
                    throw pull(task, thread, signal, Stopped.Reason.ASKED);
                }
                if (limit.isPresent() && System.nanoTime() - begin > limit.get().toNanos()) {
                    throw pull(task, thread, signal, Stopped.Reason.TIME);
                }
            }
        }
    }

    private static Stopped pull(FutureTask<?> task, Thread thread, StopSignal signal, Stopped.Reason reason)
            throws InterruptedException {
        signal.raise();
        long begin = System.nanoTime();
        while (!task.isDone()) {
            long waitedMs = (System.nanoTime() - begin) / 1_000_000;
            if (waitedMs > PATIENCE_MS) {
                return new Stopped(reason, true);
            }
            // An action hears of the stop by its progress and cleans up; breaking into it is the second choice.
            if (!signal.insideAction() || waitedMs > ACTION_GRACE_MS) {
                thread.interrupt();
            }
            thread.join(LOOK_MS);
        }
        return new Stopped(reason, false);
    }
}
