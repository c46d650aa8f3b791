package dev.backline.audio.files.internal.meta;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Texts in files: of a fixed length, or up to a zero. */
final class Texts {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Texts() {}

    /** Takes so many bytes, or what is left, and answers the text in them up to a zero. */
    static String take(ByteBuffer from, int bytes) {
        byte[] taken = new byte[Math.max(0, Math.min(bytes, from.remaining()))];
        from.get(taken);
        int length = 0;
        while (length < taken.length && taken[length] != 0) {
            length++;
        }
        return decoded(ByteBuffer.wrap(taken, 0, length));
    }

    /** Answers UTF-8 where it is that, else the characters of western Windows, which old writers use. */
    private static String decoded(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            return WINDOWS.decode(bytes).toString();
        }
    }

    /** Answers the text in UTF-8. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Answers the text with a zero behind it. */
    static byte[] closed(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }

    /** Puts the text into a field of so many bytes, cut or filled with zeros. */
    static void put(ByteBuffer to, String text, int bytes) {
        byte[] field = new byte[bytes];
        byte[] all = bytes(text);
        int length = Math.min(all.length, bytes);
        // Not in the middle of a character.
        while (length < all.length && length > 0 && (all[length] & 0xc0) == 0x80) {
            length--;
        }
        System.arraycopy(all, 0, field, 0, length);
        to.put(field);
    }
}
