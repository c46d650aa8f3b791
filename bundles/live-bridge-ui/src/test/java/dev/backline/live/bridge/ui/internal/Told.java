package dev.backline.live.bridge.ui.internal;

import dev.backline.api.event.Event;
import dev.backline.api.event.Events;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what is published. */
record Told(List<Event> events) implements Events {
    @Override
    public void publish(Event event) {
        events.add(event);
    }

    @Override
    public Subscription subscribe(String topic, Overflow overflow, Consumer<Event> subscriber) {
        return () -> {};
    }

    @Override
    public List<Blame> blames() {
        return List.of();
    }
}
