package dev.backline.desk.internal;

import dev.backline.api.event.Event;
import dev.backline.api.event.Events;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The jobs that run in this process, as they tell of themselves. A window that closes waits for them, asked to stop, so that no bundle
 * is taken away under one. Safe for any thread.
 */
final class Working implements AutoCloseable {
    private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Events.Subscription heard;
    private final Consumer<String> cancel;

    /**
     * Begins to hear of jobs.
     *
     * @param cancel asks the job of an id to stop
     */
    Working(Events events, Consumer<String> cancel) {
        this.cancel = cancel;
        this.heard = events.subscribe("job/*", Events.Overflow.WAIT, this::hear);
    }

    private void hear(Event event) {
        String id = String.valueOf(event.properties().get("id"));
        if (event.topic().equals("job/started")) {
            running.add(id);
        } else if (event.topic().equals("job/ended")) {
            running.remove(id);
        }
    }

    /** Asks all of them to stop, and waits until they have; answers whether they did in time. */
    boolean end(Duration patience) {
        long limit = System.nanoTime() + patience.toNanos();
        Set<String> asked = ConcurrentHashMap.newKeySet();
        while (!running.isEmpty() && System.nanoTime() - limit < 0) {
            running.stream().filter(asked::add).forEach(cancel);
            LockSupport.parkNanos(LOOK_NS);
        }
        return running.isEmpty();
    }

    @Override
    public void close() {
        heard.close();
    }
}
