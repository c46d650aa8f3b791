package dev.backline.live.virtual.internal.serve;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;
import java.util.Locale;

/**
 * A sender that is as cheap as can be: one datagram, written once, to a peer that the socket knows. Linux cuts many of them from one call (UDP_SEGMENT), so that the
 * sender is not what limits; elsewhere each is a call.
 */
@SuppressWarnings("restricted")
final class Sluice implements AutoCloseable {
    /** So many datagrams of one call Linux allowed from the beginning. */
    private static final int MOST = 64;

    private static final int UDP = 17;
    private static final int SEGMENT = 103;
    private static final int INET = 2;
    private static final int DATAGRAM = 2;
    private static final MemoryLayout INT = ValueLayout.JAVA_INT;
    private static final MemoryLayout LONG = ValueLayout.JAVA_LONG;
    private static final MemoryLayout POINTER = ValueLayout.ADDRESS;

    private final Arena arena = Arena.ofConfined();
    private final DatagramChannel channel;
    private final ByteBuffer packet;
    private final int most;
    private int descriptor = -1;
    private MemorySegment many = MemorySegment.NULL;

    Sluice(InetSocketAddress to, byte[] datagram) throws IOException {
        packet = ByteBuffer.allocateDirect(datagram.length).put(datagram);
        channel = DatagramChannel.open(StandardProtocolFamily.INET);
        channel.setOption(StandardSocketOptions.SO_SNDBUF, 1 << 20);
        channel.connect(to);
        most = Math.min(MOST, 60_000 / datagram.length);
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            cut(to, datagram);
        }
    }

    private static MethodHandle call(String name, MemoryLayout answer, MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().find(name).orElseThrow(),
                        FunctionDescriptor.of(answer, arguments));
    }

    private void cut(InetSocketAddress to, byte[] datagram) {
        try {
            MemorySegment peer = arena.allocate(16, 8);
            peer.set(ValueLayout.JAVA_SHORT, 0, (short) INET);
            peer.set(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN), 2, (short) to.getPort());
            MemorySegment.copy(to.getAddress().getAddress(), 0, peer, ValueLayout.JAVA_BYTE, 4, 4);
            MemorySegment size = arena.allocateFrom(ValueLayout.JAVA_INT, datagram.length);
            int made = (int) call("socket", INT, INT, INT, INT).invokeExact(INET, DATAGRAM, 0);
            boolean ready = (int) call("connect", INT, INT, POINTER, INT).invokeExact(made, peer, 16) == 0
                    && (int) call("setsockopt", INT, INT, INT, INT, POINTER, INT)
                                    .invokeExact(made, UDP, SEGMENT, size, 4)
                            == 0;
            many = arena.allocate((long) datagram.length * most, 8);
            for (int i = 0; i < most; i++) {
                MemorySegment.copy(
                        datagram, 0, many, ValueLayout.JAVA_BYTE, (long) i * datagram.length, datagram.length);
            }
            if (ready) {
                descriptor = made;
            } else {
                close(made);
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(int descriptor) {
        try {
            int ignored = (int) call("close", INT, INT).invokeExact(descriptor);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private final MethodHandle send = call("send", LONG, INT, POINTER, LONG, INT);

    /** Answers whether many go out by one call. */
    boolean cuts() {
        return descriptor >= 0;
    }

    /** Sends at most so many, and answers how many went out. */
    int send(int count) throws IOException {
        if (descriptor < 0) {
            channel.write(packet.rewind());
            return 1;
        }
        long bytes = (long) packet.capacity() * Math.min(count, most);
        try {
            long sent = (long) send.invokeExact(descriptor, many, bytes, 0);
            if (sent < 0) {
                // This system knows the option and cannot do it: one by one from now on.
                close(descriptor);
                descriptor = -1;
            }
            return (int) (Math.max(0, sent) / packet.capacity());
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (descriptor >= 0) {
            close(descriptor);
        }
        arena.close();
        channel.close();
    }
}
