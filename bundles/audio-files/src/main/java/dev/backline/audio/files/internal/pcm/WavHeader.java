package dev.backline.audio.files.internal.pcm;

import dev.backline.api.audio.AudioFormat;
import dev.backline.audio.files.internal.meta.Chunk;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The head of a WAV file; its length depends on format and chunks alone, so it can be written twice. */
final class WavHeader {
    private static final int SIZES_BYTES = 28;
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xfffe;
    private static final byte[] GUID_TAIL = {
        0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xaa, 0, 0x38, (byte) 0x9b, 0x71
    };

    private WavHeader() {}

    /**
     * Answers the bytes up to the first frame.
     *
     * @param before chunks between the sizes and the format
     * @param behindBytes how many bytes of chunks stand behind the sound
     */
    static ByteBuffer of(AudioFormat format, long frames, List<Chunk> before, long behindBytes) {
        int frameBytes = format.channels() * format.bits() / 8;
        long dataBytes = frames * frameBytes;
        boolean extensible = format.channels() > 2;
        int formatBytes = extensible ? 40 : format.floating() ? 18 : 16;
        int beforeBytes = Chunk.bytes(before);
        int headBytes = 12 + 8 + SIZES_BYTES + beforeBytes + 8 + formatBytes + (format.floating() ? 12 : 0) + 8;
        long riffBytes = headBytes - 8 + dataBytes + (dataBytes & 1) + behindBytes;
        boolean wide = riffBytes > 0xffff_fffeL;

        ByteBuffer head = ByteBuffer.allocate(headBytes).order(ByteOrder.LITTLE_ENDIAN);
        put(head, wide ? "RF64" : "RIFF").putInt(wide ? -1 : (int) riffBytes);
        put(head, "WAVE");
        sizes(head, wide, riffBytes, dataBytes, frames);
        before.forEach(chunk -> chunk.put(head));
        put(head, "fmt ").putInt(formatBytes);
        format(head, format, frameBytes, extensible);
        if (format.floating()) {
            put(head, "fact").putInt(4).putInt(wide ? -1 : (int) frames);
        }
        put(head, "data").putInt(wide ? -1 : (int) dataBytes);
        return head.flip();
    }

    private static void sizes(ByteBuffer head, boolean wide, long riffBytes, long dataBytes, long frames) {
        put(head, wide ? "ds64" : "JUNK").putInt(SIZES_BYTES);
        if (wide) {
            head.putLong(riffBytes).putLong(dataBytes).putLong(frames).putInt(0);
        } else {
            head.put(new byte[SIZES_BYTES]);
        }
    }

    private static void format(ByteBuffer head, AudioFormat format, int frameBytes, boolean extensible) {
        int tag = format.floating() ? FLOAT : PCM;
        head.putShort((short) (extensible ? EXTENSIBLE : tag)).putShort((short) format.channels());
        head.putInt(format.sampleRateHz()).putInt(format.sampleRateHz() * frameBytes);
        head.putShort((short) frameBytes).putShort((short) format.bits());
        if (extensible) {
            head.putShort((short) 22)
                    .putShort((short) format.bits())
                    .putInt(0)
                    .putShort((short) tag)
                    .put(GUID_TAIL);
        } else if (format.floating()) {
            head.putShort((short) 0);
        }
    }

    private static ByteBuffer put(ByteBuffer head, String name) {
        return head.put(name.getBytes(StandardCharsets.ISO_8859_1));
    }
}
