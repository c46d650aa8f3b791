package dev.backline.live.osc.api;

import java.nio.ByteBuffer;

/** Packets as bytes, as they travel in a datagram: for traces and tests. A service; safe for use by any thread. */
public interface OscCodec {
    /**
     * Answers the bytes of a packet.
     *
     * @throws OscFault if a text holds a zero character
     */
    byte[] encode(OscPacket packet) throws OscFault;

    /**
     * Reads a packet from the remaining bytes, all of them.
     *
     * @throws OscFault if they are not OSC: at which byte, what was found, what was expected
     */
    OscPacket decode(ByteBuffer bytes) throws OscFault;
}
