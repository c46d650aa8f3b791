package dev.backline.live.bridge.internal.wire;

import dev.backline.live.osc.api.OscMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** One value that is listened to, by anybody. */
final class Ear {
    final String kind;
    final String property;
    final List<Integer> path;
    final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** The value that was heard last; empty before the first. */
    volatile List<Object> last = List.of();

    Ear(String kind, String property, List<Integer> path) {
        this.kind = kind;
        this.property = property;
        this.path = List.copyOf(path);
    }

    String key() {
        return kind + "/" + property + path;
    }

    /** Answers the key of a message when so many of its first arguments are indices. */
    static String key(OscMessage message, int indices) {
        List<Integer> path = new ArrayList<>();
        for (Object argument : message.arguments().subList(0, indices)) {
            path.add(argument instanceof Number n ? n.intValue() : -1);
        }
        return message.address().substring("/live/".length()).replaceFirst("/get/", "/") + path;
    }

    OscMessage message(String operation) {
        return new OscMessage("/live/" + kind + "/" + operation + "/" + property, List.copyOf(path));
    }

    /** Somebody who listens, with the value heard last; called on one thread only. */
    static final class Listener {
        private final Consumer<List<Object>> consumer;
        private List<Object> last = List.of();

        Listener(Consumer<List<Object>> consumer) {
            this.consumer = consumer;
        }

        void accept(List<Object> value) {
            if (!value.equals(last)) {
                last = value;
                consumer.accept(value);
            }
        }
    }
}
