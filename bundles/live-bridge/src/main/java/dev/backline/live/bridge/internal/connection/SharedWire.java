package dev.backline.live.bridge.internal.connection;

import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.bridge.internal.thing.Access;
import dev.backline.live.bridge.internal.thing.Journal;
import dev.backline.live.bridge.internal.wire.Wire;
import dev.backline.live.osc.api.OscTransport;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one wire of this process, open for as long as somebody has it. */
final class SharedWire {
    private final OscTransport transport;

    /** Who has it, with how many faces of different consent. */
    private final Map<Journal, Integer> holders = new HashMap<>();

    private @Nullable Wire wire;

    SharedWire(OscTransport transport) {
        this.transport = transport;
    }

    synchronized LiveConnection open(LiveTarget target, Consent consent) throws LiveFault {
        Wire open = wire;
        if (open != null && !open.target().equals(target)) {
            throw new LiveFault(
                    Kind.PORT_TAKEN,
                    "This Backline is connected to Live at " + open.target() + ", but " + target
                            + " was asked for. Close that connection first; one process talks to one Live at a time.");
        }
        if (open == null) {
            open = Wire.open(transport, target);
            wire = open;
        }
        return lease(new Access(open, consent, new Journal()));
    }

    synchronized LiveConnection again(Access access, Consent consent) {
        return lease(new Access(access.wire(), consent, access.journal()));
    }

    private LiveConnection lease(Access access) {
        holders.merge(access.journal(), 1, Integer::sum);
        return new Lease(this, access);
    }

    void giveBack(Journal journal) {
        Wire last;
        synchronized (this) {
            if (holders.merge(journal, -1, Integer::sum) > 0) {
                return;
            }
            holders.remove(journal);
            last = holders.isEmpty() ? wire : null;
        }
        journal.close();
        close(last);
    }

    private synchronized void close(@Nullable Wire last) {
        if (last != null && holders.isEmpty() && last.equals(wire)) {
            last.close();
            wire = null;
        }
    }

    /** Ends it for all who have it. */
    synchronized void close() {
        if (wire != null) {
            wire.close();
            wire = null;
        }
    }
}
