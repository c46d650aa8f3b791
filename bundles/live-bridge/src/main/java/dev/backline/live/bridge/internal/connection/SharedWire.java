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
    private final PortOwner owner;

    /** Who has it, with how many faces of different consent. */
    private final Map<Journal, Integer> holders = new HashMap<>();

    private @Nullable Wire wire;

    SharedWire(OscTransport transport, PortOwner owner) {
        this.transport = transport;
        this.owner = owner;
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
            open = opened(target);
            wire = open;
            owner.claim(open.replyPort());
        }
        return lease(new Access(open, consent, new Journal()));
    }

    private Wire opened(LiveTarget target) throws LiveFault {
        try {
            return Wire.open(transport, target);
        } catch (LiveFault e) {
            if (e.kind() != Kind.PORT_TAKEN) {
                throw e;
            }
            throw new LiveFault(
                    Kind.PORT_TAKEN,
                    "Port " + target.replyPort() + ", which Live replies to, is taken " + owner.name(target.replyPort())
                            + ", but only one can own it. Close that one, which may be a console, a script or another program that talks to"
                            + " AbletonOSC, and try again.",
                    e);
        }
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
            end(last);
        }
    }

    /** Ends it for all who have it. */
    synchronized void close() {
        if (wire != null) {
            end(wire);
        }
    }

    private void end(Wire last) {
        owner.release(last.replyPort());
        last.close();
        wire = null;
    }
}
