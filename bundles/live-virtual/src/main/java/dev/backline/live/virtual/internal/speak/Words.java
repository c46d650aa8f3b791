package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.live.osc.api.dialect.DialectAddress;
import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.osc.api.dialect.Operation;
import dev.backline.live.virtual.internal.song.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be said about one kind of object. A property that nothing else is said about is simply held by the object, and written as the dialect allows.
 *
 * @param <T> what is spoken about
 */
final class Words<T extends Item> {
    private final ObjectKind kind;
    private final Writing writing;
    private final Map<String, Reads<T>> reads = new HashMap<>();
    private final Map<String, Writes<T>> writes = new HashMap<>();
    private final Map<String, Calls<T>> calls = new HashMap<>();

    /** Reads values, behind the indices. */
    interface Reads<T> {
        List<Object> read(T item, List<Object> rest) throws LiveFault;
    }

    /** Reads one value; {@link OscNil#NIL} where it does not apply. */
    interface ReadsOne<T> {
        Object read(T item) throws LiveFault;
    }

    /** Writes a value that was checked. */
    interface Writes<T> {
        void write(T item, Object value) throws LiveFault;
    }

    /** Does something with the arguments behind the indices, and answers what is replied behind the indices. */
    interface Calls<T> {
        Optional<List<Object>> call(T item, List<Object> rest) throws LiveFault;
    }

    /** Does something that nothing is replied to. */
    interface Does<T> {
        void call(T item, List<Object> rest) throws LiveFault;
    }

    /** Keeps what is written, so that it can be undone where that is wanted. */
    interface Writing {
        void put(Item item, String property, Object value);
    }

    Words(ObjectKind kind, Writing writing) {
        this.kind = kind;
        this.writing = writing;
    }

    /** Says how values are read. */
    Words<T> reads(String property, Reads<T> how) {
        reads.put(property, how);
        return this;
    }

    /** Says how a single value is read. What else is asked is echoed behind it. */
    Words<T> read(String property, ReadsOne<T> how) {
        return reads(property, (item, rest) -> {
            Object value = how.read(item);
            return rest.isEmpty() ? List.of(value) : echoed(value, rest);
        });
    }

    private static List<Object> echoed(Object value, List<Object> rest) {
        List<Object> all = new ArrayList<>(rest.size() + 1);
        all.add(value);
        all.addAll(rest);
        return all;
    }

    /** Says how a value is written once it was checked. */
    Words<T> write(String property, Writes<T> how) {
        writes.put(property, how);
        return this;
    }

    /** Says how something is set or done with all arguments. */
    Words<T> call(String name, Calls<T> how) {
        calls.put(name, how);
        return this;
    }

    /** Says how something is done without a reply. */
    Words<T> does(String name, Does<T> how) {
        return call(name, (item, rest) -> {
            how.call(item, rest);
            return Optional.empty();
        });
    }

    /** Answers the values of a property, behind the indices. */
    List<Object> get(T item, String property, List<Object> rest) throws LiveFault {
        Reads<T> how = reads.get(property);
        if (how != null) {
            return how.read(item, rest);
        }
        Object value = item.value(property);
        return rest.isEmpty() ? List.of(value) : echoed(value, rest);
    }

    /** Answers a property as Live's objects have it, without arguments; not one that only AbletonOSC makes up. */
    Object attribute(T item, String property) throws LiveFault {
        Optional<DialectAddress> known = Dialect.of(kind, Operation.GET, property);
        if (known.isEmpty() || known.get().reply().size() != 1 || property.contains("/")) {
            throw LiveFault.attribute(item.className(), property);
        }
        Object value = get(item, property, List.of()).getFirst();
        if (value == OscNil.NIL) {
            throw LiveFault.runtime("This " + item.className() + " has no " + property);
        }
        return value;
    }

    /** Sets a property, or calls something. */
    Optional<List<Object>> act(T item, DialectAddress address, List<Object> rest) throws LiveFault {
        Calls<T> how = calls.get(address.property());
        boolean custom =
                how != null && (address.operation() == Operation.CALL || !writes.containsKey(address.property()));
        if (how != null && custom) {
            return how.call(item, rest);
        }
        String what = item.className() + "." + address.property();
        Object value = Given.value(address.arguments().getFirst(), rest, 0, what);
        Writes<T> written = writes.get(address.property());
        if (written != null) {
            written.write(item, value);
        } else if (item.value(address.property()) == OscNil.NIL) {
            throw LiveFault.runtime("This " + item.className() + " has no " + address.property());
        } else {
            writing.put(item, address.property(), value);
        }
        return Optional.empty();
    }
}
