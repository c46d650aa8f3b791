package dev.backline.core.internal.event;

import dev.backline.api.event.Event;
import dev.backline.api.event.Events;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The bus in memory. Costs nothing until somebody subscribes. */
@Component(service = {Events.class, QueuedEvents.class})
public final class QueuedEvents implements Events {
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final Limits limits;
    private final Optional<BundleContext> context;
    private final Optional<EventAdminBridge> bridge;
    private final AtomicReference<Optional<BundleNews>> news = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean firstSubscribed = new AtomicBoolean();
    private final BundleListener departures = this::bundleChanged;

    /** Answers the bus of the framework. */
    @Activate
    public QueuedEvents(BundleContext context) {
        this.limits = Limits.OURS;
        this.context = Optional.of(context);
        this.bridge = Optional.of(new EventAdminBridge(context));
    }

    /** Answers a bus outside of a framework. */
    public QueuedEvents(Limits limits) {
        this.limits = limits;
        this.context = Optional.empty();
        this.bridge = Optional.empty();
    }

    /** Ends all subscriptions. */
    @Deactivate
    public void stop() {
        subscribers.forEach(Subscriber::close);
        context.ifPresent(framework -> framework.removeBundleListener(departures));
        news.getAndSet(Optional.empty()).ifPresent(BundleNews::close);
    }

    @Override
    public void publish(Event event) {
        List<Subscriber> full = new ArrayList<>(0);
        for (Subscriber subscriber : subscribers) {
            if (subscriber.takes(event.topic()) && !subscriber.offer(event)) {
                full.add(subscriber);
            }
        }
        bridge.ifPresent(admin -> admin.publish(event));
        full.forEach(subscriber -> subscriber.offerPatiently(event)); // Last: nobody else waits for a slow one.
    }

    @Override
    public Subscription subscribe(String topic, Overflow overflow, Consumer<Event> handler) {
        Optional<Bundle> bundle = Optional.ofNullable(FrameworkUtil.getBundle(handler.getClass()));
        String name = bundle.map(Bundle::getSymbolicName)
                .orElseGet(() -> handler.getClass().getPackageName());
        Subscriber subscriber = new Subscriber(name, topic, overflow, handler, limits, subscribers::remove);
        bundle.ifPresent(subscriber::ownedBy);
        subscribers.add(subscriber);
        if (firstSubscribed.compareAndSet(false, true)) {
            context.ifPresent(framework -> {
                framework.addBundleListener(departures);
                news.set(Optional.of(BundleNews.begin(framework, this::publish)));
            });
        }
        return subscriber;
    }

    /** A bundle that stops without closing its subscriptions must not be kept in memory by them. */
    private void bundleChanged(BundleEvent change) {
        if (change.getType() == BundleEvent.STOPPED || change.getType() == BundleEvent.UNINSTALLED) {
            subscribers.stream()
                    .filter(subscriber -> subscriber.isOwnedBy(change.getBundle()))
                    .forEach(Subscriber::close);
        }
    }

    @Override
    public List<Blame> blames() {
        return subscribers.stream()
                .map(Subscriber::blame)
                .sorted(Comparator.comparing(Blame::blocked)
                        .thenComparingLong(Blame::faults)
                        .thenComparingLong(Blame::dropped)
                        .reversed()
                        .thenComparing(Blame::bundle)
                        .thenComparing(Blame::topic))
                .toList();
    }

    /** Answers what is wrong, one sentence for each subscriber that was cut off. */
    public List<String> troubles() {
        return subscribers.stream().flatMap(s -> s.trouble().stream()).toList();
    }

    /** Lets the subscribers of a bundle that were cut off hear again; answers how many. */
    public int unblock(String bundle) {
        List<Subscriber> blocked = subscribers.stream()
                .filter(s -> s.blame().blocked() && s.blame().bundle().equals(bundle))
                .toList();
        blocked.forEach(Subscriber::unblock);
        return blocked.size();
    }
}
