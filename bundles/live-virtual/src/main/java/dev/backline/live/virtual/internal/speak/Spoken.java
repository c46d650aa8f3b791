package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.osc.api.dialect.Operation;
import dev.backline.live.osc.api.dialect.Part;

/** What the dialect says of arguments. */
final class Spoken {
    private Spoken() {}

    /** Answers an argument of a call. */
    static Part argument(ObjectKind kind, String call, int place) {
        return Dialect.of(kind, Operation.CALL, call).orElseThrow().arguments().get(place);
    }
}
