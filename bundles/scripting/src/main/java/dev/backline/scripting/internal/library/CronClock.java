package dev.backline.scripting.internal.library;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at the wall clock and starts what is due. It never sleeps longer than twenty seconds, for nobody tells it when the
 * clock was set or the computer slept.
 */
final class CronClock implements AutoCloseable {
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(20);

    private final InstantSource clock;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;
    private final Thread thread;

    /** Answers a clock that is not running yet. */
    CronClock(InstantSource clock) {
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("script schedules").unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    /** Calls work whenever an expression is due, on the clock's thread: it must not wait. */
    AutoCloseable add(CronExpression expression, Runnable work) {
        Entry entry = new Entry(new Schedule(expression, clock.instant(), ZoneId.systemDefault()), work);
        entries.add(entry);
        LockSupport.unpark(thread);
        return () -> entries.remove(entry);
    }

    /** Looks once, and starts what is due. */
    void look() {
        Instant now = clock.instant();
        for (Entry entry : entries) {
            if (entry.schedule.due(now, ZoneId.systemDefault())) {
                entry.work.run();
            }
        }
    }

    @Override
    public void close() {
        open = false;
        LockSupport.unpark(thread);
    }

    private void watch() {
        while (open) {
            look();
            LockSupport.parkNanos(this, sleep().toNanos());
        }
    }

    private Duration sleep() {
        Instant now = clock.instant();
        Duration shortest = LONGEST_SLEEP;
        for (Entry entry : entries) {
            Duration wait =
                    entry.schedule.next().map(n -> Duration.between(now, n)).orElse(LONGEST_SLEEP);
            shortest = wait.compareTo(shortest) < 0 ? wait : shortest;
        }
        return shortest.isNegative() ? Duration.ofMillis(1) : shortest.plusMillis(1);
    }

    /** Something to do at times. */
    private record Entry(Schedule schedule, Runnable work) {}
}
