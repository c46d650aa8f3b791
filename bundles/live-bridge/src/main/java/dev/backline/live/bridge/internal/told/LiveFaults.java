package dev.backline.live.bridge.internal.told;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.live.bridge.api.LiveFault;

/** Turns a fault of Live into that of an action, with the same sentence. */
public final class LiveFaults {
    private LiveFaults() {}

    /** Answers the fault of an action. */
    public static ActionFault of(LiveFault fault) {
        Kind kind = switch (fault.kind()) {
            case UNREACHABLE -> Kind.LIVE_UNREACHABLE;
            case PORT_TAKEN, NOT_AVAILABLE, NOT_FOUND -> Kind.NOT_FOUND;
            case NO_CONSENT, REFUSED -> Kind.REFUSED;
            case UNCONFIRMED -> Kind.CONFLICT;
        };
        return new ActionFault(kind, fault.getMessage(), fault);
    }
}
