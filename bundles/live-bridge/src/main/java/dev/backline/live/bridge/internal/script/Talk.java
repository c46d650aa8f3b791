package dev.backline.live.bridge.internal.script;

import dev.backline.api.action.Intent;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.bridge.api.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one script says to one Live: opened when it is first needed, for reading; a thread may write while it runs work that was given to {@link #write}.
 */
final class Talk implements AutoCloseable {
    private final Opening opening;
    private final boolean preview;
    private final Map<Thread, LiveConnection> writing = new ConcurrentHashMap<>();
    private final List<Subscription> listening = new ArrayList<>();
    private Optional<LiveConnection> open = Optional.empty();

    Talk(Opening opening, Intent intent) {
        this.opening = opening;
        this.preview = intent == Intent.PREVIEW;
    }

    /** Answers a talk to the Live of the settings. */
    static Talk of(Live live, Intent intent) {
        return new Talk(() -> live.open(Consent.READ), intent);
    }

    /** Answers a talk to the Live at a place. */
    static Talk of(Live live, LiveTarget target, Intent intent) {
        return new Talk(() -> live.open(target, Consent.READ), intent);
    }

    /** Answers what this thread may use now. */
    LiveConnection connection() {
        LiveConnection mine = writing.get(Thread.currentThread());
        return mine == null ? reading() : mine;
    }

    private synchronized LiveConnection reading() {
        if (open.isEmpty()) {
            open = Optional.of(Asked.of(opening::open));
        }
        return open.get();
    }

    /** Lets work write; work within work has the consent of its own block. */
    Object write(boolean destroy, Callable<?> work) throws Exception {
        Consent consent = preview ? Consent.PREVIEW : destroy ? Consent.DESTROY : Consent.WRITE;
        Thread thread = Thread.currentThread();
        LiveConnection before = writing.get(thread);
        try (LiveConnection mine = reading().with(consent)) {
            writing.put(thread, mine);
            return work.call();
        } finally {
            if (before == null) {
                writing.remove(thread);
            } else {
                writing.put(thread, before);
            }
        }
    }

    /** Keeps what listens, so that it ends with the script. */
    synchronized Subscription keep(Subscription subscription) {
        listening.add(subscription);
        return subscription;
    }

    @Override
    public synchronized void close() {
        listening.forEach(Subscription::close);
        listening.clear();
        open.ifPresent(LiveConnection::close);
        open = Optional.empty();
    }

    /** How it is opened. */
    @FunctionalInterface
    interface Opening {
        LiveConnection open() throws LiveFault;
    }
}
