package dev.backline.audio.files.internal.pcm;

import dev.backline.api.audio.AudioFormat;
import dev.backline.audio.files.internal.meta.Chunk;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The head of an AIFF file, or of an AIFF-C one for floating point; its length depends on format and chunks alone. */
final class AiffHead {
    private static final int VERSION = 0xa2805140;

    private AiffHead() {}

    /** Answers the bytes up to the first frame. */
    static ByteBuffer of(AudioFormat format, long frames, List<Chunk> before) {
        long dataBytes = frames * format.channels() * format.bits() / 8;
        int commonBytes = format.floating() ? 24 : 18;
        int headBytes = 12 + (format.floating() ? 12 : 0) + 8 + commonBytes + Chunk.bytes(before) + 16;
        ByteBuffer head = ByteBuffer.allocate(headBytes);
        put(head, "FORM").putInt((int) (headBytes - 8 + dataBytes + (dataBytes & 1)));
        put(head, format.floating() ? "AIFC" : "AIFF");
        if (format.floating()) {
            put(head, "FVER").putInt(4).putInt(VERSION);
        }
        put(head, "COMM").putInt(commonBytes);
        head.putShort((short) format.channels()).putInt((int) frames).putShort((short) format.bits());
        rate(head, format.sampleRateHz());
        if (format.floating()) {
            // The name of the coding: no characters, padded to an even length.
            put(head, format.bits() == 32 ? "fl32" : "fl64").putShort((short) 0);
        }
        before.forEach(chunk -> chunk.put(head));
        put(head, "SSND").putInt((int) (8 + dataBytes)).putInt(0).putInt(0);
        return head.flip();
    }

    // An 80-bit float: exponent, then 64 bits with the leading one.
    private static void rate(ByteBuffer head, int hertz) {
        int shift = Long.numberOfLeadingZeros(hertz);
        head.putShort((short) (16_383 + 63 - shift)).putLong((long) hertz << shift);
    }

    private static ByteBuffer put(ByteBuffer head, String name) {
        return head.put(name.getBytes(StandardCharsets.ISO_8859_1));
    }
}
