package dev.backline.api.action;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the world did wrong, told in the user's words: where, what was found, what was expected, what to do.
 */
public final class ActionFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** The kind, which decides the exit code. */
    private final Kind kind;

    /** Answers a fault without a cause. */
    public ActionFault(Kind kind, String message) {
        this(kind, message, null);
    }

    /** Answers a fault; the cause is shown on demand. */
    public ActionFault(Kind kind, String message, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message), cause);
        this.kind = kind;
    }

    /** Answers the kind. */
    public Kind kind() {
        return kind;
    }

    /** Answers the sentence for the user. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** What kind of fault it is. */
    public enum Kind {
        /** The call itself is wrong: an unknown name, a value out of range. */
        USAGE(2),
        /** Some inputs failed, others are done. */
        PARTIAL(3),
        /** A file, device, bundle or feature is not there. */
        NOT_FOUND(4),
        /** The input is invalid, or the product refuses to touch it. */
        REFUSED(5),
        /** Something changed meanwhile, or two changes contradict each other. */
        CONFLICT(6),
        /** Live does not answer. */
        LIVE_UNREACHABLE(7),
        /** A licence does not cover it. */
        LICENCE(8),
        /** A fault of the program. */
        INTERNAL(70),
        /** The user cancelled it. */
        CANCELLED(130);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /** Answers the exit code of the process. */
        public int exitCode() {
            return exitCode;
        }
    }
}
