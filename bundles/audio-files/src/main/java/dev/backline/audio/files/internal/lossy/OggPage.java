package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.audio.files.internal.io.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One page of an Ogg file (RFC 3533).
 *
 * @param flags 1 continues a packet, 2 begins a stream, 4 ends one
 * @param granule position of the last packet that ends here; -1 when none does
 * @param serial number of the stream
 * @param lacing lengths of the segments
 * @param body their bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Made for its one reader.
record OggPage(int flags, long granule, int serial, byte[] lacing, byte[] body) {
    private static final int HEAD_BYTES = 27;
    private static final int[] SUMS = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            int sum = i << 24;
            for (int b = 0; b < 8; b++) {
                sum = sum << 1 ^ (sum < 0 ? 0x04c1_1db7 : 0);
            }
            SUMS[i] = sum;
        }
    }

    /** Reads the page at a position and checks its sum. */
    static OggPage at(Source source, long at) throws IOException, AudioFault {
        byte[] start = source.bytes(at, HEAD_BYTES, "a page");
        ByteBuffer head = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        if (!Source.name(head).equals("OggS") || head.get(4) != 0) {
            throw source.damaged("a page was expected at byte " + at + ", but something else stands there");
        }
        int segments = head.get(26) & 0xff;
        byte[] lacing = source.bytes(at + HEAD_BYTES, segments, "a page");
        int length = 0;
        for (byte lace : lacing) {
            length += lace & 0xff;
        }
        byte[] body = source.bytes(at + HEAD_BYTES + segments, length, "a page");
        int expected = head.getInt(22);
        head.putInt(22, 0);
        int sum = sum(sum(sum(0, start), lacing), body);
        if (sum != expected) {
            throw source.damaged("the check sum of the page at byte " + at + " does not fit");
        }
        return new OggPage(head.get(5), head.getLong(6), head.getInt(14), lacing, body);
    }

    private static int sum(int before, byte[] bytes) {
        int sum = before;
        for (byte b : bytes) {
            sum = sum << 8 ^ SUMS[sum >>> 24 ^ b & 0xff];
        }
        return sum;
    }

    int bytes() {
        return HEAD_BYTES + lacing.length + body.length;
    }

    boolean begins() {
        return (flags & 2) != 0;
    }

    boolean ends() {
        return (flags & 4) != 0;
    }
}
