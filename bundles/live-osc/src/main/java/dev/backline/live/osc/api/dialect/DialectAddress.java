package dev.backline.live.osc.api.dialect;

import java.util.List;

/**
 * One address that AbletonOSC answers.
 *
 * @param address the whole of it
 * @param kind what it speaks about; its indices come before the arguments and before the reply
 * @param operation what it does
 * @param property what is read, written or done; with a stroke in it where Live has a list, such as {@code parameters/name}
 * @param arguments behind the indices
 * @param reply behind the indices; empty for no reply at all. Of a listener: what is pushed
 * @param supported whether Live can do it at all: some properties have an address to listen to, but Live refuses to be listened to
 */
public record DialectAddress(
        String address,
        ObjectKind kind,
        Operation operation,
        String property,
        List<Part> arguments,
        List<Part> reply,
        boolean supported) {
    /** Copies the parts. */
    public DialectAddress {
        arguments = List.copyOf(arguments);
        reply = List.copyOf(reply);
    }

    /** Answers whether a reply comes, be it one without values. */
    public boolean answers() {
        return switch (operation) {
            case GET, START_LISTEN -> true;
            case STOP_LISTEN -> false;
            case SET, CALL -> !reply.isEmpty();
        };
    }

    /** Answers the address under which the reply comes: that of the getter for a listener, and its own otherwise. */
    public String replyAddress() {
        return operation == Operation.START_LISTEN ? Dialect.path(kind, Operation.GET, property) : address;
    }

    /**
     * Answers whether the indices stand before the reply. The listeners for what never changes about a device, and those for its name, leave them out.
     */
    public boolean indexed() {
        return !(kind == ObjectKind.DEVICE
                && operation == Operation.START_LISTEN
                && !property.equals("parameter/value"));
    }

    /** Answers what its indices count, in their order; none for the scene that is selected. */
    public List<String> indices() {
        return property.equals("fire_selected") ? List.of() : kind.indices();
    }

    /** Answers the fewest arguments behind the indices. */
    public int least() {
        return (int) arguments.stream().filter(p -> p.count() == Part.Count.ONE).count();
    }
}
