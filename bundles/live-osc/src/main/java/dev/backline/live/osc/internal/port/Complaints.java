package dev.backline.live.osc.internal.port;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What goes wrong at one port, told to the log at most once in ten seconds, however often it happens. */
final class Complaints {
    private static final long PAUSE_NS = TimeUnit.SECONDS.toNanos(10);

    private final System.Logger log = System.getLogger(Complaints.class.getName());
    private final AtomicLong next = new AtomicLong(System.nanoTime());
    private final AtomicLong untold = new AtomicLong();

    /** Tells what the world did. */
    void tell(String message) {
        tell(message, null);
    }

    /** Tells what a program did, and where. */
    void tell(String message, @Nullable Throwable cause) {
        long now = System.nanoTime();
        long due = next.get();
        if (now - due < 0 || !next.compareAndSet(due, now + PAUSE_NS)) {
            untold.incrementAndGet();
            return;
        }
        long others = untold.getAndSet(0);
        String line = message + (others == 0 ? "" : " " + others + " more since the last line.");
        log.log(System.Logger.Level.WARNING, line, cause);
    }
}
