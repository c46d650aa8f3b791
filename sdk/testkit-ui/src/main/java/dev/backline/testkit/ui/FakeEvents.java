package dev.backline.testkit.ui;

import dev.backline.api.event.Event;
import dev.backline.api.event.Events;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A bus that hands events on at once, on the publisher's thread. */
public final class FakeEvents implements Events {
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    private record Subscriber(String topic, Consumer<Event> told) {}

    @Override
    public void publish(Event event) {
        for (Subscriber one : subscribers) {
            if (event.topic().startsWith(one.topic().replace("*", ""))) {
                one.told().accept(event);
            }
        }
    }

    @Override
    public Subscription subscribe(String topic, Overflow overflow, Consumer<Event> subscriber) {
        Subscriber one = new Subscriber(topic, subscriber);
        subscribers.add(one);
        return () -> subscribers.remove(one);
    }

    @Override
    public List<Blame> blames() {
        return List.of();
    }

    /** Answers how many listen. */
    public int subscribers() {
        return subscribers.size();
    }
}
