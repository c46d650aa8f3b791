package dev.backline.live.osc.internal.frame;

import dev.backline.live.osc.api.OscFault;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Each packet between two END bytes, with END and ESC within it written as two bytes: RFC 1055, as OSC 1.1 has it. */
public final class SlipFrames implements Frames {
    private static final byte END = (byte) 0xC0;
    private static final byte ESC = (byte) 0xDB;
    private static final byte ESC_END = (byte) 0xDC;
    private static final byte ESC_ESC = (byte) 0xDD;

    private final int largest;
    private final Gathering gathering;
    private boolean escaped;

    /** The rest of a broken frame is passed over up to the next END. */
    private boolean passing;

    /** Takes the bytes of the largest packet. */
    public SlipFrames(int largest) {
        this.largest = largest;
        gathering = new Gathering(largest);
    }

    /** Answers a packet between two END bytes: the first one ends whatever noise was before it. */
    public static ByteBuffer frame(ByteBuffer packet) {
        ByteBuffer frame = ByteBuffer.allocate(2 * packet.remaining() + 2).put(END);
        while (packet.hasRemaining()) {
            byte value = packet.get();
            switch (value) {
                case END -> frame.put(ESC).put(ESC_END);
                case ESC -> frame.put(ESC).put(ESC_ESC);
                default -> frame.put(value);
            }
        }
        return frame.put(END).flip();
    }

    @Override
    public void take(ByteBuffer bytes, Opened opened) throws InterruptedException {
        while (bytes.hasRemaining()) {
            byte value = bytes.get();
            if (value == END) {
                end(opened);
            } else if (!passing) {
                within(value, opened);
            }
        }
    }

    private void end(Opened opened) throws InterruptedException {
        if (escaped) {
            opened.broken(new OscFault("A frame of SLIP ends behind an ESC, but one more byte was expected."));
        } else if (!passing && gathering.size() > 0) {
            opened.packet(gathering.whole());
        }
        gathering.clear();
        escaped = false;
        passing = false;
    }

    private void within(byte value, Opened opened) throws InterruptedException {
        if (!escaped && value == ESC) {
            escaped = true;
        } else if (gathering.full()) {
            pass(opened, "A frame of SLIP holds more than " + largest + " bytes, but at most that was expected.");
        } else if (!escaped) {
            gathering.add(value);
        } else if (value == ESC_END || value == ESC_ESC) {
            escaped = false;
            gathering.add(value == ESC_END ? END : ESC);
        } else {
            pass(
                    opened,
                    "A frame of SLIP has the byte " + HexFormat.of().toHexDigits(value)
                            + " behind an ESC, but dc or dd was expected.");
        }
    }

    private void pass(Opened opened, String fault) throws InterruptedException {
        gathering.clear();
        escaped = false;
        passing = true;
        opened.broken(new OscFault(fault));
    }

    @Override
    public boolean within() {
        return escaped || passing || gathering.size() > 0;
    }
}
