package dev.backline.live.osc.internal.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscListener;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPeer;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A listener that keeps what it hears. */
final class Heard implements OscListener {
    final BlockingQueue<OscPacket> packets = new LinkedBlockingQueue<>();
    final BlockingQueue<OscFault> faults = new LinkedBlockingQueue<>();
    private volatile @Nullable OscPeer from;

    @Override
    public void received(OscPacket packet, OscPeer from) {
        this.from = from;
        packets.add(packet);
    }

    @Override
    public void malformed(OscFault fault, OscPeer from) {
        faults.add(fault);
    }

    /** The next packet; a minute is for a machine that does much else. */
    OscPacket next() throws InterruptedException {
        OscPacket next = packets.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("a packet within a minute").isNotNull();
        return next;
    }

    OscFault nextFault() throws InterruptedException {
        OscFault next = faults.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("a fault within a minute").isNotNull();
        return next;
    }

    /** Who sent the last packet. */
    InetSocketAddress from() {
        return Objects.requireNonNull(from).address();
    }
}
