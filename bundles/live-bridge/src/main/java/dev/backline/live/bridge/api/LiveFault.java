package dev.backline.live.bridge.api;

import org.jspecify.annotations.Nullable;

/** Why a running Live cannot be asked or told something, in the user's words. */
public final class LiveFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** The kind, which decides the exit code. */
    private final Kind kind;

    /** Answers a fault without a cause. */
    public LiveFault(Kind kind, String message) {
        this(kind, message, null);
    }

    /** Answers a fault with its cause. */
    public LiveFault(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Answers the kind. */
    public Kind kind() {
        return kind;
    }

    /** Answers the sentence for the user. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** What kind of fault it is. */
    public enum Kind {
        /** Live does not answer, or stopped answering. */
        UNREACHABLE,
        /** Another process owns the port that Live replies to. */
        PORT_TAKEN,
        /** AbletonOSC has no way to it. */
        NOT_AVAILABLE,
        /** There is no such track, scene, clip, device or parameter. */
        NOT_FOUND,
        /** The connection was opened with less {@link Consent} than is needed. */
        NO_CONSENT,
        /** Live, or the value's range, refuses it. */
        REFUSED,
        /** It was told, but reading back does not show it; it may have happened or not. */
        UNCONFIRMED
    }
}
