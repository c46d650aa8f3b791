package dev.backline.audio.files.internal.flac;

import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioMetadata.Cue;
import dev.backline.api.audio.AudioMetadata.Foreign;
import dev.backline.audio.files.internal.io.Source;
import dev.backline.audio.files.internal.meta.Chunk;
import dev.backline.audio.files.internal.meta.RiffBlocks;
import dev.backline.audio.files.internal.meta.VorbisComments;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what the metadata blocks of a FLAC file tell beside its sound. */
final class FlacBlocks {
    private static final int PADDING = 1;
    private static final int APPLICATION = 2;
    private static final int SEEK_TABLE = 3;
    private static final int COMMENTS = 4;
    private static final int CUES = 5;
    private static final int MOST_BLOCKS = 10_000;

    private final AudioMetadata.Builder to = AudioMetadata.builder();
    private final RiffBlocks riff = new RiffBlocks(to);

    private FlacBlocks() {}

    static AudioMetadata read(Source source, long start) throws IOException {
        FlacBlocks blocks = new FlacBlocks();
        long at = start + 4;
        boolean last = false;
        long held = 0;
        for (int i = 0; i < MOST_BLOCKS && !last && at + 4 <= source.size(); i++) {
            int head = source.upTo(at, 4).getInt();
            last = head < 0;
            int bytes = head & 0xff_ffff;
            if (at + 4 + bytes > source.size()) {
                break;
            }
            boolean fits = held + bytes <= Chunk.MOST_BYTES;
            held += fits ? bytes : 0;
            blocks.block(head >>> 24 & 127, bytes, source.upTo(at + 4, fits ? bytes : 0));
            at += 4 + bytes;
        }
        blocks.riff.finish();
        return blocks.to.build();
    }

    private void block(int type, int size, ByteBuffer content) {
        if (type == 0 || type == PADDING || type == SEEK_TABLE) {
            return;
        }
        boolean whole = content.remaining() == size;
        boolean known = whole
                && switch (type) {
                    case COMMENTS -> {
                        VorbisComments.read(content, to);
                        yield true;
                    }
                    case APPLICATION -> application(content.duplicate());
                    case CUES -> cues(content.duplicate());
                    default -> false;
                };
        if (!known) {
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            to.foreign(new Foreign("flac", "block " + type, size, bytes));
        }
    }

    private boolean application(ByteBuffer b) {
        if (b.remaining() < 4 || !Source.name(b).equals("riff")) {
            return false;
        }
        riff.take(b.slice());
        return true;
    }

    // A catalogue of tracks and indexes, as of a compact disc; its lead-out is no place of its own.
    private boolean cues(ByteBuffer b) {
        try {
            b.position(395);
            int tracks = b.get() & 0xff;
            for (int t = 0; t < tracks; t++) {
                long offset = b.getLong();
                int number = b.get() & 0xff;
                b.position(b.position() + 26);
                int indexes = b.get() & 0xff;
                for (int i = 0; i < indexes; i++) {
                    long index = b.getLong();
                    int point = b.get() & 0xff;
                    b.position(b.position() + 3);
                    to.cue(new Cue(offset + index, 0, "Track " + number + (point == 1 ? "" : " index " + point)));
                }
            }
            return true;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Answers a block with its head. */
    static byte[] block(int type, byte[] content, boolean last) {
        return ByteBuffer.allocate(4 + content.length)
                .putInt((last ? 1 << 31 : 0) | type << 24 | content.length)
                .put(content)
                .array();
    }

    /** Answers the type of a foreign block that was read here. */
    static int type(Foreign block) {
        String name = block.name();
        return name.startsWith("block ") ? Integer.parseInt(name.substring(6)) : APPLICATION;
    }

    static byte[] application(byte[] chunk) {
        byte[] id = "riff".getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(4 + chunk.length).put(id).put(chunk).array();
    }
}
