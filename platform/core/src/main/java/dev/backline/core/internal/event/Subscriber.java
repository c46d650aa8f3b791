package dev.backline.core.internal.event;

import dev.backline.api.event.Event;
import dev.backline.api.event.Events;
import dev.backline.api.event.Events.Blame;
import dev.backline.api.event.Events.Overflow;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * One subscriber with its queue and its thread. The thread is a platform thread: a handler that spins on a virtual one
 * would hold a carrier and so starve the handlers of others. It starts with the first event and is replaced when a handler
 * that never returned is unblocked.
 */
final class Subscriber implements Events.Subscription {
    private final String bundle;
    private final String topic;
    private final Overflow overflow;
    private final Consumer<Event> handler;
    private final Limits limits;
    private final Consumer<Subscriber> onClose;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final ArrayDeque<Event> queue = new ArrayDeque<>();

    private WeakReference<Bundle> owner = new WeakReference<>(null);
    private @Nullable Thread thread;
    private long handlingSince = Long.MAX_VALUE;
    private long delivered;
    private long dropped;
    private long faults;
    private int faultsInARow;
    private String lastFault = "";
    private Optional<String> cutOff = Optional.empty();
    private boolean closed;

    Subscriber(
            String bundle,
            String topic,
            Overflow overflow,
            Consumer<Event> handler,
            Limits limits,
            Consumer<Subscriber> onClose) {
        this.bundle = bundle;
        this.topic = topic;
        this.overflow = overflow;
        this.handler = handler;
        this.limits = limits;
        this.onClose = onClose;
    }

    void ownedBy(Bundle owning) {
        owner = new WeakReference<>(owning);
    }

    boolean isOwnedBy(Bundle other) {
        return other.equals(owner.get());
    }

    boolean takes(String published) {
        return topic.endsWith("*")
                ? published.startsWith(topic.substring(0, topic.length() - 1))
                : published.equals(topic);
    }

    /** Queues an event without waiting; answers false when the publisher should come back and wait. */
    boolean offer(Event event) {
        lock.lock();
        try {
            if (deaf()) {
                return true;
            }
            if (queue.size() < limits.queue()) {
                enqueue(event);
                return true;
            }
            return overflow == Overflow.DROP_OLDEST && dropOldestFor(event);
        } finally {
            lock.unlock();
        }
    }

    private boolean dropOldestFor(Event event) {
        queue.removeFirst();
        dropped++;
        enqueue(event);
        cutOffWhenStuck();
        return true;
    }

    private boolean deaf() {
        if (cutOff.isPresent()) {
            dropped++;
        }
        return closed || cutOff.isPresent();
    }

    private void enqueue(Event event) {
        queue.addLast(event);
        if (thread == null) {
            Thread fresh = Thread.ofPlatform()
                    .daemon()
                    .inheritInheritableThreadLocals(false)
                    .name("events " + topic + " for " + bundle)
                    .unstarted(this::deliver);
            fresh.setContextClassLoader(null);
            thread = fresh;
            fresh.start();
        }
        filled.signal();
    }

    /** Waits for room. A handler that holds everybody up with one event for too long is cut off. */
    void offerPatiently(Event event) {
        lock.lock();
        try {
            while (!deaf()) {
                if (queue.size() < limits.queue()) {
                    enqueue(event);
                    return;
                }
                if (Thread.currentThread().equals(thread)) {
                    dropOldestFor(event); // It publishes to itself: waiting would be for ever.
                    return;
                }
                awaitRoom();
                cutOffWhenStuck();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for room or a while; the state is looked at again either way. An interrupt is kept for later. */
    private void awaitRoom() {
        long deadline = System.nanoTime() + limits.longestHandling().toNanos() / 4 + 1;
        boolean interrupted = false;
        long left = deadline - System.nanoTime();
        while (left > 0 && queue.size() >= limits.queue() && !closed && cutOff.isEmpty()) {
            try {
                left = room.awaitNanos(left);
            } catch (InterruptedException e) {
                interrupted = true;
                left = deadline - System.nanoTime();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void cutOffWhenStuck() {
        long since = handlingSince;
        if (since != Long.MAX_VALUE
                && System.nanoTime() - since > limits.longestHandling().toNanos()) {
            cutOff("took more than " + limits.longestHandling().toMillis() + " ms for one event while others waited");
        }
    }

    private void cutOff(String why) {
        if (cutOff.isEmpty()) {
            cutOff = Optional.of("The event handler of " + bundle + " for '" + topic + "' " + why
                    + "; it gets no more events. Update that bundle, then call: backline events unblock " + bundle);
            dropped += queue.size();
            queue.clear();
            room.signalAll();
        }
    }

    private void deliver() {
        Thread self = Thread.currentThread();
        try {
            while (true) {
                Event event = take(self);
                if (event == null) {
                    return;
                }
                handle(self, event);
            }
        } catch (InterruptedException closing) {
            self.interrupt();
        }
    }

    private @Nullable Event take(Thread self) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (queue.isEmpty() && !closed && self.equals(thread)) {
                filled.await();
            }
            if (closed || !self.equals(thread)) {
                return null;
            }
            handlingSince = System.nanoTime();
            Event next = queue.removeFirst();
            room.signal();
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void handle(Thread self, Event event) {
        Optional<Throwable> fault = Optional.empty();
        try {
            handler.accept(event);
        } catch (Throwable thrown) { // Whatever a stranger's handler does, the bus goes on.
            fault = Optional.of(thrown);
        }
        lock.lock();
        try {
            if (self.equals(thread)) {
                handlingSince = Long.MAX_VALUE;
                count(fault);
            }
        } finally {
            lock.unlock();
        }
    }

    private void count(Optional<Throwable> fault) {
        if (fault.isEmpty()) {
            delivered++;
            faultsInARow = 0;
            return;
        }
        faults++;
        faultsInARow++;
        lastFault = String.valueOf(fault.get());
        if (faultsInARow >= limits.faultsInARow()) {
            cutOff("failed " + faultsInARow + " times in a row (" + lastFault + ")");
        }
    }

    void unblock() {
        lock.lock();
        try {
            cutOff = Optional.empty();
            faultsInARow = 0;
            if (handlingSince != Long.MAX_VALUE) {
                thread = null; // The old one hangs in the handler; it ends by itself if that ever returns.
                handlingSince = Long.MAX_VALUE;
            }
        } finally {
            lock.unlock();
        }
    }

    Blame blame() {
        lock.lock();
        try {
            return new Blame(bundle, topic, delivered, dropped, faults, cutOff.isPresent());
        } finally {
            lock.unlock();
        }
    }

    Optional<String> trouble() {
        lock.lock();
        try {
            return cutOff;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            queue.clear();
            filled.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
        onClose.accept(this);
    }
}
