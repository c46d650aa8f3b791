package dev.backline.live.osc.internal.frame;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The bytes of a packet that has not come to its end. It grows with them, and gives back what a large packet needed. */
final class Gathering {
    private static final int USUAL = 4_096;

    private final int largest;
    private byte[] bytes = new byte[USUAL];
    private int size;

    Gathering(int largest) {
        this.largest = largest;
    }

    int size() {
        return size;
    }

    boolean full() {
        return size == largest;
    }

    void add(byte value) {
        room(1);
        bytes[size++] = value;
    }

    void add(ByteBuffer from, int count) {
        room(count);
        from.get(bytes, size, count);
        size += count;
    }

    /** What was gathered; it stays until the next one begins. */
    ByteBuffer whole() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    void clear() {
        size = 0;
        if (bytes.length > 16 * USUAL) {
            bytes = new byte[USUAL];
        }
    }

    private void room(int count) {
        if (bytes.length - size < count) {
            bytes = Arrays.copyOf(bytes, Math.max(size + count, Math.min(2 * bytes.length, largest)));
        }
    }
}
