package dev.backline.api.event;

import java.util.List;
import java.util.function.Consumer;

/**
 * The bus. Each subscriber has a bounded queue and a thread of its own: a slow one is never waited for by another, and a
 * subscriber that throws or blocks is blamed by its bundle's name. Also reaches OSGi EventAdmin handlers under
 * {@code dev/backline/}. Safe for any thread.
 */
public interface Events {
    /** How many events wait for a subscriber at most. */
    int QUEUE = 8_192;

    /** Hands an event to every subscriber of its topic. Waits only for subscribers that asked for {@link Overflow#WAIT}. */
    void publish(Event event);

    /**
     * Subscribes to a topic; a trailing {@code *} takes all that begin alike.
     *
     * @param subscriber gets events in the order of each publisher
     * @return ends the subscription when closed
     */
    Subscription subscribe(String topic, Overflow overflow, Consumer<Event> subscriber);

    /** Answers how each subscriber does, the most troubled first. */
    List<Blame> blames();

    /** What happens when a subscriber's queue is full. */
    enum Overflow {
        /** The publisher waits: nothing is lost. */
        WAIT,
        /** The oldest event is dropped and counted. */
        DROP_OLDEST
    }

    /** A subscription, ended by {@link #close()}. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * How one subscriber does.
     *
     * @param bundle symbolic name of its bundle
     * @param topic what it subscribed to
     * @param delivered events that it took
     * @param dropped events that it lost
     * @param faults exceptions that it threw
     * @param blocked whether it is cut off after too many faults or too long a wait
     */
    record Blame(String bundle, String topic, long delivered, long dropped, long faults, boolean blocked) {}
}
