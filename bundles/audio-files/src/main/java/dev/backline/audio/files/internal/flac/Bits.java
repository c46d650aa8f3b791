package dev.backline.audio.files.internal.flac;

import dev.backline.api.audio.AudioFault;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The file as a stream of bits, most significant first. The bytes since {@link #mark()} stay in the buffer, so that a frame's
 * check sum can be taken over them. A number that reaches behind the end is filled with zeros; the next call then fails.
 */
final class Bits {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int SPARE = 16;
    private static final int LONGEST_FRAME = 1 << 25;

    private final Path file;
    private final FileChannel channel;
    private byte[] buffer = new byte[1 << 16];
    private long position;
    private int limit;
    private long bit;
    private int mark;

    Bits(Path file, FileChannel channel, long position) {
        this.file = file;
        this.channel = channel;
        this.position = position;
    }

    /** Begins a new frame at the next byte. */
    void mark() throws AudioFault {
        checkEnd();
        mark = (int) (bit + 7 >>> 3);
    }

    byte[] buffer() {
        return buffer;
    }

    int markedAt() {
        return mark;
    }

    /** Answers how many whole bytes were read since the mark. */
    int sinceMark() {
        return (int) (bit >>> 3) - mark;
    }

    void align() {
        bit = bit + 7 & ~7L;
    }

    /** Answers whether no whole byte is left. */
    boolean atEnd() throws IOException, AudioFault {
        need(8);
        return (bit >>> 3) >= limit;
    }

    /** Makes sure that the next bits are in the buffer, or that the end of the file is. */
    void need(int bits) throws IOException, AudioFault {
        if (bit + bits > (long) limit << 3) {
            refill(bits);
        }
    }

    private void refill(int bits) throws IOException, AudioFault {
        System.arraycopy(buffer, mark, buffer, 0, limit - mark);
        bit -= (long) mark << 3;
        limit -= mark;
        mark = 0;
        long wanted = (bit + bits + 7 >>> 3) + SPARE;
        if (wanted > LONGEST_FRAME) {
            throw fault("a frame is longer than 32 MiB");
        }
        if (wanted > buffer.length - SPARE || limit > buffer.length / 2) {
            buffer = Arrays.copyOf(buffer, (int) Math.max(wanted + SPARE, 2L * buffer.length));
        }
        ByteBuffer room = ByteBuffer.wrap(buffer, limit, buffer.length - SPARE - limit);
        while (room.hasRemaining()) {
            int read = channel.read(room, position);
            if (read < 0) {
                break;
            }
            position += read;
        }
        limit = room.position();
        Arrays.fill(buffer, limit, Math.min(buffer.length, limit + SPARE), (byte) 0);
        checkEnd();
    }

    void checkEnd() throws AudioFault {
        if (bit > (long) limit << 3) {
            throw fault("it was cut off, for it ends inside a frame");
        }
    }

    AudioFault fault(String found) {
        return new AudioFault(
                file + " is damaged: " + found + ". Get it again from where it came from, or export it anew.");
    }

    /** Answers the next 57 bits or more at the top of a long. */
    private long peek() throws IOException, AudioFault {
        need(64);
        checkEnd();
        return (long) LONGS.get(buffer, (int) (bit >>> 3)) << (bit & 7);
    }

    /** Answers an unsigned number of 0 to 56 bits. */
    long unsigned(int bits) throws IOException, AudioFault {
        if (bits == 0) {
            return 0;
        }
        long value = peek() >>> 64 - bits;
        bit += bits;
        return value;
    }

    /** Answers a number of 0 to 56 bits in two's complement. */
    long signed(int bits) throws IOException, AudioFault {
        if (bits == 0) {
            return 0;
        }
        long value = peek() >> 64 - bits;
        bit += bits;
        return value;
    }

    /** Answers how many zeros stand before the next one, and takes that one as well. */
    int unary() throws IOException, AudioFault {
        int zeros = 0;
        while (true) {
            long window = peek();
            int leading = Long.numberOfLeadingZeros(window);
            if (leading < 57) {
                bit += leading + 1;
                return zeros + leading;
            }
            bit += 57;
            zeros += 57;
            if (zeros > 1 << 28) {
                throw fault("a residual is too long");
            }
        }
    }

    /** Fills numbers in Rice coding: quotient in unary, then so many bits, the sign in the lowest one. */
    void rice(int[] to, int from, int count, int parameter) throws IOException, AudioFault {
        for (int i = from; i < from + count; i++) {
            long window = peek();
            int quotient = Long.numberOfLeadingZeros(window);
            int used = quotient + 1 + parameter;
            int folded;
            if (used <= 57) {
                long rest = window << quotient + 1;
                folded = quotient << parameter | (int) (rest >>> 1 >>> 63 - parameter);
                bit += used;
            } else {
                folded = unary() << parameter | (int) unsigned(parameter);
            }
            to[i] = folded >>> 1 ^ -(folded & 1);
        }
    }
}
