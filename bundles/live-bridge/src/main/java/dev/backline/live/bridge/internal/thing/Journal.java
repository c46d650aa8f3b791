package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.LiveStep;
import dev.backline.live.bridge.api.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was done through one opening of the connection, and what it listens to. */
public final class Journal {
    /** Steps that are kept; a show of many hours forgets its first ones. */
    private static final int KEPT = 10_000;

    private final List<LiveStep> steps = new ArrayList<>();
    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();

    /** Adds a step. */
    synchronized void add(LiveStep step) {
        if (steps.size() == KEPT) {
            steps.removeFirst();
        }
        steps.add(step);
    }

    /** Answers the steps in order. */
    public synchronized List<LiveStep> steps() {
        return List.copyOf(steps);
    }

    /** Takes a subscription that ends with the connection. */
    public Subscription own(Subscription subscription) {
        Subscription owned = new Subscription() {
            @Override
            public void close() {
                if (subscriptions.remove(this)) {
                    subscription.close();
                }
            }
        };
        subscriptions.add(owned);
        return owned;
    }

    /** Ends all that is listened to. */
    public void close() {
        List.copyOf(subscriptions).forEach(Subscription::close);
    }
}
