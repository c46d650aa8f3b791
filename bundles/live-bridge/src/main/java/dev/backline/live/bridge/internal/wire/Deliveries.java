package dev.backline.live.bridge.internal.wire;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls listeners on a thread of its own, so that a slow one holds up no reply. What waits is bounded: of several calls with one key only the last
 * is made.
 */
final class Deliveries implements AutoCloseable {
    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
    private final Thread thread;
    private boolean closed;

    Deliveries() {
        thread = Thread.ofPlatform().daemon().name("live-bridge-listeners").start(this::run);
    }

    /** Makes a call soon, in place of one with the same key that still waits. */
    synchronized void put(Object key, Runnable call) {
        if (!closed) {
            waiting.put(key, call);
            notifyAll();
        }
    }

    private void run() {
        for (Runnable next = take(); next != null; next = take()) {
            try {
                next.run();
            } catch (RuntimeException e) {
                System.getLogger(Deliveries.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "A listener to Live failed and goes on with the next value",
                                e);
            }
        }
    }

    private synchronized @Nullable Runnable take() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Nobody has business to interrupt it; it ends when it is closed.
            }
        }
        if (closed) {
            return null;
        }
        Iterator<Runnable> calls = waiting.values().iterator();
        Runnable next = calls.next();
        calls.remove();
        return next;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            waiting.clear();
            notifyAll();
        }
        Wire.join(thread);
    }
}
