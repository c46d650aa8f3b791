package dev.backline.engine.internal.outlet;

import java.util.concurrent.locks.LockSupport;

/** A thread that does nothing but wake once a period, and counts how often it came too late: what the machine denies to anybody. */
final class Wakings implements AutoCloseable {
    private final long periodNanos;
    private final long graceNanos;
    private final Thread thread = Thread.ofPlatform().daemon().name("control").unstarted(this::run);
    private volatile boolean closed;
    private volatile int late;

    /**
     * @param graceFrames how late it may be
     */
    Wakings(int rateHz, int periodFrames, int graceFrames) {
        periodNanos = 1_000_000_000L * periodFrames / rateHz;
        graceNanos = 1_000_000_000L * graceFrames / rateHz;
        thread.start();
    }

    private void run() {
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

    @Override
    public void close() {
        closed = true;
    }
}
