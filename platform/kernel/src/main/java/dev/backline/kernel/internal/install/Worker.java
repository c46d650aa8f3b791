package dev.backline.kernel.internal.install;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Foreign code on a daemon thread that is named after its bundle, so that a thread dump tells whose it is; nobody waits
 * for it longer than agreed.
 */
final class Worker {
    private static final Duration GRACE = Duration.ofMillis(300);

    private final Thread thread;
    private volatile Optional<Throwable> fault = Optional.empty();
    private boolean interrupted;

    /** What foreign code is called by. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /**
     * How it went.
     *
     * @param hangs true when it has not returned; its thread lives on
     * @param fault what it threw
     */
    record Ran(boolean hangs, Optional<Throwable> fault) {
        boolean well() {
            return !hangs && fault.isEmpty();
        }
    }

    private Worker(String name, Work work) {
        this.thread = Thread.ofPlatform()
                .name(name)
                .daemon()
                .inheritInheritableThreadLocals(false)
                .unstarted(() -> run(work));
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
    }

    // An Error of a bundle is its own affair as much as an exception: the kernel goes on.
    @SuppressWarnings("CatchThrowable")
    private void run(Work work) {
        try {
            work.run();
        } catch (Throwable thrown) {
            fault = Optional.of(thrown);
        }
    }

    /** Starts {@code work} and comes back at once. */
    static Worker begin(String name, Work work) {
        Worker worker = new Worker(name, work);
        worker.thread.start();
        return worker;
    }

    /** Waits; true when it has returned. */
    boolean await(long millis) {
        try {
            return thread.join(Duration.ofMillis(Math.max(1, millis)));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return !thread.isAlive();
        }
    }

    /** Interrupts it when it still runs, and answers how it went. */
    Ran finish() {
        if (thread.isAlive()) {
            interrupted = true;
            thread.interrupt();
            await(GRACE.toMillis());
        }
        if (thread.isAlive()) {
            return new Ran(true, Optional.empty());
        }
        if (interrupted) {
            TimeoutException late = new TimeoutException("it had not returned in time and was interrupted");
            fault.ifPresent(late::addSuppressed);
            return new Ran(false, Optional.of(late));
        }
        return new Ran(false, fault);
    }

    /** Runs {@code work}; after {@code warn} ms {@code slow} is called, after {@code limit} ms it is given up. */
    static Ran run(String name, Work work, long warn, long limit, Runnable slow) {
        Worker worker = begin(name, work);
        if (!worker.await(Math.min(warn, limit)) && warn < limit) {
            slow.run();
            worker.await(limit - warn);
        }
        return worker.finish();
    }
}
