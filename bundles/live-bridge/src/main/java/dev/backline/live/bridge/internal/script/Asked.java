package dev.backline.live.bridge.internal.script;

import dev.backline.api.action.ActionFault;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.scripting.api.ScriptFault;

/** Asks Live on behalf of a script: a fault of Live becomes one that a script may catch, with the same sentence. */
final class Asked {
    private Asked() {}

    static <T> T of(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (LiveFault e) {
            throw fault(e);
        }
    }

    static void done(Doing doing) {
        of(() -> {
            doing.act();
            return true;
        });
    }

    static ScriptFault fault(LiveFault fault) {
        ActionFault.Kind kind = switch (fault.kind()) {
            case UNREACHABLE -> ActionFault.Kind.LIVE_UNREACHABLE;
            case PORT_TAKEN -> ActionFault.Kind.CONFLICT;
            case NOT_AVAILABLE, NOT_FOUND -> ActionFault.Kind.NOT_FOUND;
            case NO_CONSENT, REFUSED, UNCONFIRMED -> ActionFault.Kind.REFUSED;
        };
        return new ScriptFault(new ActionFault(kind, fault.getMessage(), fault));
    }

    static ScriptFault wrong(String sentence) {
        return new ScriptFault(new ActionFault(ActionFault.Kind.USAGE, sentence));
    }

    /**
     * A question.
     *
     * @param <T> what is answered
     */
    @FunctionalInterface
    interface Asking<T> {
        T ask() throws LiveFault;
    }

    /** A deed. */
    @FunctionalInterface
    interface Doing {
        void act() throws LiveFault;
    }
}
