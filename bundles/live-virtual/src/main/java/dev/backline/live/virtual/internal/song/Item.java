package dev.backline.live.virtual.internal.song;

import dev.backline.live.osc.api.OscNil;
import java.util.HashMap;
import java.util.Map;

/** Something of the set. What it simply holds is kept by Live's names, as whole number, double, truth or text. */
public abstract class Item {
    private final Map<String, Object> values = new HashMap<>();

    /** Answers the name of its class in Live, as AbletonOSC's messages tell it. */
    public abstract String className();

    /** Answers what it holds under a name; nothing where it holds nothing. */
    public final Object value(String property) {
        return values.getOrDefault(property, OscNil.NIL);
    }

    /** Answers a truth that it holds. */
    public final boolean flag(String property) {
        return Boolean.TRUE.equals(value(property));
    }

    /** Answers a whole number that it holds, 0 where it holds none. */
    public final int whole(String property) {
        return value(property) instanceof Number n ? n.intValue() : 0;
    }

    /** Answers a number that it holds, 0 where it holds none. */
    public final double number(String property) {
        return value(property) instanceof Number n ? n.doubleValue() : 0;
    }

    /** Answers a text that it holds, empty where it holds none. */
    public final String text(String property) {
        return value(property) instanceof String s ? s : "";
    }

    /** Holds another value from now on. */
    public final void put(String property, Object value) {
        values.put(property, value);
    }

    /** Holds what another one holds. */
    final void putAll(Item other) {
        values.putAll(other.values);
    }
}
