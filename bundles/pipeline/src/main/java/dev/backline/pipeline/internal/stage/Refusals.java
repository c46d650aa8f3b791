package dev.backline.pipeline.internal.stage;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import java.util.Optional;

/** Hands a stage's fault on in the stage's own words. */
public final class Refusals {
    private Refusals() {}

    /** Answers the fault of an action for a fault of a stage or service. */
    public static ActionFault of(Kind kind, Exception cause) {
        String said = Optional.ofNullable(cause.getMessage()).orElse(cause.toString());
        return new ActionFault(kind, said, cause);
    }
}
