package dev.backline.desk.internal.people;

import dev.backline.api.event.Event;
import dev.backline.api.event.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What happened while the user did something else: the newest ones, kept to be read later. While Live records nothing is called out;
 * it is noted all the same. Safe for any thread.
 */
public final class Notices implements AutoCloseable {
    /** Told by whoever hears Live, with the property {@code on}. */
    public static final String RECORDING = "live/recording";

    private static final int KEPT = 200;
    private static final int WATCHED = 256;
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Deque<Notice> newest = new ArrayDeque<>();
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Events.Subscription> heard;
    private final Map<String, Instant> running = new LinkedHashMap<>();
    private volatile boolean recording;

    /** Listens to what bundles, jobs and Live tell. */
    public Notices(Events events) {
        this.heard = List.of(
                events.subscribe("bundle/*", Events.Overflow.DROP_OLDEST, this::sentence),
                events.subscribe("job/*", Events.Overflow.DROP_OLDEST, this::job),
                events.subscribe(
                        RECORDING,
                        Events.Overflow.DROP_OLDEST,
                        event -> recording =
                                Boolean.TRUE.equals(event.properties().get("on"))));
    }

    /**
     * One notice.
     *
     * @param time when it came
     * @param sentence what happened
     */
    public record Notice(Instant time, String sentence) {}

    /** Hears of notices, on the thread that brings them. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Hears of one.
         *
         * @param aloud whether it may be called out: not while Live records
         */
        void hear(Notice notice, boolean aloud);
    }

    private void sentence(Event event) {
        if (event.properties().get("sentence") instanceof String text && !text.isBlank()) {
            note(text);
        }
    }

    /** Notes the end of a job that somebody may have walked away from, in signs that are the same in every language. */
    private void job(Event event) {
        String id = String.valueOf(event.properties().get("id"));
        String state = String.valueOf(event.properties().get("state"));
        Instant began = began(id, state.equals("RUNNING"));
        Duration took = Duration.between(began, Instant.now());
        if (!state.equals("RUNNING") && took.compareTo(LONG) > 0) {
            String sign = state.equals("DONE") ? "✓" : "✗";
            note(sign + " " + event.properties().get("title") + ", " + took.toSeconds() + " s");
        }
    }

    private Instant began(String id, boolean runs) {
        synchronized (running) {
            if (runs) {
                running.putIfAbsent(id, Instant.now());
                while (running.size() > WATCHED) {
                    running.remove(running.keySet().iterator().next());
                }
                return Instant.now();
            }
            Instant began = running.remove(id);
            return began == null ? Instant.now() : began;
        }
    }

    /** Notes a sentence. */
    public void note(String sentence) {
        Notice notice = new Notice(Instant.now(), sentence);
        synchronized (newest) {
            newest.addFirst(notice);
            while (newest.size() > KEPT) {
                newest.removeLast();
            }
        }
        boolean aloud = !recording;
        listeners.forEach(listener -> listener.hear(notice, aloud));
    }

    /** Answers those that are kept, the newest first. */
    public List<Notice> list() {
        synchronized (newest) {
            return List.copyOf(newest);
        }
    }

    /** Forgets them all. */
    public void clear() {
        synchronized (newest) {
            newest.clear();
        }
    }

    /** Tells of each one until the answer is run. */
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Ends to listen. */
    @Override
    public void close() {
        heard.forEach(Events.Subscription::close);
    }
}
