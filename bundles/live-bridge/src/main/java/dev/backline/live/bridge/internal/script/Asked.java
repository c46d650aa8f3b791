package dev.backline.live.bridge.internal.script;

import dev.backline.api.action.ActionFault;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.internal.told.LiveFaults;
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
        return new ScriptFault(LiveFaults.of(fault));
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
