package dev.backline.audio.files.internal.meta;

import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioMetadata.Foreign;
import dev.backline.audio.files.internal.io.Source;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads ID3 tags of the versions 1, 2.2, 2.3 and 2.4. A damaged tag answers what was read up to there. */
public final class Id3Reader {
    private static final int V1_BYTES = 128;
    private static final int MOST_BYTES = 64 << 20;

    private final AudioMetadata.Builder to = AudioMetadata.builder();
    private final int version;

    private Id3Reader(int version) {
        this.version = version;
    }

    /** Answers how many bytes a tag at the start of a file takes; 0 when there is none. */
    public static long length(ByteBuffer start) {
        int p = start.position();
        if (start.remaining() < 10 || start.get(p) != 'I' || start.get(p + 1) != 'D' || start.get(p + 2) != '3') {
            return 0;
        }
        int footer = (start.get(p + 5) & 0x10) == 0 ? 0 : 10;
        return 10L + safe(start, p + 6) + footer;
    }

    /** Reads the tags at both ends of a file; those at its start count more. */
    public static AudioMetadata around(Source source) throws IOException {
        AudioMetadata.Builder all = AudioMetadata.builder();
        long length = length(source.upTo(0, 10));
        if (length > 0 && length <= MOST_BYTES) {
            AudioMetadata first = of(source.upTo(0, (int) length));
            all = first.toBuilder();
        }
        ByteBuffer last = source.upTo(Math.max(0, source.size() - V1_BYTES), V1_BYTES);
        if (last.remaining() == V1_BYTES && Texts.take(last, 3).equals("TAG")) {
            all.moreTags(one(last).tags());
        }
        return all.build();
    }

    private static AudioMetadata one(ByteBuffer b) {
        AudioMetadata.Builder tag = AudioMetadata.builder();
        for (String name : List.of("title", "artist", "album")) {
            text(tag, name, Texts.take(b, 30).strip());
        }
        text(tag, "date", Texts.take(b, 4).strip());
        boolean numbered = b.get(b.position() + 28) == 0 && b.get(b.position() + 29) != 0;
        text(tag, "comment", Texts.take(b, 30).strip());
        if (numbered) {
            tag.tag("tracknumber", Integer.toString(b.get(b.position() - 1) & 0xff));
        }
        return tag.build();
    }

    private static void text(AudioMetadata.Builder tag, String name, String text) {
        if (!text.isEmpty()) {
            tag.tag(name, text);
        }
    }

    /** Reads a tag of version 2. */
    public static AudioMetadata of(ByteBuffer tag) {
        ByteBuffer b = tag.slice();
        if (length(b) == 0) {
            return AudioMetadata.NONE;
        }
        int version = b.get(3);
        int flags = b.get(5);
        int end = Math.min(b.limit(), 10 + safe(b, 6));
        ByteBuffer frames = b.slice(10, end - 10);
        if ((flags & 0x80) != 0 && version < 4) {
            frames = resynchronised(frames);
        }
        Id3Reader reader = new Id3Reader(version);
        try {
            if ((flags & 0x40) != 0 && version > 2) {
                int extended = version == 4 ? safe(frames, 0) : frames.getInt(0) + 4;
                frames.position(Math.clamp(extended, 0, frames.limit()));
            }
            reader.frames(frames);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            // Damaged from here on.
        }
        return reader.to.build();
    }

    private static int safe(ByteBuffer b, int at) {
        return (b.get(at) & 127) << 21 | (b.get(at + 1) & 127) << 14 | (b.get(at + 2) & 127) << 7 | b.get(at + 3) & 127;
    }

    // Where a decoder of MPEG audio could see a frame, a zero was put in.
    private static ByteBuffer resynchronised(ByteBuffer from) {
        ByteBuffer to = ByteBuffer.allocate(from.remaining());
        int last = 0;
        while (from.hasRemaining()) {
            int value = from.get() & 0xff;
            if (!(last == 0xff && value == 0)) {
                to.put((byte) value);
            }
            last = value;
        }
        return to.flip();
    }

    private void frames(ByteBuffer b) {
        int letters = version == 2 ? 3 : 4;
        while (b.remaining() > 2 * letters && b.get(b.position()) != 0) {
            byte[] name = new byte[letters];
            b.get(name);
            int at = b.position();
            int size = version == 2
                    ? (b.get(at) & 0xff) << 16 | (b.get(at + 1) & 0xff) << 8 | b.get(at + 2) & 0xff
                    : version == 4 ? safe(b, at) : b.getInt(at);
            b.position(at + letters);
            int format = version == 2 ? 0 : b.getShort() & 0xff;
            if (size < 0 || size > b.remaining()) {
                return;
            }
            ByteBuffer content = b.slice(b.position(), size);
            b.position(b.position() + size);
            frame(new String(name, StandardCharsets.ISO_8859_1), format, content);
        }
    }

    private void frame(String given, int format, ByteBuffer content) {
        String id = Id3Names.current(given);
        boolean plain = version < 4 ? (format & 0xe0) == 0 : (format & 0x0c) == 0;
        ByteBuffer b = version == 4 && (format & 2) != 0 ? resynchronised(content) : content;
        if (version == 4 && (format & 1) != 0 && b.remaining() >= 4) {
            b.position(4);
        }
        byte[] raw = new byte[b.remaining()];
        b.duplicate().get(raw);
        if (plain && b.hasRemaining() && (Id3Names.tag(id).isPresent() || id.equals("TXXX"))) {
            text(id, b);
        } else {
            to.foreign(new Foreign("id3", id, raw.length, raw));
        }
    }

    private void text(String id, ByteBuffer b) {
        int encoding = b.get();
        if (id.equals("COMM")) {
            b.position(Math.min(b.limit(), b.position() + 3));
        }
        byte[] bytes = new byte[b.remaining()];
        b.get(bytes);
        String[] parts = decoded(encoding, bytes).split("\0", -1);
        if (id.equals("TXXX") || id.equals("COMM")) {
            String described = parts[0].strip().toLowerCase(Locale.ROOT);
            String name = id.equals("COMM") ? "comment" : described.isEmpty() ? "text" : described;
            // Players keep numbers of their own under described comments; they are not the user's.
            String text = parts.length > 1 ? parts[1] : "";
            text(to, id.equals("COMM") && !described.isEmpty() ? "comment:" + described : name, unmarked(text));
            return;
        }
        for (String part : parts) {
            text(to, Id3Names.tag(id).orElseThrow(), unmarked(part));
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decoded(int encoding, byte[] bytes) {
        Charset charset = switch (encoding) {
            case 1 -> StandardCharsets.UTF_16;
            case 2 -> StandardCharsets.UTF_16BE;
            case 3 -> StandardCharsets.UTF_8;
            default -> StandardCharsets.ISO_8859_1;
        };
        // The mark of the byte order stands before each text; Java heeds the first one only.
        boolean little = encoding == 1 && bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe;
        return little
                ? new String(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16LE)
                : new String(bytes, charset);
    }
}
