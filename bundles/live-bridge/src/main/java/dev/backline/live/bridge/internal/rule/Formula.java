package dev.backline.live.bridge.internal.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A formula that was read, as a function of the moment alone: asked twice for the same moment it answers the same, whenever and in whatever order.
 *
 * @param value the function
 * @param reads the addresses that it asks for
 */
public record Formula(Value value, Set<Address> reads) {
    /** Copies the addresses. */
    public Formula {
        reads = Set.copyOf(reads);
    }

    /** Answers a number that never changes. */
    public static Formula constant(double number) {
        return new Formula(m -> number, Set.of());
    }

    /** Answers the value of an address. */
    public static Formula of(Address address) {
        return new Formula(m -> m.read(address), Set.of(address));
    }

    /** Answers a formula made of others. */
    static Formula of(List<Formula> parts, Value value) {
        Set<Address> all = new LinkedHashSet<>();
        parts.stream().flatMap(p -> Stream.of(p.reads)).forEach(all::addAll);
        return new Formula(value, all);
    }

    /** Answers the value at a moment; not a number where the arithmetic has none. */
    public double at(Moment moment) {
        return value.at(moment);
    }

    /** The function of a formula. */
    @FunctionalInterface
    public interface Value {
        /** Answers the value at a moment. */
        double at(Moment moment);
    }
}
