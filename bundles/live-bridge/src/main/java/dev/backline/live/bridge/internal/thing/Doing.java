package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.api.LiveStep.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Something that is done and then seen: AbletonOSC acknowledges nothing, so that each deed is read back by what it changes. */
final class Doing {
    private Doing() {}

    /** Whether what was done shows. */
    @FunctionalInterface
    interface Seen {
        /** Asks Live. */
        boolean now() throws LiveFault;
    }

    /**
     * Does it until it shows; for what can be done twice without harm.
     *
     * @param needed what must be allowed
     */
    static void again(Access access, Consent needed, String what, String address, List<?> arguments, Seen seen)
            throws LiveFault {
        if (access.allows(needed, what)) {
            run(access, what, address, arguments, seen, access.wire().target().attempts());
        }
    }

    /** Does it once and looks for it until patience is over; for what done twice would be done twice. */
    static void once(Access access, Consent needed, String what, String address, List<?> arguments, Seen seen)
            throws LiveFault {
        if (access.allows(needed, what)) {
            run(access, what, address, arguments, seen, 1);
        }
    }

    private static void run(Access access, String what, String address, List<?> arguments, Seen seen, int times)
            throws LiveFault {
        try {
            tryIt(access, what, address, arguments, seen, times);
        } catch (LiveFault e) {
            access.note(what, e.kind() == Kind.REFUSED ? Outcome.REFUSED : Outcome.UNCONFIRMED);
            throw e;
        }
        access.note(what, Outcome.DONE);
    }

    private static void tryIt(Access access, String what, String address, List<?> arguments, Seen seen, int times)
            throws LiveFault {
        long since = System.nanoTime();
        long patience = (long) (access.wire().target().patience().value() * 1e9);
        for (int i = 0; i < times; i++) {
            access.tell(address, arguments);
            long sent = System.nanoTime();
            do {
                if (seen.now()) {
                    return;
                }
                Optional<String> complaint = access.wire().complaintSince(since);
                if (complaint.isPresent()) {
                    throw new LiveFault(Kind.REFUSED, what + ": Live refuses: " + complaint.get() + ".");
                }
                LockSupport.parkNanos(access, patience / 64);
            } while (System.nanoTime() - sent < patience);
        }
        throw new LiveFault(
                Kind.UNCONFIRMED,
                what
                        + ": it was told, but Live does not show it. It may have happened or not; look at Live before you try again.");
    }
}
