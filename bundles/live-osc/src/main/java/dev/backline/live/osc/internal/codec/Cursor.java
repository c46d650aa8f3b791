package dev.backline.live.osc.internal.codec;

import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscTime;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The bytes of one packet and the place in them. It knows where the packet begins: texts are filled up and faults counted from there. */
final class Cursor {
    ByteBuffer bytes = ByteBuffer.allocate(0);
    private int origin;

    void begin(ByteBuffer packet) {
        bytes = packet.hasArray()
                ? packet
                : ByteBuffer.allocate(packet.remaining()).put(packet).flip();
        origin = bytes.position();
    }

    /** The place in the array behind the buffer. */
    int inArray(int at) {
        return bytes.arrayOffset() + at;
    }

    /** The place of the zero that ends a text. */
    int zero(int from, int end) throws OscFault {
        for (int i = from; i < end; i++) {
            if (bytes.get(i) == 0) {
                return i;
            }
        }
        throw fault(from, "a text without end was", "a zero byte behind it was");
    }

    /** The place behind a text and the zeros that fill it up to a multiple of four. */
    int aligned(int zero, int end) throws OscFault {
        int next = zero + 4 - (zero - origin) % 4;
        if (next > end) {
            throw fault(zero, "the end of the packet within a text was", "zeros up to a multiple of four were");
        }
        return next;
    }

    /** Takes a text and what it is filled up with. */
    String text(int end) throws OscFault {
        int start = bytes.position();
        int zero = zero(start, end);
        bytes.position(aligned(zero, end));
        return new String(bytes.array(), inArray(start), zero - start, StandardCharsets.UTF_8);
    }

    static OscTime time(long bits) {
        return bits == 1 ? OscTime.IMMEDIATELY : new OscTime(bits);
    }

    String byteAt(int at) {
        return "the byte " + HexFormat.of().toHexDigits(bytes.get(at));
    }

    OscFault fault(int at, String found, String expected) {
        return new OscFault("Byte " + (at - origin) + ": " + found + " found, but " + expected + " expected.");
    }
}
