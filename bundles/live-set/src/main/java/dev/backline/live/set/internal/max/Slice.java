package dev.backline.live.set.internal.max;

import dev.backline.api.set.SetFault;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A stretch of a file's bytes that is not copied, and that knows where it lies, for messages. */
public final class Slice {
    private final String file;
    private final byte[] source;
    private final int from;
    private final int length;

    private Slice(String file, byte[] source, int from, int length) {
        this.file = file;
        this.source = source;
        this.from = from;
        this.length = length;
    }

    /** Answers all of the bytes, which nobody may change afterwards. */
    static Slice of(String file, byte[] bytes) {
        return new Slice(file, bytes, 0, bytes.length);
    }

    /** Answers how many bytes it has. */
    public int length() {
        return length;
    }

    /** Answers a stretch within this one. */
    Slice part(int offset, int size) {
        Objects.checkFromIndexSize(offset, size, length);
        return new Slice(file, source, from + offset, size);
    }

    /** Answers a stretch within this one, and a fault when the file wants one that is not there. */
    Slice part(long offset, long size, String what) throws SetFault {
        if (offset < 0 || size < 0 || offset > length || size > length - offset) {
            throw fault(
                    0,
                    what + " is said to have " + size + " bytes at " + offset + ", but the part that holds it has "
                            + length + ". The file is cut or damaged: take another copy");
        }
        return part((int) offset, (int) size);
    }

    int at(int offset) {
        Objects.checkIndex(offset, length);
        return source[from + offset] & 0xff;
    }

    long little(int offset) {
        return word(offset, ByteOrder.LITTLE_ENDIAN);
    }

    long big(int offset) {
        return word(offset, ByteOrder.BIG_ENDIAN);
    }

    private long word(int offset, ByteOrder order) {
        Objects.checkFromIndexSize(offset, 4, length);
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(source, from + offset, 4).order(order).getInt());
    }

    /** Answers the four characters that name a chunk, a kind or a field. */
    String fourCc(int offset) {
        Objects.checkFromIndexSize(offset, 4, length);
        return new String(source, from + offset, 4, StandardCharsets.ISO_8859_1);
    }

    boolean startsWith(String fourCc) {
        return length >= 4 && fourCc(0).equals(fourCc);
    }

    /** Answers where the first zero byte is, or the length. */
    int firstZero() {
        int at = 0;
        while (at < length && source[from + at] != 0) {
            at++;
        }
        return at;
    }

    /** Answers it as text; bytes that are no UTF-8 become U+FFFD. */
    public String text() {
        return new String(source, from, length, StandardCharsets.UTF_8);
    }

    /** Answers a copy of the bytes. */
    public byte[] bytes() {
        byte[] copy = new byte[length];
        System.arraycopy(source, from, copy, 0, length);
        return copy;
    }

    void appendTo(ByteArrayOutputStream out) {
        out.write(source, from, length);
    }

    /** Answers the name of the file that it lies in. */
    public String file() {
        return file;
    }

    /** Answers a fault at a place of this slice. */
    SetFault fault(int offset, String message) {
        return new SetFault(file + ", byte " + (from + offset) + ": " + message + ".");
    }

    boolean sameBytes(Slice other) {
        return ByteBuffer.wrap(source, from, length).equals(ByteBuffer.wrap(other.source, other.from, other.length));
    }
}
