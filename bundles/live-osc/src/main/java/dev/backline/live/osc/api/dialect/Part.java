package dev.backline.live.osc.api.dialect;

import java.util.Optional;

/**
 * A value of a message or a reply, behind the indices.
 *
 * @param name what it is
 * @param type of the value
 * @param count how often it is there
 * @param range what Live takes; empty for whatever the type holds
 * @param nil whether nothing, tag {@code N}, can stand in its place, since it does not apply to every object
 */
public record Part(String name, ValueType type, Count count, Optional<ValueRange> range, boolean nil) {
    /** How often a part is there. */
    public enum Count {
        /** Once. */
        ONE,
        /** Once, or not with all other optional ones. */
        OPTIONAL,
        /** As often as it takes, in turn with the others that are so; perhaps never. */
        MANY
    }

    /**
     * Reads {@code name:type}, with the range in brackets, {@code ~} for a value that can be nothing, and {@code ?} or {@code *} for its count:
     * {@code time:float?}, {@code tempo:float(20..999)}.
     */
    static Part parse(String text) {
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        Count count = rest.endsWith("?") ? Count.OPTIONAL : rest.endsWith("*") ? Count.MANY : Count.ONE;
        rest = count == Count.ONE ? rest : rest.substring(0, rest.length() - 1);
        boolean nil = rest.endsWith("~");
        rest = nil ? rest.substring(0, rest.length() - 1) : rest;
        int bracket = rest.indexOf('(');
        Optional<ValueRange> range = bracket < 0
                ? Optional.empty()
                : Optional.of(ValueRange.parse(rest.substring(bracket + 1, rest.length() - 1)));
        ValueType type = ValueType.named(bracket < 0 ? rest : rest.substring(0, bracket));
        return new Part(text.substring(0, colon), type, count, range, nil);
    }
}
