package dev.backline.desk.internal.shell;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.application.Platform;

/**
 * Feels the pulse of JavaFX's thread from beside. When it stops, two samples of the stack tell whose panel holds it up; that one
 * is interrupted, and once the thread is free again it is replaced by a card with the reason.
 */
final class Watchdog implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final int LOOKS = 4;

    private final Thread watched;
    private final Function<StackTraceElement[], Optional<PanelHost>> owner;
    private final long limitNanos;
    private final Thread watching;

    /**
     * Begins to watch.
     *
     * @param watched JavaFX's thread
     * @param owner answers whose panel a stack is in
     * @param limit how long the thread may be away
     */
    Watchdog(Thread watched, Function<StackTraceElement[], Optional<PanelHost>> owner, Duration limit) {
        this.watched = watched;
        this.owner = owner;
        this.limitNanos = limit.toNanos();
        this.watching = Thread.ofPlatform().name("backline watchdog").daemon().start(this::watch);
    }

    @SuppressWarnings("ArrayRecordComponent") // Never leaves this class.
    private record Stall(PanelHost host, StackTraceElement[] where) {}

    private void watch() {
        try {
            while (true) {
                Semaphore beat = new Semaphore(0);
                Platform.runLater(beat::release);
                if (!beat.tryAcquire(limitNanos, TimeUnit.NANOSECONDS)) {
                    stopped(beat);
                }
                TimeUnit.NANOSECONDS.sleep(limitNanos / LOOKS);
            }
        } catch (InterruptedException closed) {
            // It is not needed any more.
        }
    }

    private void stopped(Semaphore beat) throws InterruptedException {
        long began = System.nanoTime() - limitNanos;
        Optional<PanelHost> seen = Optional.empty();
        Optional<Stall> stall = Optional.empty();
        do {
            StackTraceElement[] where = watched.getStackTrace();
            Optional<PanelHost> now = owner.apply(where);
            if (stall.isEmpty() && now.isPresent() && now.equals(seen)) {
                LOG.log(
                        Level.WARNING,
                        "The panel {0} holds up the window in {1}. It is interrupted.",
                        id(now),
                        top(where));
                stall = Optional.of(new Stall(now.get(), where));
            }
            if (stall.isPresent() && now.equals(stall.map(Stall::host))) {
                watched.interrupt();
            }
            seen = now;
        } while (!beat.tryAcquire(limitNanos / LOOKS, TimeUnit.NANOSECONDS));
        long lastedMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        stall.ifPresent(found -> Platform.runLater(() -> {
            // An interruption that nobody took must not meet somebody else.
            boolean unused = Thread.interrupted();
            found.host().fault(reason(found.where(), lastedMs, unused));
        }));
    }

    private static String id(Optional<PanelHost> host) {
        return host.map(PanelHost::panelId).orElse("");
    }

    private static String top(StackTraceElement[] where) {
        return where.length == 0 ? "an unknown place" : where[0].toString();
    }

    private static IllegalStateException reason(StackTraceElement[] where, long lastedMs, boolean deaf) {
        String seconds = String.format(Locale.ROOT, "%.1f s", lastedMs / 1000.0);
        IllegalStateException reason = new IllegalStateException("It held up the window for " + seconds + " in "
                + top(where) + (deaf ? ", and did not listen when it was interrupted." : ", and was interrupted."));
        reason.setStackTrace(where);
        return reason;
    }

    @Override
    public void close() {
        watching.interrupt();
    }
}
