package dev.backline.live.osc.api;

/**
 * Hears what a port receives, on one thread of that port, in the order in which each peer's packets came. It may send through the port. While it
 * works, packets wait in the port's queue; when it throws, the port counts that and goes on.
 */
@FunctionalInterface
public interface OscListener {
    /**
     * Takes a packet.
     *
     * @param packet a message, or a bundle as a whole
     * @param from who sent it
     */
    void received(OscPacket packet, OscPeer from);

    /**
     * Takes note of bytes from an allowed host that are not OSC; they are counted in any case. Does nothing unless overridden.
     *
     * @param fault what is wrong with them
     * @param from who sent them
     */
    default void malformed(OscFault fault, OscPeer from) {}
}
