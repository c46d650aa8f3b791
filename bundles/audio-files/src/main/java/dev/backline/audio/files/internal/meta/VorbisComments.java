package dev.backline.audio.files.internal.meta;

import dev.backline.api.audio.AudioMetadata;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The comments of Ogg and FLAC: a vendor, then texts of the form NAME=text in UTF-8. */
public final class VorbisComments {
    private static final String VENDOR = "Backline";

    private VorbisComments() {}

    /** Adds all comments that are whole as tags. */
    public static void read(ByteBuffer from, AudioMetadata.Builder to) {
        ByteBuffer b = from.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (b.remaining() < 8) {
            return;
        }
        int vendor = b.getInt();
        if (vendor < 0 || vendor > b.remaining() - 4) {
            return;
        }
        b.position(b.position() + vendor);
        int count = b.getInt();
        for (int i = 0; i < count && b.remaining() >= 4; i++) {
            int bytes = b.getInt();
            if (bytes < 0 || bytes > b.remaining()) {
                return;
            }
            byte[] text = new byte[bytes];
            b.get(text);
            comment(new String(text, StandardCharsets.UTF_8), to);
        }
    }

    private static void comment(String text, AudioMetadata.Builder to) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            to.tag(text.substring(0, equals).toLowerCase(Locale.ROOT), text.substring(equals + 1));
        }
    }

    /** Answers the comments of all tags. */
    public static byte[] of(AudioMetadata m) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        text(to, VENDOR);
        number(to, m.tags().values().stream().mapToInt(List::size).sum());
        m.tags().forEach((name, texts) -> texts.forEach(text -> text(to, key(name) + "=" + text)));
        return to.toByteArray();
    }

    // Names are printable ASCII without the sign of equality.
    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^ -<>-}]", "_");
    }

    private static void text(ByteArrayOutputStream to, String text) {
        byte[] bytes = Texts.bytes(text);
        number(to, bytes.length);
        to.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream to, int value) {
        to.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
    }
}
