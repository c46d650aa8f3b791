package dev.backline.audio.files.internal.meta;

import dev.backline.audio.files.internal.io.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A named piece of a RIFF or AIFF file. Its content is read only.
 *
 * @param name four characters
 * @param size bytes that the file says it has
 * @param content those bytes; empty when there are more than can be carried
 */
public record Chunk(String name, long size, ByteBuffer content) {
    /** The largest content that is held, in bytes. */
    public static final int MOST_BYTES = 4 << 20;

    private static final int MOST_CHUNKS = 10_000;

    static Chunk of(String name, ByteBuffer content) {
        return new Chunk(name, content.remaining(), content);
    }

    /** Is shown each chunk of a file. */
    interface Visitor {
        void visit(Chunk chunk);
    }

    /**
     * Shows all chunks of a file but those of the given names, as far as they are whole.
     *
     * @param skipped names of chunks whose content is the sound's
     */
    static void walk(Source source, ByteOrder order, List<String> skipped, long soundBytes, Visitor visitor)
            throws IOException {
        long at = 12;
        long held = 0;
        for (int i = 0; i < MOST_CHUNKS && at + 8 <= source.size(); i++) {
            ByteBuffer head = source.upTo(at, 8).order(order);
            String name = Source.name(head);
            long bytes = head.getInt() & 0xffff_ffffL;
            if (bytes == 0xffff_ffffL && soundBytes >= 0) {
                bytes = soundBytes;
            }
            if (at + 8 + bytes > source.size()) {
                return;
            }
            if (!skipped.contains(name)) {
                boolean fits = held + bytes <= MOST_BYTES;
                held += fits ? bytes : 0;
                ByteBuffer content = fits ? source.upTo(at + 8, (int) bytes) : ByteBuffer.allocate(0);
                visitor.visit(new Chunk(name, bytes, content.order(order)));
            }
            at += 8 + bytes + (bytes & 1);
        }
    }

    boolean whole() {
        return content.remaining() == size;
    }

    /** Answers how many bytes the chunks take in a file. */
    public static int bytes(List<Chunk> chunks) {
        return chunks.stream()
                .mapToInt(c -> 8 + c.content.remaining() + (c.content.remaining() & 1))
                .sum();
    }

    /** Appends name, size, content and padding in the buffer's byte order. */
    public void put(ByteBuffer to) {
        to.put(name.getBytes(StandardCharsets.ISO_8859_1)).putInt(content.remaining());
        to.put(content.duplicate());
        if ((content.remaining() & 1) == 1) {
            to.put((byte) 0);
        }
    }

    /** Answers all chunks one behind the other. */
    public static ByteBuffer joined(List<Chunk> chunks, ByteOrder order) {
        ByteBuffer all = ByteBuffer.allocate(bytes(chunks)).order(order);
        chunks.forEach(chunk -> chunk.put(all));
        return all.flip();
    }
}
