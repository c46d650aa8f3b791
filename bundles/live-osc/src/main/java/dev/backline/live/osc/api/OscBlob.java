package dev.backline.live.osc.api;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The argument {@code b}: bytes that OSC does not look into. */
public final class OscBlob {
    private final byte[] bytes;

    private OscBlob(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Answers a blob of a copy of these bytes. */
    public static OscBlob of(byte... bytes) {
        return new OscBlob(bytes.clone());
    }

    /** Answers a blob of a copy of the remaining bytes, which are taken from the buffer. */
    public static OscBlob of(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return new OscBlob(copy);
    }

    /** Answers a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Answers a view of the bytes that cannot be written to. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** Answers how many bytes there are. */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OscBlob blob && Arrays.equals(bytes, blob.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Answers the size and the first bytes. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("blob of ").append(bytes.length).append(" bytes");
        for (int i = 0; i < Math.min(8, bytes.length); i++) {
            text.append(i == 0 ? ": " : " ").append(HexFormat.of().toHexDigits(bytes[i]));
        }
        return text.append(bytes.length > 8 ? " ..." : "").toString();
    }
}
