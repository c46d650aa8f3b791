package dev.backline.live.osc.internal.port;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Datagrams over IPv4 that Linux hands over many at a time, by {@code recvmmsg}: a flood costs one call for a batch instead of one for each. It never waits. It belongs
 * to one thread, and to a descriptor of its own, so that the channel may be closed at any time.
 */
@SuppressWarnings("restricted")
final class Batch implements AutoCloseable {
    private static final int MOST = 32;
    private static final int DONT_WAIT = 0x40;
    private static final int SOCKET = 1;
    private static final int FORCE_STORE = 33;

    // Of a struct mmsghdr on 64 bits, the places that are used; of a struct iovec and a struct sockaddr_in likewise.
    private static final int HEADER = 64;
    private static final int NAME_LENGTH = 8;
    private static final int VECTOR = 16;
    private static final int VECTORS = 24;
    private static final int LENGTH = 56;
    private static final int IOVEC = 16;
    private static final int NAME = 16;
    private static final int NAME_PORT = 2;
    private static final int NAME_HOST = 4;

    private static final MemoryLayout INT = ValueLayout.JAVA_INT;
    private static final MemoryLayout POINTER = ValueLayout.ADDRESS;
    private static final ValueLayout.OfInt BIG_INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfShort BIG_SHORT = ValueLayout.JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena = Arena.ofConfined();
    private final int descriptor;
    private final int slot;
    private final MethodHandle receive = call("recvmmsg", INT, INT, POINTER, INT, INT, POINTER);
    private final MemorySegment headers = arena.allocate((long) HEADER * MOST, 8);
    private final MemorySegment names = arena.allocate((long) NAME * MOST, 8);
    private final MemorySegment bytes;
    private long lastName;
    private @Nullable InetSocketAddress last;

    private Batch(int descriptor, int largest) {
        this.descriptor = descriptor;
        slot = largest + 7 & ~7;
        bytes = arena.allocate((long) slot * MOST, 8);
        MemorySegment vectors = arena.allocate((long) IOVEC * MOST, 8);
        for (int i = 0; i < MOST; i++) {
            MemorySegment header = headers.asSlice((long) i * HEADER, HEADER);
            MemorySegment vector = vectors.asSlice((long) i * IOVEC, IOVEC);
            vector.set(ValueLayout.ADDRESS, 0, bytes.asSlice((long) i * slot));
            vector.set(ValueLayout.JAVA_LONG, 8, largest);
            header.set(ValueLayout.ADDRESS, 0, names.asSlice((long) i * NAME));
            header.set(ValueLayout.JAVA_INT, NAME_LENGTH, NAME);
            header.set(ValueLayout.ADDRESS, VECTOR, vector);
            header.set(ValueLayout.JAVA_LONG, VECTORS, 1);
        }
    }

    /** Answers one for a socket that is bound; empty where the system has none. */
    static Optional<Batch> of(InetSocketAddress bound, int largest) {
        if (ValueLayout.ADDRESS.byteSize() != 8) {
            return Optional.empty();
        }
        try {
            Optional<Integer> found = Descriptors.of(bound);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            int own = (int) call("dup", INT, INT).invokeExact((int) found.get());
            widen(own);
            return own < 0 ? Optional.empty() : Optional.of(new Batch(own, largest));
        } catch (Throwable e) {
            // The handle declares Throwable; one by one datagrams come all the same.
            return Optional.empty();
        }
    }

    /** Asks for a store beyond the system's limit, which only a program with the right to it gets; otherwise it stays as it is. */
    private static void widen(int descriptor) throws Throwable {
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment size = brief.allocateFrom(ValueLayout.JAVA_INT, DatagramPort.SYSTEM_BUFFER);
            int ignored = (int) call("setsockopt", INT, INT, INT, INT, POINTER, INT)
                    .invokeExact(descriptor, SOCKET, FORCE_STORE, size, Integer.BYTES);
        }
    }

    private static MethodHandle call(String name, MemoryLayout answer, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        MemorySegment found = linker.defaultLookup()
                .find(name)
                .orElseThrow(() -> new IllegalStateException("The system has no " + name));
        return linker.downcallHandle(found, FunctionDescriptor.of(answer, arguments));
    }

    /** Takes what is there, and answers how many datagrams that was. */
    int receive() {
        try {
            return (int) receive.invokeExact(descriptor, headers, MOST, DONT_WAIT, MemorySegment.NULL);
        } catch (Throwable e) {
            // The handle declares Throwable: the waiting way tells what is wrong.
            return 0;
        }
    }

    /** Copies the bytes of one of them behind a buffer's position. */
    void copy(int number, ByteBuffer into) {
        int length = headers.get(ValueLayout.JAVA_INT, (long) number * HEADER + LENGTH);
        MemorySegment.copy(
                bytes,
                ValueLayout.JAVA_BYTE,
                (long) number * slot,
                into.array(),
                into.arrayOffset() + into.position(),
                length);
        into.position(into.position() + length);
    }

    /** Answers who sent it. */
    InetSocketAddress from(int number) throws UnknownHostException {
        long at = (long) number * NAME;
        int host = names.get(BIG_INT, at + NAME_HOST);
        int port = names.get(BIG_SHORT, at + NAME_PORT) & 0xFFFF;
        long name = (long) host << 16 | port;
        InetSocketAddress known = last;
        if (known == null || name != lastName) {
            byte[] four = ByteBuffer.allocate(4).putInt(host).array();
            known = new InetSocketAddress(InetAddress.getByAddress(four), port);
            last = known;
            lastName = name;
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        arena.close();
        try {
            int done = (int) call("close", INT, INT).invokeExact(descriptor);
            if (done != 0) {
                throw new IOException("its second descriptor stays open");
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }
}
