package dev.backline.live.bridge.internal.wire;

import dev.backline.live.bridge.api.Subscription;
import dev.backline.live.osc.api.OscMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is listened to. Live sends each change once, and a datagram may be lost: so each value is asked to be sent again in turn, which also
 * revives a listener that Live has forgotten. A value is handed on when it differs from the one before.
 */
public final class Ears {
    /** Values that are asked for again in one packet's time. */
    private static final int AUDITED = 24;

    private final Wire wire;
    private final Deliveries deliveries;
    private final Map<String, Ear> ears = new LinkedHashMap<>();
    private final Map<String, List<Consumer<List<Object>>>> plain = new LinkedHashMap<>();
    private final long pauseNanos;
    private long auditedNanos = System.nanoTime();
    private int next;

    Ears(Wire wire, Deliveries deliveries) {
        this.wire = wire;
        this.deliveries = deliveries;
        this.pauseNanos = (long) (wire.target().patience().value() * 1e9 / 2);
    }

    /**
     * Listens to a value.
     *
     * @param kind AbletonOSC's word for the object's kind
     * @param property its name
     * @param path the indices
     * @param listener hears the value behind the indices
     */
    public Subscription listen(String kind, String property, List<Integer> path, Consumer<List<Object>> listener) {
        Ear ear;
        boolean fresh;
        Ear.Listener one = new Ear.Listener(listener);
        synchronized (this) {
            String key = kind + "/" + property + path;
            fresh = !ears.containsKey(key);
            ear = ears.computeIfAbsent(key, k -> new Ear(kind, property, path));
            ear.listeners.add(one);
            if (fresh) {
                wire.tell(List.of(ear.message("start_listen")));
            }
        }
        if (!fresh && !ear.last.isEmpty()) {
            deliver(one, ear.last);
        }
        return () -> stop(ear, one);
    }

    /** Listens to all that Live sends to an address. */
    public Subscription listen(String address, Consumer<List<Object>> listener) {
        synchronized (this) {
            plain.computeIfAbsent(address, a -> new CopyOnWriteArrayList<>()).add(listener);
        }
        return () -> {
            synchronized (this) {
                Collection<Consumer<List<Object>>> all = plain.getOrDefault(address, List.of());
                if (all.remove(listener) && all.isEmpty()) {
                    plain.remove(address);
                }
            }
        };
    }

    /** Told under the lock like all others, so that Live hears of the end after the last asking for it. */
    private synchronized void stop(Ear ear, Ear.Listener one) {
        if (ear.listeners.remove(one) && ear.listeners.isEmpty() && ears.remove(ear.key(), ear)) {
            wire.tell(List.of(ear.message("stop_listen")));
        }
    }

    /** Makes a call on the listeners' thread. */
    public void later(Object key, Runnable call) {
        deliveries.put(key, call);
    }

    /** Takes a message that may be a value of something that is listened to. */
    void heard(OscMessage message) {
        List<Consumer<List<Object>>> all;
        Ear ear;
        synchronized (this) {
            all = List.copyOf(plain.getOrDefault(message.address(), List.of()));
            ear = message.address().contains("/get/") ? find(message) : null;
        }
        for (Consumer<List<Object>> listener : all) {
            // Each message counts, so that none takes another's place.
            deliveries.put(new Object(), () -> listener.accept(message.arguments()));
        }
        if (ear != null) {
            List<Object> value = message.arguments()
                    .subList(ear.path.size(), message.arguments().size());
            ear.last = List.copyOf(value.subList(0, 1));
            ear.listeners.forEach(one -> deliver(one, ear.last));
        }
    }

    private @Nullable Ear find(OscMessage message) {
        for (int indices = 0; indices <= Math.min(3, message.arguments().size() - 1); indices++) {
            Ear ear = ears.get(Ear.key(message, indices));
            if (ear != null) {
                return ear;
            }
        }
        return null;
    }

    private void deliver(Ear.Listener one, List<Object> value) {
        deliveries.put(one, () -> one.accept(value));
    }

    /** Registers all anew. */
    synchronized void again() {
        List<OscMessage> messages = new ArrayList<>();
        ears.values().forEach(ear -> messages.add(ear.message("start_listen")));
        wire.tell(messages);
    }

    /** Asks for some values to be sent again when it is time, and answers how long the next time is off. */
    synchronized long audit(long now) {
        if (ears.isEmpty() || now - auditedNanos < pauseNanos) {
            return pauseNanos;
        }
        auditedNanos = now;
        List<OscMessage> messages = new ArrayList<>();
        List<Ear> all = List.copyOf(ears.values());
        for (int i = 0; i < Math.min(AUDITED, all.size()); i++) {
            messages.add(all.get(next++ % all.size()).message("start_listen"));
        }
        next %= all.size();
        wire.tell(messages);
        return pauseNanos;
    }

    /** Ends all in Live too, so that it sends nothing to a port that is somebody else's next. */
    synchronized void silence() {
        List<OscMessage> messages = new ArrayList<>();
        ears.values().forEach(ear -> messages.add(ear.message("stop_listen")));
        ears.clear();
        plain.clear();
        wire.tell(messages);
    }
}
