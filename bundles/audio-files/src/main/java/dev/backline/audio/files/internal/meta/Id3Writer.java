package dev.backline.audio.files.internal.meta;

import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioMetadata.Foreign;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Tags as ID3 2.4 in UTF-8. */
final class Id3Writer {
    private static final int UTF_8 = 3;
    private static final String DESCRIBED = "comment:";

    private Id3Writer() {}

    static ByteBuffer of(AudioMetadata m) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (Map.Entry<String, List<String>> tag : m.tags().entrySet()) {
            tag(frames, tag.getKey(), tag.getValue());
        }
        for (Foreign f : m.foreign()) {
            if (Omissions.asFrame(f)) {
                frame(frames, f.name(), f.content());
            }
        }
        ByteBuffer all = ByteBuffer.allocate(10 + frames.size());
        all.put(new byte[] {'I', 'D', '3', 4, 0, 0}).put(safe(frames.size()));
        return all.put(frames.toByteArray()).flip();
    }

    private static void tag(ByteArrayOutputStream to, String name, List<String> texts) {
        String id = Id3Names.id(name).orElse("TXXX");
        if (name.equals("comment") || name.startsWith(DESCRIBED)) {
            String described = name.startsWith(DESCRIBED) ? name.substring(DESCRIBED.length()) : "";
            texts.forEach(text -> frame(to, "COMM", text("eng" + described + "\0" + text)));
        } else if (id.equals("TXXX")) {
            texts.forEach(text -> frame(to, id, text(name + "\0" + text)));
        } else {
            frame(to, id, text(String.join("\0", texts)));
        }
    }

    private static byte[] text(String text) {
        byte[] bytes = Texts.bytes(text);
        return ByteBuffer.allocate(1 + bytes.length)
                .put((byte) UTF_8)
                .put(bytes)
                .array();
    }

    private static void frame(ByteArrayOutputStream to, String id, byte[] content) {
        to.writeBytes(id.getBytes(StandardCharsets.ISO_8859_1));
        to.writeBytes(safe(content.length));
        to.writeBytes(new byte[2]);
        to.writeBytes(content);
    }

    private static byte[] safe(int size) {
        return new byte[] {
            (byte) (size >> 21 & 127), (byte) (size >> 14 & 127), (byte) (size >> 7 & 127), (byte) (size & 127)
        };
    }
}
