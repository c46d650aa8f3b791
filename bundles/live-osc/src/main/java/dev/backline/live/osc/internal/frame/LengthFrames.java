package dev.backline.live.osc.internal.frame;

import dev.backline.live.osc.api.OscFault;
import java.nio.ByteBuffer;

/** Each packet behind its length as a number of 32 bits: OSC 1.0. */
public final class LengthFrames implements Frames {
    private final int largest;
    private final Gathering gathering;
    private int length;
    private int lengthBytes;

    /** Takes the bytes of the largest packet. */
    public LengthFrames(int largest) {
        this.largest = largest;
        gathering = new Gathering(largest);
    }

    /** Answers a packet with its length in front. */
    public static ByteBuffer frame(ByteBuffer packet) {
        return ByteBuffer.allocate(4 + packet.remaining())
                .putInt(packet.remaining())
                .put(packet)
                .flip();
    }

    @Override
    public void take(ByteBuffer bytes, Opened opened) throws OscFault, InterruptedException {
        while (bytes.hasRemaining()) {
            if (lengthBytes < 4) {
                length = length << 8 | bytes.get() & 0xFF;
                lengthBytes++;
                check();
            } else {
                gathering.add(bytes, Math.min(bytes.remaining(), length - gathering.size()));
            }
            if (lengthBytes == 4 && gathering.size() == length) {
                opened.packet(gathering.whole());
                gathering.clear();
                length = 0;
                lengthBytes = 0;
            }
        }
    }

    private void check() throws OscFault {
        if (lengthBytes == 4 && (length < 0 || length > largest)) {
            throw new OscFault("A packet of " + Integer.toUnsignedString(length) + " bytes is announced, but at most "
                    + largest + " were expected. The other side may frame its packets in another way, such as SLIP.");
        }
    }

    @Override
    public boolean within() {
        return lengthBytes > 0;
    }
}
