package dev.backline.desk.internal.people;

import java.util.concurrent.CopyOnWriteArrayList;

/** The manner of the moment, which settings change while the window is open. Safe for any thread. */
public final class Manners {
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Manner now;

    /** Begins with a manner. */
    public Manners(Manner first) {
        this.now = first;
    }

    /** Answers the manner of the moment. */
    public Manner now() {
        return now;
    }

    /** Changes it, and tells the listeners on this thread. */
    public void change(Manner other) {
        if (!other.equals(now)) {
            now = other;
            listeners.forEach(Runnable::run);
        }
    }

    /** Tells of each change until the answer is run. */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
