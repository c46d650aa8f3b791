package dev.backline.live.osc.internal.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.illposed.osc.OSCBadDataEvent;
import com.illposed.osc.OSCBundle;
import com.illposed.osc.OSCMessage;
import com.illposed.osc.OSCPacket;
import com.illposed.osc.OSCPacketEvent;
import com.illposed.osc.OSCPacketListener;
import com.illposed.osc.argument.OSCTimeTag64;
import com.illposed.osc.transport.OSCPortIn;
import com.illposed.osc.transport.OSCPortInBuilder;
import com.illposed.osc.transport.OSCPortOut;
import com.illposed.osc.transport.OSCPortOutBuilder;
import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscTime;
import java.io.Closeable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** JavaOSC's own transport as the other side. */
class JavaOscPeerTest {
    private static final OscTime TIME = new OscTime(0xE000_0000_8000_0000L);

    @Test
    void whatJavaOscSendsIsHeard() throws Exception {
        Heard heard = new Heard();
        try (OscPort port = Ports.open(OscOptions.udp().build(), heard)) {
            OSCPortOut out = new OSCPortOutBuilder()
                    .setRemoteSocketAddress(port.address())
                    .setLocalSocketAddress(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0))
                    .build();
            out.send(new OSCMessage("/live/tempo", List.of(120f, 3, "Bass", true, List.of(1, 2))));
            out.send(new OSCBundle(List.of(new OSCMessage("/a", List.of(7L))), OSCTimeTag64.valueOf(TIME.bits())));
            assertThat(heard.next()).isEqualTo(OscMessage.of("/live/tempo", 120f, 3, "Bass", true, List.of(1, 2)));
            assertThat(heard.next()).isEqualTo(new OscBundle(TIME, List.of(OscMessage.of("/a", 7L))));
            out.close();
        }
    }

    @Test
    void javaOscHearsWhatIsSent() throws Exception {
        BlockingQueue<OSCPacket> heard = new LinkedBlockingQueue<>();
        InetSocketAddress to = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), freePort());
        OSCPortIn in = new OSCPortInBuilder()
                .setLocalSocketAddress(to)
                .setPacketListener(keep(heard))
                .build();
        try (OscPort port = Ports.open(OscOptions.udp().build(), new Heard());
                Closeable _ = in::close) {
            in.startListening();
            port.send(OscMessage.of("/live/tempo", 120f, 3, "Bass", true, List.of(1, 2)), to);
            port.send(new OscBundle(TIME, List.of(OscMessage.of("/a", 7L))), to);
            OSCMessage message = (OSCMessage) Objects.requireNonNull(heard.poll(60, TimeUnit.SECONDS));
            assertThat(message.getAddress()).isEqualTo("/live/tempo");
            assertThat(message.getArguments()).containsExactly(120f, 3, "Bass", true, List.of(1, 2));
            OSCBundle bundle = (OSCBundle) Objects.requireNonNull(heard.poll(60, TimeUnit.SECONDS));
            assertThat(bundle.getTimestamp().getNtpTime()).isEqualTo(TIME.bits());
        }
    }

    private static int freePort() throws Exception {
        try (DatagramChannel probe = Ports.raw("127.0.0.1")) {
            return ((InetSocketAddress) probe.getLocalAddress()).getPort();
        }
    }

    private static OSCPacketListener keep(BlockingQueue<OSCPacket> heard) {
        return new OSCPacketListener() {
            @Override
            public void handlePacket(OSCPacketEvent event) {
                heard.add(event.getPacket());
            }

            @Override
            public void handleBadData(OSCBadDataEvent event) {
                throw new AssertionError(event);
            }
        };
    }
}
