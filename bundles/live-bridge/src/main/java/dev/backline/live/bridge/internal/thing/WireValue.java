package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.api.LiveStep.Outcome;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.live.bridge.api.Subscription;
import dev.backline.live.bridge.internal.wire.Faults;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.live.osc.api.dialect.DialectAddress;
import dev.backline.live.osc.api.dialect.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A property of an object, over the wire.
 *
 * @param access the connection's
 * @param kind AbletonOSC's word for the object's kind
 * @param path the indices, a send's or parameter's among them
 * @param property AbletonOSC's name
 * @param name words for messages
 * @param codec how it stands on the wire
 */
record WireValue<T>(Access access, String kind, List<Integer> path, String property, String name, Codec<T> codec)
        implements LiveValue<T> {
    @Override
    public T read() throws LiveFault {
        return codec.in().apply(raw());
    }

    private Object raw() throws LiveFault {
        if (Dialect.of("/live/" + kind + "/get/" + property).isEmpty()) {
            throw Faults.notAvailable("Reading the " + name);
        }
        // A send's or parameter's index is one of the arguments, behind which the address repeats nothing.
        boolean plain = !property.equals("send") && !property.startsWith("parameter/");
        List<Object> reply = plain ? List.of(access.get(kind, property, path)) : access.list(kind, property, path);
        if (reply.isEmpty()) {
            throw new LiveFault(Kind.NOT_FOUND, "Live has no " + name + ".");
        }
        return reply.getFirst();
    }

    @Override
    public void write(T value) throws LiveFault {
        OscMessage message = message(value);
        if (!access.allows(Consent.WRITE, what(value))) {
            return;
        }
        try {
            confirm(message);
        } catch (LiveFault e) {
            access.note(what(value), e.kind() == Kind.REFUSED ? Outcome.REFUSED : Outcome.UNCONFIRMED);
            throw e;
        }
        access.note(what(value), Outcome.DONE);
    }

    /** Setting a value twice is setting it once, so that it is sent again when reading back shows that it was lost. */
    private void confirm(OscMessage message) throws LiveFault {
        Object wanted = message.arguments().getLast();
        Object found = wanted;
        long since = System.nanoTime();
        for (int i = 0; i < access.wire().target().attempts(); i++) {
            access.wire().tell(List.of(message));
            found = raw();
            if (Codec.same(found, wanted)) {
                return;
            }
            Optional<String> complaint = access.wire().complaintSince(since);
            if (complaint.isPresent()) {
                throw new LiveFault(
                        Kind.REFUSED, "The " + name + " was not set. Live refuses: " + complaint.get() + ".");
            }
        }
        throw new LiveFault(
                Kind.UNCONFIRMED,
                "The " + name + " was set to " + wanted + ", but Live answers " + found
                        + ". Look whether something else holds it, such as automation or a controller.");
    }

    private String what(T value) {
        return name + " -> " + value;
    }

    private OscMessage message(T value) throws LiveFault {
        DialectAddress set = Dialect.of("/live/" + kind + "/set/" + property).orElse(null);
        if (set == null || !set.supported()) {
            throw Faults.notAvailable("Setting the " + name);
        }
        Object wire = codec.out().apply(value);
        Optional<ValueRange> range = set.arguments().getLast().range();
        if (range.isPresent() && wire instanceof Number n && !range.get().holds(Codec.number(n))) {
            throw new LiveFault(
                    Kind.REFUSED,
                    "The " + name + " is " + value + ", but a value from " + range.get() + " was expected.");
        }
        List<Object> arguments = new ArrayList<>(path);
        arguments.add(wire);
        return new OscMessage(set.address(), arguments);
    }

    @Override
    public void glide(T value) throws LiveFault {
        OscMessage message = message(value);
        if (access.allows(Consent.WRITE, what(value))) {
            access.wire().glide(message.address() + path, message);
        }
    }

    @Override
    public Subscription listen(Consumer<T> listener) throws LiveFault {
        return access.listen(
                kind, property, path, raw -> listener.accept(codec.in().apply(raw)));
    }

    @Override
    public String toString() {
        return name;
    }
}
