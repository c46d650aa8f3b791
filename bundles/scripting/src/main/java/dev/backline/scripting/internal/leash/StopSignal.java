package dev.backline.scripting.internal.leash;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Whether a running script should stop, as seen from its own thread and from the actions that it calls. */
public final class StopSignal {
    private static final ThreadLocal<@Nullable StopSignal> CURRENT = new ThreadLocal<>();

    private final AtomicInteger insideActions = new AtomicInteger();
    private volatile boolean raised;

    /** Answers the signal of the script that runs on this thread; outside of a script one that is never raised. */
    public static StopSignal current() {
        StopSignal signal = CURRENT.get();
        return signal == null ? new StopSignal() : signal;
    }

    /** Answers whether the script should stop. */
    public boolean raised() {
        return raised;
    }

    /** Marks that the script waits for an action, which hears of the stop by itself. */
    public void enterAction() {
        insideActions.incrementAndGet();
    }

    /** Marks that the action answered. */
    public void leaveAction() {
        insideActions.decrementAndGet();
    }

    boolean insideAction() {
        return insideActions.get() > 0;
    }

    void raise() {
        raised = true;
    }

    static void enter(StopSignal signal) {
        CURRENT.set(signal);
    }

    static void leave() {
        CURRENT.remove();
    }
}
