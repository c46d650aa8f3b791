package dev.backline.core.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import org.jspecify.annotations.Nullable;

/** Faults that can be kept: an exception from a bundle would hold that bundle's classes by its back trace. */
final class Faults {
    private static final int MAX_CAUSES = 10;

    private Faults() {}

    /** Answers a copy that holds no class of a bundle; what it tells stays the same. */
    static ActionFault detached(ActionFault fault) {
        ActionFault copy = new ActionFault(fault.kind(), fault.getMessage(), told(fault.getCause(), 0));
        copy.setStackTrace(fault.getStackTrace());
        return copy;
    }

    /** Answers what is told when an action fails in a way that it does not declare. */
    static ActionFault internal(String action, String bundle, Throwable cause) {
        String message = cause.getMessage() == null ? "" : ": " + firstLine(cause.getMessage());
        return new ActionFault(
                Kind.INTERNAL,
                "\"" + action + "\" failed inside of the bundle " + bundle + " ("
                        + cause.getClass().getSimpleName() + message
                        + "). This is a fault of the program, not of the call. Run it with --debug for the details, and tell"
                        + " the bundle's maker.",
                told(cause, 0));
    }

    /** Answers the fault of a call that the user stopped. */
    static ActionFault cancelled(String action) {
        return new ActionFault(Kind.CANCELLED, "\"" + action + "\" was cancelled. Nothing half done was left behind.");
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end)).strip();
    }

    private static @Nullable Told told(@Nullable Throwable cause, int depth) {
        return cause == null || depth > MAX_CAUSES ? null : new Told(cause, depth);
    }

    /** The text and the frames of an exception, without the exception. */
    private static final class Told extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Told(Throwable original, int depth) {
            super(original.toString(), told(original.getCause(), depth + 1));
            setStackTrace(original.getStackTrace());
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
