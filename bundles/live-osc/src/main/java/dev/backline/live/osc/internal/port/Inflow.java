package dev.backline.live.osc.internal.port;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/**
 * The datagrams of a channel in the order in which they come: one by one, and once many have come, in batches where the system can. It belongs to one thread.
 */
final class Inflow implements AutoCloseable {
    /** A port that hears less needs no store for a batch, which is large. */
    static final int MANY = 256;

    private final DatagramChannel channel;
    private final InetSocketAddress bound;
    private final ByteBuffer bytes;
    private final int many;
    private Optional<Batch> batch = Optional.empty();
    private int seen;

    /** Hears of a datagram; its bytes are good until the answer. */
    interface Listener {
        void datagram(ByteBuffer bytes, InetSocketAddress from);
    }

    /**
     * Makes one that has taken nothing.
     *
     * @param largest bytes of the largest datagram that is taken whole; of a larger one there is one byte more
     * @param many after how many it takes batches
     */
    Inflow(DatagramChannel channel, InetSocketAddress bound, int largest, int many) {
        this.channel = channel;
        this.bound = bound;
        this.many = many;
        bytes = ByteBuffer.allocate(largest + 1);
    }

    /** Waits for a datagram and hands it on, with those that came meanwhile. */
    void next(Listener listener) throws IOException {
        int together = batch.isPresent() ? batch.get().receive() : 0;
        for (int i = 0; i < together && channel.isOpen(); i++) {
            bytes.clear();
            batch.get().copy(i, bytes);
            listener.datagram(bytes.flip(), batch.get().from(i));
        }
        if (together <= 0) {
            bytes.clear();
            InetSocketAddress from = (InetSocketAddress) channel.receive(bytes);
            listener.datagram(bytes.flip(), from);
            if (++seen == many) {
                batch = Batch.of(bound, bytes.capacity());
            }
        }
    }

    /** Answers whether it takes batches. */
    boolean batches() {
        return batch.isPresent();
    }

    @Override
    public void close() throws IOException {
        if (batch.isPresent()) {
            batch.get().close();
        }
    }
}
