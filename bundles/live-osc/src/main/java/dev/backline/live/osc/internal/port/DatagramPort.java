package dev.backline.live.osc.internal.port;

import dev.backline.live.osc.api.OscCounts;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscListener;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPeer;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscTiming;
import dev.backline.live.osc.api.Promptness;
import dev.backline.live.osc.internal.codec.PacketReader;
import dev.backline.live.osc.internal.codec.PacketWriter;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.time.InstantSource;

/** A port over UDP: one thread reads, one tells the listener unless the reading one does, and whoever sends writes. */
final class DatagramPort implements OscPort {
    /** Asked for; the system gives what it allows. A flood is to fill our queue, which counts, before it fills the system's. */
    static final int SYSTEM_BUFFER = 4 << 20;

    private final DatagramChannel channel;
    private final InetSocketAddress address;
    private final Guests guests;
    private final Tally tally = new Tally();
    private final Complaints complaints;
    private final Delivery delivery;
    private final Crew crew;
    private final boolean straight;
    private final int largest;
    private final PacketWriter writer;
    private final Object sending = new Object();

    // The reading thread's own.
    private final PacketReader reader = new PacketReader();
    private OscPeer peer;

    DatagramPort(OscOptions options, OscListener listener, Complaints complaints, InstantSource clock)
            throws IOException {
        this.complaints = complaints;
        guests = new Guests(options.allowed());
        straight = options.timing() == OscTiming.STRAIGHT;
        largest = options.largestPacket();
        writer = new PacketWriter(largest);
        delivery = new Delivery(options, listener, tally, complaints, clock);
        channel = DatagramChannel.open(
                options.host() instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SYSTEM_BUFFER);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SYSTEM_BUFFER);
            channel.bind(new InetSocketAddress(options.host(), options.port()));
            address = (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        peer = new OscPeer(address);
        crew = new Crew("osc udp " + address.getPort());
        if (!straight) {
            crew.start("listener", delivery);
        }
        crew.start("socket", this::receive);
    }

    private void receive() {
        if (straight) {
            // Its listener only takes what comes. Where that is not allowed it reads a little later.
            Promptness ignored = Promptness.ask();
        }
        try (Inflow inflow = new Inflow(channel, address, largest, Inflow.MANY)) {
            while (channel.isOpen()) {
                try {
                    inflow.next(this::take);
                } catch (AsynchronousCloseException e) {
                    return;
                } catch (ClosedChannelException e) {
                    return;
                } catch (IOException e) {
                    complaints.tell("Port " + address.getPort() + " cannot be read for the moment: " + e.getMessage());
                }
            }
        } catch (IOException e) {
            complaints.tell("Port " + address.getPort() + " was not closed cleanly: " + e.getMessage());
        }
    }

    private void take(ByteBuffer bytes, InetSocketAddress from) {
        if (!guests.welcome(from.getAddress())) {
            tally.refused.incrementAndGet();
            return;
        }
        if (!peer.address().equals(from)) {
            peer = new OscPeer(from);
        }
        try {
            if (bytes.limit() > largest) {
                throw new OscFault("The datagram is larger than " + largest + " bytes, but at most that was expected.");
            }
            OscPacket packet = reader.read(bytes);
            tally.received.incrementAndGet();
            hand(new Arrival.Read(packet, peer));
        } catch (OscFault e) {
            tally.malformed.incrementAndGet();
            complaints.tell("Port " + address.getPort() + ", from " + from + ": " + e.getMessage());
            hand(new Arrival.Malformed(e, peer));
        }
    }

    private void hand(Arrival arrival) {
        if (straight) {
            delivery.straight(arrival);
        } else {
            delivery.offer(arrival);
        }
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public void send(OscPacket packet, InetSocketAddress to) throws OscFault {
        if (to.isUnresolved()) {
            throw Faults.unknown(to);
        }
        try (Shield _ = new Shield()) {
            synchronized (sending) {
                channel.send(writer.write(packet), to);
            }
            tally.sent.incrementAndGet();
        } catch (IOException e) {
            throw Faults.sending(to, e);
        }
    }

    @Override
    public OscCounts counts() {
        return tally.counts();
    }

    @Override
    public void close() {
        delivery.close();
        try {
            channel.close();
        } catch (IOException e) {
            complaints.tell("Port " + address.getPort() + " was not closed cleanly: " + e.getMessage());
        }
        crew.end();
    }
}
