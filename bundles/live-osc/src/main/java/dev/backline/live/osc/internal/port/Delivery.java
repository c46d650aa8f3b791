package dev.backline.live.osc.internal.port;

import dev.backline.live.osc.api.OscListener;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscTime;
import dev.backline.live.osc.api.OscTiming;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The queue in front of a listener, and the thread that empties it. What the listener throws stays here. */
final class Delivery implements Runnable {
    private final BlockingQueue<Arrival> queue;
    private final OscListener listener;
    private final Tally tally;
    private final Complaints complaints;
    private final InstantSource clock;
    private final boolean keeps;
    private final int most;

    /** Bundles whose time lies ahead; the delivering thread's own. */
    private final PriorityQueue<Kept> kept = new PriorityQueue<>();

    private long keptSoFar;
    private volatile boolean closed;

    Delivery(OscOptions options, OscListener listener, Tally tally, Complaints complaints, InstantSource clock) {
        queue = new ArrayBlockingQueue<>(options.queueLength());
        most = options.queueLength();
        keeps = options.timing() == OscTiming.WHEN_DUE;
        this.listener = listener;
        this.tally = tally;
        this.complaints = complaints;
        this.clock = clock;
    }

    /** Tells the listener on the thread that read, which goes on reading whatever the listener does. */
    void straight(Arrival arrival) {
        tell(arrival);
        // An interrupt that a listener left behind would close the socket.
        Thread.interrupted();
    }

    /** Takes what was read, or drops and counts it when there is no room. */
    void offer(Arrival arrival) {
        if (!queue.offer(arrival) && arrival instanceof Arrival.Read) {
            tally.dropped.incrementAndGet();
        }
    }

    /** Takes what was read, and waits for room: for a stream, whose sender then waits too. */
    void put(Arrival arrival) throws InterruptedException {
        queue.put(arrival);
    }

    /** Has the thread end once it is interrupted; what waits is not delivered. */
    void close() {
        closed = true;
    }

    @Override
    public void run() {
        while (!closed) {
            try {
                Arrival next = next();
                tellDue();
                if (next != null) {
                    take(next);
                }
            } catch (InterruptedException e) {
                // Either the port is closed, or a listener interrupted itself: that is its own affair.
            }
        }
    }

    private @Nullable Arrival next() throws InterruptedException {
        Kept first = kept.peek();
        if (first == null) {
            return queue.take();
        }
        long wait = Duration.between(clock.instant(), first.due.instant()).toNanos();
        return queue.poll(Math.max(0, wait), TimeUnit.NANOSECONDS);
    }

    private void take(Arrival arrival) {
        OscTime due = arrival.due();
        if (!keeps || due.immediate() || !due.instant().isAfter(clock.instant())) {
            tell(arrival);
        } else if (kept.size() < most) {
            kept.add(new Kept(due, keptSoFar++, arrival));
        } else {
            tally.dropped.incrementAndGet();
        }
    }

    private void tellDue() {
        Instant now = clock.instant();
        while (!kept.isEmpty() && !kept.peek().due.instant().isAfter(now)) {
            tell(kept.remove().arrival);
        }
    }

    private void tell(Arrival arrival) {
        try {
            arrival.tell(listener);
        } catch (Throwable e) {
            // Whatever it is, it is not ours: a listener without stack or memory left ends here too.
            if (closed) {
                // The port is being closed under it.
                return;
            }
            tally.failed.incrementAndGet();
            complaints.tell("A listener failed on " + arrival + ". It goes on with the next packet.", e);
        }
    }

    private record Kept(OscTime due, long number, Arrival arrival) implements Comparable<Kept> {
        @Override
        public int compareTo(Kept other) {
            int byTime = due.compareTo(other.due);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }
}
