package dev.backline.live.osc.internal.port;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What goes wrong at one port, told to the log at most once in ten seconds, however often it happens. */
final class Complaints {
    private static final long PAUSE_NS = TimeUnit.SECONDS.toNanos(10);

    private final System.Logger log = System.getLogger(Complaints.class.getName());
    private final AtomicLong next = new AtomicLong(System.nanoTime());
    private final AtomicLong untold = new AtomicLong();

    void tell(String message, Throwable cause) {
        long now = System.nanoTime();
        long due = next.get();
        if (now - due < 0 || !next.compareAndSet(due, now + PAUSE_NS)) {
            untold.incrementAndGet();
            return;
        }
        long others = untold.getAndSet(0);
        log.log(
                System.Logger.Level.WARNING,
                message + (others == 0 ? "" : " " + others + " more since the last line."),
                cause);
    }
}
