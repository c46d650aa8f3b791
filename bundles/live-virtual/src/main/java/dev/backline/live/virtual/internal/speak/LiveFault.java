package dev.backline.live.virtual.internal.speak;

/** Why something cannot be done, as Live or AbletonOSC says it. */
public final class LiveFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** What goes wrong, by what a message with a wildcard makes of it. */
    private final Kind kind;

    /** Kinds of faults. */
    public enum Kind {
        /** Too few or too many arguments, or one that is no number: a wildcard passes over it. */
        VALUE,
        /** There is no such thing: a wildcard passes over it. */
        ATTRIBUTE,
        /** An index is out of range. */
        INDEX,
        /** An argument is of another type. */
        TYPE,
        /** Live refuses. */
        RUNTIME
    }

    LiveFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static LiveFault index() {
        return new LiveFault(Kind.INDEX, "Index out of range");
    }

    static LiveFault runtime(String message) {
        return new LiveFault(Kind.RUNTIME, message);
    }

    static LiveFault value(String message) {
        return new LiveFault(Kind.VALUE, message);
    }

    static LiveFault attribute(String object, String name) {
        return new LiveFault(Kind.ATTRIBUTE, "'" + object + "' object has no attribute '" + name + "'");
    }

    Kind kind() {
        return kind;
    }
}
