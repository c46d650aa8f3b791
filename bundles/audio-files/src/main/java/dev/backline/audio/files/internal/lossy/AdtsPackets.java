package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.audio.files.internal.io.Source;
import dev.backline.audio.files.internal.meta.Id3Reader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The packets of an AAC stream in ADTS frames (ISO 13818-7). */
final class AdtsPackets implements AacPieces.Packets {
    private static final int HEAD_BYTES = 7;
    private static final int V1_BYTES = 128;

    private final Source source;
    private final byte[] config;
    private final int fixed;
    private long at;

    AdtsPackets(Source source) throws IOException, AudioFault {
        this.source = source;
        this.at = Id3Reader.length(source.upTo(0, 10));
        int head =
                source.exactly(at, 4, ByteOrder.BIG_ENDIAN, "its first frame").getInt();
        this.fixed = head & 0xfff9_fdc0;
        int kind = (head >>> 14 & 3) + 1;
        int rate = head >>> 10 & 15;
        int channels = head >>> 6 & 7;
        if (rate > 12 || channels == 0) {
            throw source.damaged("its first frame names no rate and channels that can be");
        }
        int bits = kind << 11 | rate << 7 | channels << 3;
        this.config = new byte[] {(byte) (bits >> 8), (byte) bits};
    }

    /** Answers rate, channels and kind in the form that MP4 files have. */
    byte[] config() {
        return config.clone();
    }

    @Override
    public byte[] next() throws IOException, AudioFault {
        long left = source.size() - at;
        if (left == 0 || left == V1_BYTES && Source.name(source.upTo(at, 4)).startsWith("TAG")) {
            return new byte[0];
        }
        ByteBuffer head = source.exactly(at, HEAD_BYTES, ByteOrder.BIG_ENDIAN, "a frame");
        if ((head.getInt(0) & 0xfff9_fdc0) != fixed) {
            throw source.damaged(
                    "a frame of the same kind was expected at byte " + at + ", but something else stands there");
        }
        int bytes = (head.get(3) & 3) << 11 | (head.get(4) & 0xff) << 3 | (head.get(5) & 0xff) >>> 5;
        int headBytes = (head.get(1) & 1) == 1 ? HEAD_BYTES : HEAD_BYTES + 2;
        if (bytes <= headBytes || (head.get(6) & 3) != 0) {
            throw source.damaged("the frame at byte " + at + " does not hold one packet");
        }
        byte[] frame = source.bytes(at, bytes, "a frame");
        at += bytes;
        return Arrays.copyOfRange(frame, headBytes, bytes);
    }
}
