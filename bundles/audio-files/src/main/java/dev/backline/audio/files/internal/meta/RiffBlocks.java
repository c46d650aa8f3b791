package dev.backline.audio.files.internal.meta;

import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioMetadata;
import dev.backline.audio.files.internal.io.Source;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The chunks of a WAV file inside a FLAC file, a block each, as {@code flac --keep-foreign-metadata} lays them: the head of the file, then all
 * chunks in order, of {@code data} only its head.
 */
public final class RiffBlocks {
    private static final Set<String> SOUND = Set.of("RIFF", "RF64", "BW64", "fmt ", "data", "ds64", "fact", "JUNK");

    private final RiffMetaReader reader;

    /** Gathers into a builder. */
    public RiffBlocks(AudioMetadata.Builder to) {
        this.reader = new RiffMetaReader(to);
    }

    /** Takes the chunk of one block. */
    public void take(ByteBuffer block) {
        ByteBuffer b = block.order(ByteOrder.LITTLE_ENDIAN);
        if (b.remaining() < 8) {
            return;
        }
        String name = Source.name(b);
        long size = b.getInt() & 0xffff_ffffL;
        if (!SOUND.contains(name)) {
            ByteBuffer content = b.slice(b.position(), (int) Math.min(size, b.remaining()));
            reader.chunk(new Chunk(name, size, content));
        }
    }

    /** Joins what lies in several chunks. */
    public void finish() {
        reader.finish();
    }

    /** Answers the blocks' contents for metadata that tags cannot hold; none when there is none. */
    public static List<byte[]> of(AudioMetadata m, AudioFormat format, long frames) {
        List<Chunk> chunks = RiffMetaWriter.withoutTags(m, format.sampleRateHz());
        List<byte[]> blocks = new ArrayList<>();
        if (chunks.isEmpty()) {
            return blocks;
        }
        int frameBytes = format.channels() * format.bits() / 8;
        long dataBytes = frames * frameBytes;
        long padded = dataBytes + (dataBytes & 1);
        ByteBuffer file = head(12, "RIFF", 4 + 24 + 8 + padded + Chunk.bytes(chunks));
        file.put("WAVE".getBytes(StandardCharsets.ISO_8859_1));
        blocks.add(bytes(file));
        ByteBuffer shape = head(24, "fmt ", 16);
        shape.putShort((short) 1).putShort((short) format.channels());
        shape.putInt(format.sampleRateHz()).putInt(format.sampleRateHz() * frameBytes);
        shape.putShort((short) frameBytes).putShort((short) format.bits());
        blocks.add(bytes(shape));
        blocks.add(bytes(head(8, "data", dataBytes)));
        for (Chunk chunk : chunks) {
            ByteBuffer joined = Chunk.joined(List.of(chunk), ByteOrder.LITTLE_ENDIAN);
            blocks.add(bytes(joined.position(joined.limit())));
        }
        return blocks;
    }

    private static byte[] bytes(ByteBuffer filled) {
        byte[] bytes = new byte[filled.position()];
        filled.flip().get(bytes);
        return bytes;
    }

    private static ByteBuffer head(int bytes, String name, long size) {
        return ByteBuffer.allocate(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt((int) Math.min(size, 0xffff_fffeL));
    }
}
