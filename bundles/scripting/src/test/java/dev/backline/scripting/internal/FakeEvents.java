package dev.backline.scripting.internal;

import dev.backline.api.event.Event;
import dev.backline.api.event.Events;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A bus that delivers on the publisher's thread. */
public final class FakeEvents implements Events {
    private record Subscriber(String topic, Consumer<Event> consumer) {}

    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Event event) {
        subscribers.stream()
                .filter(s -> s.topic.equals(event.topic())
                        || s.topic.endsWith("*")
                                && event.topic().startsWith(s.topic.substring(0, s.topic.length() - 1)))
                .forEach(s -> s.consumer.accept(event));
    }

    @Override
    public Subscription subscribe(String topic, Overflow overflow, Consumer<Event> consumer) {
        Subscriber subscriber = new Subscriber(topic, consumer);
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    @Override
    public List<Blame> blames() {
        return List.of();
    }

    public int size() {
        return subscribers.size();
    }
}
