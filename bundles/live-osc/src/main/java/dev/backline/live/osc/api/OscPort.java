package dev.backline.live.osc.api;

import java.net.InetSocketAddress;

/** An open port, owned by who opened it. Safe for use by any thread. */
public interface OscPort extends AutoCloseable {
    /** Answers the address it listens on, with the port that was given to it when any was asked for. */
    InetSocketAddress address();

    /**
     * Sends a packet from this port. Over UDP nobody knows whether it arrives. Over TCP the connection to that address is used, and one is made
     * where there is none, for which it waits up to five seconds; it answers once the bytes are handed to the system or to a bounded store in front of it.
     *
     * @param to a peer's address; a host outside the allowed ones can be sent to, but its answers are refused
     * @throws OscFault if the packet is too large, the peer cannot be reached or takes nothing any more, or the port is closed
     */
    void send(OscPacket packet, InetSocketAddress to) throws OscFault;

    /** Answers what passed since it was opened. */
    OscCounts counts();

    /** Ends connections and threads, and waits until they are gone. What waits, for the listener or for a peer that does not read, is not delivered. Idempotent. */
    @Override
    void close();
}
