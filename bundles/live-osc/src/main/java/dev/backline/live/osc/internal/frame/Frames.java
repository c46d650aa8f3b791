package dev.backline.live.osc.internal.frame;

import dev.backline.live.osc.api.OscFault;
import java.nio.ByteBuffer;

/** Parts the incoming bytes of one connection into packets. It holds no more bytes than came, and no more than the largest packet. */
public sealed interface Frames permits LengthFrames, SlipFrames {
    /**
     * Takes bytes as they come, in pieces of any size.
     *
     * @throws OscFault if nobody can say any more where packets begin; the connection is of no use then
     */
    void take(ByteBuffer bytes, Opened opened) throws OscFault, InterruptedException;

    /** Answers whether the bytes so far end within a packet. */
    boolean within();

    /** Hears what comes out. */
    interface Opened {
        /** Takes the bytes of a packet, which stay only while it works. */
        void packet(ByteBuffer packet) throws InterruptedException;

        /** Takes note of a frame that held no packet, while the ones behind it may. */
        void broken(OscFault fault) throws InterruptedException;
    }
}
