package dev.backline.engine.internal.outlet;

import dev.backline.engine.internal.live.Priority;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that does nothing but wake once a period, with the priority of the thread that plays, and counts how often it came too late: what the machine denies to
 * anybody.
 */
final class Wakings implements AutoCloseable {
    private final long periodNanos;
    private final long graceNanos;
    private final Thread thread = Thread.ofPlatform().daemon().name("control").unstarted(this::run);
    private volatile boolean closed;
    private volatile int late;
    private volatile boolean realTime;

    /**
     * @param graceFrames how late it may be
     */
    Wakings(int rateHz, int periodFrames, int graceFrames) {
        periodNanos = 1_000_000_000L * periodFrames / rateHz;
        graceNanos = 1_000_000_000L * graceFrames / rateHz;
        thread.start();
    }

    private void run() {
        realTime = Priority.realTime();
        long due = System.nanoTime();
        while (!closed) {
            due += periodNanos;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            if (System.nanoTime() - due > graceNanos) {
                late++;
                due = System.nanoTime();
            }
        }
    }

    int late() {
        return late;
    }

    /** Answers whether the system runs it before all that is not real time. */
    boolean isRealTime() {
        return realTime;
    }

    @Override
    public void close() {
        closed = true;
    }
}
