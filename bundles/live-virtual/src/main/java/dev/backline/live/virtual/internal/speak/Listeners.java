package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.live.osc.api.dialect.DialectAddress;
import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.osc.api.dialect.Operation;
import dev.backline.live.virtual.internal.play.Deck;
import dev.backline.live.virtual.internal.song.Item;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Who listens to what: for each client one listener a property and object. It follows the object, not its place, and goes on telling the indices that it was given.
 * Changes are told when they are looked for: what changed and changed back in between is not told.
 */
final class Listeners {
    private static final String BEAT = "beat";
    private static final String PARAMETER = "parameter/value";

    /** What changes all the time while the song plays, and is told no more often than so many frames apart. */
    private static final Set<String> FLOWING = Set.of("playing_position", "current_song_time");

    private static final long FLOW = Deck.RATE_HZ / 16;

    private final Speaker.Outlet outlet;
    private final Reader reader;
    private final LongSupplier frame;
    private final Map<Key, Listener> all = new LinkedHashMap<>();

    /** Reads what a getter answers, behind the indices. */
    interface Reader {
        List<Object> read(DialectAddress getter, Item item, List<Object> rest) throws LiveFault;
    }

    /** Numbers are equal here as in Python: 2 is 2.0. */
    private record Key(InetSocketAddress client, ObjectKind kind, String property, List<Object> given) {}

    private final class Listener {
        private final InetSocketAddress client;
        private final DialectAddress address;
        private final DialectAddress getter;
        private final Item item;
        private final List<Object> echo;
        private final List<Object> rest;
        private List<Object> last = List.of();
        private long toldAt;

        Listener(InetSocketAddress client, DialectAddress address, Aim aim, List<Object> echo) {
            this.client = client;
            this.address = address;
            this.getter = Dialect.of(address.replyAddress()).orElse(address);
            this.item = aim.item();
            this.echo = echo;
            this.rest = getter.arguments().isEmpty() ? List.of() : aim.rest();
        }

        List<Object> now() throws LiveFault {
            return reader.read(getter, item, rest);
        }

        boolean rests() {
            return FLOWING.contains(address.property()) && frame.getAsLong() - toldAt < FLOW;
        }

        void tell(List<Object> values) throws LiveFault {
            last = values;
            toldAt = frame.getAsLong();
            List<Object> told = new ArrayList<>(address.indexed() ? echo : List.of());
            // What a parameter's getter answers begins with its index, which is among the given ones already.
            told.addAll(values.subList(values.size() - 1, values.size()));
            outlet.say(Told.message(address.replyAddress(), told), client);
            if (address.property().equals(PARAMETER)) {
                DialectAddress shown =
                        Objects.requireNonNull(Dialect.of(ObjectKind.DEVICE, Operation.GET, PARAMETER + "_string")
                                .orElse(null));
                List<Object> text = new ArrayList<>(echo);
                text.add(reader.read(shown, item, rest).getLast());
                outlet.say(Told.message(shown.address(), text), client);
            }
        }
    }

    /**
     * Answers that nobody listens.
     *
     * @param frame tells the time
     */
    Listeners(Speaker.Outlet outlet, Reader reader, LongSupplier frame) {
        this.outlet = outlet;
        this.reader = reader;
        this.frame = frame;
    }

    /** Begins to listen, in place of who listened to the same before, and tells the value. A listener to beats hears the next one. */
    void start(InetSocketAddress client, DialectAddress address, Aim aim, List<Object> given) throws LiveFault {
        List<Object> echo = echo(aim, given);
        Listener listener = new Listener(client, address, aim, echo);
        List<Object> now = listener.now();
        all.remove(key(client, address, echo));
        all.put(key(client, address, echo), listener);
        if (address.property().equals(BEAT)) {
            listener.last = now;
        } else {
            listener.tell(now);
        }
    }

    /** Ends listening; where nobody listened, nothing happens. */
    void stop(InetSocketAddress client, DialectAddress address, Aim aim, List<Object> given) {
        all.remove(key(client, address, echo(aim, given)));
    }

    private static List<Object> echo(Aim aim, List<Object> given) {
        if (given.isEmpty() || !"*".equals(given.getFirst())) {
            return given;
        }
        List<Object> echo = new ArrayList<>(aim.echo());
        echo.addAll(aim.rest());
        return echo;
    }

    private static Key key(InetSocketAddress client, DialectAddress address, List<Object> given) {
        List<Object> equal = given.stream()
                .map(v -> v instanceof Number n ? (Object) n.doubleValue() : v)
                .toList();
        return new Key(client, address.kind(), address.property(), equal);
    }

    /** Tells what changed since it was told last. */
    void push() {
        for (Listener listener : List.copyOf(all.values())) {
            try {
                List<Object> now = listener.rests() ? listener.last : listener.now();
                if (!now.equals(listener.last)) {
                    listener.tell(now);
                }
            } catch (LiveFault e) {
                // Its object went away, or has no such parameter any more: there is nothing to tell.
                listener.last = List.of();
            }
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void clear() {
        all.clear();
    }
}
