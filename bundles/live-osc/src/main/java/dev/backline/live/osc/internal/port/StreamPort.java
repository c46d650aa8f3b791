package dev.backline.live.osc.internal.port;

import dev.backline.live.osc.api.OscCounts;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscListener;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscProtocol;
import dev.backline.live.osc.internal.codec.PacketWriter;
import dev.backline.live.osc.internal.frame.LengthFrames;
import dev.backline.live.osc.internal.frame.SlipFrames;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.time.InstantSource;

/** A port over TCP: connections that stay, the ones taken and the ones made alike, all served by one thread. */
final class StreamPort implements OscPort {
    private final OscProtocol protocol;
    private final Connections connections;
    private final Tally tally = new Tally();
    private final Delivery delivery;
    private final Crew crew;
    private final PacketWriter writer;
    private final Object sending = new Object();

    StreamPort(OscOptions options, OscListener listener, Complaints complaints, InstantSource clock)
            throws IOException {
        protocol = options.protocol();
        writer = new PacketWriter(options.largestPacket());
        delivery = new Delivery(options, listener, tally, complaints, clock);
        connections = new Connections(options, tally, complaints, delivery);
        crew = new Crew("osc tcp " + connections.address().getPort());
        crew.start("listener", delivery);
        crew.start("sockets", connections);
    }

    @Override
    public InetSocketAddress address() {
        return connections.address();
    }

    @Override
    public void send(OscPacket packet, InetSocketAddress to) throws OscFault {
        if (to.isUnresolved()) {
            throw Faults.unknown(to);
        }
        try (Shield _ = new Shield()) {
            Connection connection = connections.to(to);
            connection.write(frame(packet));
            tally.sent.incrementAndGet();
        } catch (IOException e) {
            throw Faults.sending(to, e);
        } catch (CancelledKeyException e) {
            throw Faults.sending(to, new ClosedChannelException());
        }
    }

    private ByteBuffer frame(OscPacket packet) throws OscFault {
        synchronized (sending) {
            ByteBuffer bytes = writer.write(packet);
            return protocol == OscProtocol.TCP_SLIP ? SlipFrames.frame(bytes) : LengthFrames.frame(bytes);
        }
    }

    @Override
    public OscCounts counts() {
        return tally.counts();
    }

    @Override
    public void close() {
        delivery.close();
        connections.close();
        crew.end();
    }
}
