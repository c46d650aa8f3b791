package dev.backline.live.set.internal.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds bytes that are no UTF-8, or characters that XML forbids. */
final class Utf8 {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    static void check(byte[] bytes) throws MalformedXml {
        int at = 0;
        while (at < bytes.length) {
            if (at + 8 <= bytes.length && ((long) EIGHT.get(bytes, at) & HIGH_BITS) == 0) {
                at += 8;
            } else if (bytes[at] >= 0) {
                at++;
            } else {
                at += sequence(bytes, at);
            }
        }
    }

    /** Answers the length of the character that begins here. */
    private static int sequence(byte[] bytes, int at) throws MalformedXml {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || at + length > bytes.length) {
            throw new MalformedXml(at, "a byte is no UTF-8");
        }
        int code = lead & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i] & 0xFF;
            if ((next & 0xC0) != 0x80) {
                throw new MalformedXml(at, "a byte is no UTF-8");
            }
            code = code << 6 | next & 0x3F;
        }
        boolean shortest = code >= (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80);
        if (!shortest || !Reference.isAllowed(code)) {
            throw new MalformedXml(at, "a character is none that XML may hold");
        }
        return length;
    }
}
