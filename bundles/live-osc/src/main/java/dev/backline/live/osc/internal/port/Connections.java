package dev.backline.live.osc.internal.port;

import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPeer;
import dev.backline.live.osc.api.OscProtocol;
import dev.backline.live.osc.internal.codec.PacketReader;
import dev.backline.live.osc.internal.frame.Frames;
import dev.backline.live.osc.internal.frame.LengthFrames;
import dev.backline.live.osc.internal.frame.SlipFrames;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one port and the thread that serves them. When the listener's queue is full the thread waits, and with it the other
 * sides: a stream loses nothing.
 */
final class Connections implements Runnable {
    private static final int MOST = 1_024;
    private static final int CONNECT_MS = 5_000;

    private final OscOptions options;
    private final Guests guests;
    private final Tally tally;
    private final Complaints complaints;
    private final Delivery delivery;
    private final Selector selector;
    private final ServerSocketChannel server;
    private final InetSocketAddress address;
    private final Map<InetSocketAddress, Connection> open = new ConcurrentHashMap<>();
    private final Queue<Connection> made = new ConcurrentLinkedQueue<>();
    private final PacketReader reader = new PacketReader();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    private volatile boolean closed;

    Connections(OscOptions options, Tally tally, Complaints complaints, Delivery delivery) throws IOException {
        this.options = options;
        this.tally = tally;
        this.complaints = complaints;
        this.delivery = delivery;
        guests = new Guests(options.allowed());
        selector = Selector.open();
        server = ServerSocketChannel.open();
        try {
            server.configureBlocking(false);
            server.bind(new InetSocketAddress(options.host(), options.port()));
            server.register(selector, SelectionKey.OP_ACCEPT);
            address = (InetSocketAddress) server.getLocalAddress();
        } catch (IOException e) {
            server.close();
            selector.close();
            throw e;
        }
    }

    InetSocketAddress address() {
        return address;
    }

    /** The connection to an address, made now where there is none. */
    Connection to(InetSocketAddress peer) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        Connection there = open.get(peer);
        return there != null ? there : connect(peer);
    }

    private Connection connect(InetSocketAddress peer) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.socket().connect(peer, CONNECT_MS);
            Connection mine = connection(channel, peer);
            Connection other = open.putIfAbsent(peer, mine);
            if (other != null) {
                // Somebody else made one at the same moment.
                channel.close();
                return other;
            }
            made.add(mine);
            selector.wakeup();
            if (closed) {
                throw new ClosedChannelException();
            }
            return mine;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private Connection connection(SocketChannel channel, InetSocketAddress peer) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        int largest = options.largestPacket();
        Frames frames =
                options.protocol() == OscProtocol.TCP_SLIP ? new SlipFrames(largest) : new LengthFrames(largest);
        return new Connection(channel, new OscPeer(peer), frames, 2 * largest + (1 << 16));
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                selector.select(this::serve);
                register();
            }
        } catch (IOException e) {
            complaints.tell("Port " + address.getPort() + " cannot be served any more: " + e.getMessage());
        } finally {
            closeAll();
        }
    }

    private void register() throws IOException {
        for (Connection next = made.poll(); next != null; next = made.poll()) {
            register(next);
        }
    }

    private void register(Connection connection) throws IOException {
        if (connection.channel.isOpen()) {
            connection.registered(connection.channel.register(selector, SelectionKey.OP_READ, connection));
        }
    }

    private void serve(SelectionKey key) {
        if (!(key.attachment() instanceof Connection connection)) {
            accept();
            return;
        }
        try {
            if (key.isValid() && key.isWritable()) {
                connection.writeOn(key);
            }
            if (key.isValid() && key.isReadable()) {
                read(connection);
            }
        } catch (IOException e) {
            end(connection, null);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void accept() {
        try {
            SocketChannel channel = server.accept();
            if (channel == null) {
                return;
            }
            InetSocketAddress peer = (InetSocketAddress) channel.getRemoteAddress();
            if (!guests.welcome(peer.getAddress()) || open.size() >= MOST) {
                tally.refused.incrementAndGet();
                channel.close();
                return;
            }
            Connection connection = connection(channel, peer);
            open.put(peer, connection);
            register(connection);
        } catch (IOException e) {
            complaints.tell("Port " + address.getPort() + " cannot take a connection: " + e.getMessage());
        }
    }

    private void read(Connection connection) throws IOException, InterruptedException {
        bytes.clear();
        if (connection.channel.read(bytes) < 0) {
            boolean cut = connection.frames.within();
            end(
                    connection,
                    cut ? new OscFault("The connection ended within a packet, but its end was expected.") : null);
            return;
        }
        try {
            connection.frames.take(bytes.flip(), new Incoming(connection));
        } catch (OscFault e) {
            end(connection, e);
        }
    }

    private void malformed(OscFault fault, OscPeer from) {
        tally.malformed.incrementAndGet();
        complaints.tell("Port " + address.getPort() + ", from " + from.address() + ": " + fault.getMessage());
        delivery.offer(new Arrival.Malformed(fault, from));
    }

    private void end(Connection connection, @Nullable OscFault why) {
        if (why != null) {
            malformed(why, connection.peer);
        }
        open.remove(connection.peer.address(), connection);
        close(connection.channel);
    }

    private void closeAll() {
        close(server);
        open.values().forEach(connection -> close(connection.channel));
        open.clear();
        close(selector);
    }

    private void close(AutoCloseable channel) {
        try {
            channel.close();
        } catch (Exception e) {
            complaints.tell("Port " + address.getPort() + " was not closed cleanly: " + e.getMessage());
        }
    }

    /** Has the thread end, which closes what is open. */
    void close() {
        closed = true;
        selector.wakeup();
    }

    /** Packets of one connection on their way to the listener. */
    private final class Incoming implements Frames.Opened {
        private final Connection from;

        Incoming(Connection from) {
            this.from = from;
        }

        @Override
        public void packet(ByteBuffer packet) throws InterruptedException {
            if (!guests.welcome(from.peer.address().getAddress())) {
                // A connection that was made from here to a host that is not listened to.
                tally.refused.incrementAndGet();
                return;
            }
            try {
                OscPacket read = reader.read(packet);
                tally.received.incrementAndGet();
                delivery.put(new Arrival.Read(read, from.peer));
            } catch (OscFault e) {
                malformed(e, from.peer);
            }
        }

        @Override
        public void broken(OscFault fault) {
            malformed(fault, from.peer);
        }
    }
}
