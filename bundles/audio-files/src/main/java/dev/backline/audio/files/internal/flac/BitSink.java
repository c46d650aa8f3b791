package dev.backline.audio.files.internal.flac;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits that are written, most significant first, into bytes that grow. */
final class BitSink {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private long held;
    private int count;

    void clear() {
        length = 0;
        held = 0;
        count = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Answers how many whole bytes there are. */
    int length() {
        drain();
        return length;
    }

    /** Appends the lowest bits of a value: 0 to 32. */
    void put(long value, int bits) {
        if (count + bits > 64) {
            drain();
        }
        held |= bits == 0 ? 0 : (value << 64 - bits) >>> count;
        count += bits;
    }

    /** Appends so many zeros and a one. */
    void unary(int zeros) {
        int left = zeros;
        for (; left >= 32; left -= 32) {
            put(0, 32);
        }
        put(1, left + 1);
    }

    /** Appends values in Rice coding. */
    void rice(int[] values, int from, int end, int parameter) {
        for (int i = from; i < end; i++) {
            int folded = values[i] << 1 ^ values[i] >> 31;
            int quotient = folded >>> parameter;
            if (quotient + 1 + parameter <= 32) {
                put(1L << parameter | folded & (1L << parameter) - 1, quotient + 1 + parameter);
            } else {
                unary(quotient);
                put(folded & (1L << parameter) - 1, parameter);
            }
        }
    }

    void align() {
        count = count + 7 & ~7;
        drain();
    }

    private void drain() {
        int whole = count >> 3;
        if (length + 8 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        LONGS.set(bytes, length, held);
        length += whole;
        held = whole == 8 ? 0 : held << 8 * whole;
        count &= 7;
    }
}
