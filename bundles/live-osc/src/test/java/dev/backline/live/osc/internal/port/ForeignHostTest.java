package dev.backline.live.osc.internal.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscProtocol;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is listened to. Another address of the loopback stands for another host: it is as foreign to a port as one of the network. */
class ForeignHostTest {
    private static final String FOREIGN = "127.0.0.2";
    private static final byte[] MESSAGE = {'/', 'a', 0, 0};

    private final Heard heard = new Heard();

    @BeforeEach
    void onlyWhereThisMachineHasSeveralLoopbackAddresses() {
        try (DatagramChannel raw = Ports.raw(FOREIGN)) {
            assertThat(raw.isOpen()).isTrue();
        } catch (IOException e) {
            abort("This machine has no address " + FOREIGN);
        }
    }

    @Test
    void aForeignDatagramIsRefusedAndCounted() throws Exception {
        try (OscPort port = Ports.open(OscOptions.udp().build(), heard);
                DatagramChannel foreign = Ports.raw(FOREIGN);
                DatagramChannel known = Ports.raw("127.0.0.1")) {
            foreign.send(ByteBuffer.wrap(MESSAGE), port.address());
            foreign.send(ByteBuffer.wrap(new byte[3]), port.address());
            known.send(ByteBuffer.wrap(MESSAGE), port.address());
            assertThat(heard.next()).isEqualTo(OscMessage.of("/a"));
            assertThat(port.counts().refused()).isEqualTo(2);
            assertThat(port.counts().received()).isEqualTo(1);
            assertThat(port.counts().malformed()).isZero();
            System.out.println(
                    "N03 | a datagram from a host that is not allowed | refused and counted, the next one is read");
        }
    }

    @Test
    void anAllowedHostIsHeard() throws Exception {
        OscOptions options =
                OscOptions.udp().allow(InetAddress.ofLiteral(FOREIGN)).build();
        try (OscPort port = Ports.open(options, heard);
                DatagramChannel foreign = Ports.raw(FOREIGN)) {
            foreign.send(ByteBuffer.wrap(MESSAGE), port.address());
            assertThat(heard.next()).isEqualTo(OscMessage.of("/a"));
            assertThat(port.counts().refused()).isZero();
        }
    }

    @Test
    void aForeignConnectionIsEndedAndCounted() throws Exception {
        try (OscPort port = Ports.open(OscOptions.over(OscProtocol.TCP_LENGTH).build(), heard);
                Socket foreign = new Socket()) {
            foreign.bind(new InetSocketAddress(InetAddress.ofLiteral(FOREIGN), 0));
            foreign.connect(port.address());
            assertThat(foreign.getInputStream().read()).isEqualTo(-1);
            assertThat(port.counts().refused()).isEqualTo(1);
            try (SocketChannel known = SocketChannel.open(port.address())) {
                known.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 4, '/', 'a', 0, 0}));
                assertThat(heard.next()).isEqualTo(OscMessage.of("/a"));
            }
            System.out.println(
                    "N03 | a connection from a host that is not allowed | ended and counted, the next one is taken");
        }
    }

    @Test
    void theAnswerOfAForeignHostIsRefusedThoughItWasAsked() throws Exception {
        OscOptions foreign = OscOptions.over(OscProtocol.TCP_LENGTH)
                .host(InetAddress.ofLiteral(FOREIGN))
                .build();
        try (OscPort there = Ports.echo(foreign);
                OscPort here =
                        Ports.open(OscOptions.over(OscProtocol.TCP_LENGTH).build(), heard)) {
            here.send(OscMessage.of("/a"), there.address());
            for (int i = 0; i < 600 && here.counts().refused() == 0; i++) {
                assertThat(heard.packets.poll(100, TimeUnit.MILLISECONDS)).isNull();
            }
            assertThat(here.counts().refused()).isEqualTo(1);
            assertThat(here.counts().received()).isZero();
        }
    }
}
