package dev.backline.live.bridge.internal.wire;

import dev.backline.live.bridge.api.LiveConnection.State;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.Subscription;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether Live answers. It is asked when nothing was heard for a while; when it stays silent it is lost, and asked with growing pauses until it
 * is heard again. Then, and when it says that it has started, everything that is listened to is registered anew.
 */
public final class Pulse {
    static final Question TEST = Question.of("/live/test", List.of(), List.of());

    /** Pauses between heart-beats, counted in patiences. */
    private static final double BEAT = 2.5;

    private static final double LONGEST = 20;

    private final Wire wire;
    private final Ears ears;
    private final long patienceNanos;
    private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
    private volatile State state = State.CONNECTED;
    private volatile long heardNanos = System.nanoTime();
    private final AtomicInteger starts = new AtomicInteger();
    private double pause = BEAT;
    private long askedNanos = System.nanoTime();
    private @Nullable CompletableFuture<List<Object>> question;

    Pulse(Wire wire, Ears ears) {
        this.wire = wire;
        this.ears = ears;
        this.patienceNanos = (long) (wire.target().patience().value() * 1e9);
    }

    State state() {
        return state;
    }

    /** Answers how often Live started or came back since the line was opened: what was read before may be of another set. */
    public int starts() {
        return starts.get();
    }

    /** Calls a listener on a change of state. */
    public Subscription listen(Consumer<State> listener) {
        listeners.add(listener);
        ears.later(listener, () -> listener.accept(wire.state()));
        return () -> listeners.remove(listener);
    }

    /** Takes note of a sign of life. */
    void felt() {
        heardNanos = System.nanoTime();
        if (state == State.LOST) {
            state = State.CONNECTED;
            returned();
            tell();
        }
    }

    /** Takes note that Live has loaded the script. */
    void started() {
        returned();
    }

    private void returned() {
        starts.incrementAndGet();
        ears.again();
    }

    void closed() {
        state = State.CLOSED;
    }

    /** Asks when it is time, and answers how long the next time is off; called by the wire's thread only. */
    long beat(long now) {
        long next = (long) (pause * patienceNanos);
        CompletableFuture<List<Object>> asked = question;
        if (asked != null && asked.isDone()) {
            question = null;
            boolean silent = asked.isCompletedExceptionally()
                    && asked.exceptionNow() instanceof LiveFault fault
                    && fault.kind() == LiveFault.Kind.UNREACHABLE;
            pause = silent ? Math.min(LONGEST, pause * 1.5) : BEAT;
            if (silent && state == State.CONNECTED && askedNanos - heardNanos > 0) {
                state = State.LOST;
                tell();
            }
        } else if (asked == null && now - Math.max(heardNanos, askedNanos) >= next) {
            askedNanos = now;
            question = wire.asked(TEST);
            return 0;
        }
        return Math.max(1_000_000, asked == null ? next : patienceNanos);
    }

    private void tell() {
        for (Consumer<State> listener : listeners) {
            ears.later(listener, () -> listener.accept(wire.state()));
        }
    }
}
