package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.api.LiveStep;
import dev.backline.live.bridge.api.LiveStep.Outcome;
import dev.backline.live.bridge.api.Subscription;
import dev.backline.live.bridge.internal.wire.Faults;
import dev.backline.live.bridge.internal.wire.Question;
import dev.backline.live.bridge.internal.wire.Wire;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.live.osc.api.dialect.DialectAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the things of one connection share: the wire, what may be done, and the journal of what was done.
 *
 * @param wire the line to Live
 * @param consent what may be done
 * @param journal what was done
 */
public record Access(Wire wire, Consent consent, Journal journal) {
    /** Checks the consent, and answers whether to do it: a preview only notes it. */
    boolean allows(Consent needed, String what) throws LiveFault {
        if (consent == Consent.PREVIEW) {
            journal.add(new LiveStep(what, Outcome.PLANNED));
            return false;
        }
        if (consent.compareTo(needed) < 0) {
            throw new LiveFault(
                    Kind.NO_CONSENT,
                    "\"" + what + "\" would change the running set, but the connection was opened for "
                            + (consent == Consent.READ ? "reading" : "changes that delete nothing")
                            + " only. In a script put it into live." + (needed == Consent.DESTROY ? "destroy" : "write")
                            + " { }.");
        }
        return true;
    }

    /** Notes what became of a change. */
    void note(String what, Outcome outcome) {
        journal.add(new LiveStep(what, outcome));
    }

    /** Asks for what stands behind an address of AbletonOSC. */
    List<Object> ask(Question question) throws LiveFault {
        return wire.ask(question);
    }

    /** Answers the one value of a property. */
    Object get(String kind, String property, List<Integer> path) throws LiveFault {
        List<Object> reply = wire.ask(
                Question.plain(known("/live/" + kind + "/get/" + property).address(), path));
        return reply.getFirst();
    }

    /** Answers a list of values of a property, such as {@code track/get/devices/name}. */
    List<Object> list(String kind, String property, List<Integer> path) throws LiveFault {
        return wire.ask(Question.of(known("/live/" + kind + "/get/" + property).address(), path, path));
    }

    /** Sends once. */
    void tell(String address, List<?> arguments) {
        wire.tell(List.of(new OscMessage(address, List.copyOf(arguments))));
    }

    /** Listens to a property. */
    public Subscription listen(String kind, String property, List<Integer> path, Consumer<Object> listener)
            throws LiveFault {
        if (!known("/live/" + kind + "/start_listen/" + property).supported()) {
            throw Faults.notAvailable("Listening to " + property.replace('_', ' '));
        }
        return journal.own(wire.ears().listen(kind, property, path, value -> listener.accept(value.getFirst())));
    }

    /** Asks at any address; what the arguments begin with and the reply repeats are the indices. */
    public List<Object> ask(String address, List<?> arguments) throws LiveFault {
        List<Integer> path = new ArrayList<>();
        int indices = known(address).indices().size();
        for (Object argument : arguments.subList(0, Math.min(indices, arguments.size()))) {
            path.add((int) Codec.number(argument));
        }
        return wire.ask(Question.of(address, arguments, path));
    }

    /** Tells any address. */
    public void call(String address, List<?> arguments) throws LiveFault {
        known(address);
        String what = address + " " + arguments;
        if (allows(
                address.contains("/delete_") || address.contains("/remove") ? Consent.DESTROY : Consent.WRITE, what)) {
            tell(address, arguments);
            note(what, Outcome.UNCONFIRMED);
        }
    }

    /** Answers what is known of an address. */
    static DialectAddress known(String address) throws LiveFault {
        DialectAddress known = Dialect.of(address).orElse(null);
        if (known == null) {
            throw Faults.notAvailable(address);
        }
        return known;
    }
}
