package dev.backline.live.set.internal.write;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;

/**
 * One gzip member with the time 0, the same bytes on every machine: what {@code java.util.zip} writes depends on the zlib that
 * the Java runtime was built with.
 */
final class Gzip {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 255};

    private Gzip() {}

    static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 8 + 64);
        out.writeBytes(HEADER);
        new Deflate(out).pack(bytes);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        little(out, crc.getValue());
        little(out, bytes.length);
        return out.toByteArray();
    }

    private static void little(ByteArrayOutputStream out, long value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (value >> shift));
        }
    }
}
