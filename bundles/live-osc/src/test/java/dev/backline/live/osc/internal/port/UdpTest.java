package dev.backline.live.osc.internal.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.live.osc.api.OscBlob;
import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscTiming;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import org.junit.jupiter.api.Test;

class UdpTest {
    private final Heard heard = new Heard();

    @Test
    void aMessageGoesThereAndItsAnswerComesBack() throws Exception {
        try (OscPort here = Ports.open(OscOptions.udp().build(), heard);
                OscPort there = Ports.echo(OscOptions.udp().build())) {
            OscMessage message =
                    OscMessage.of("/test/echo", 1, 2.5f, "Bass", OscBlob.of((byte) 7), true, List.of(1L, 'c'));
            here.send(message, there.address());
            assertThat(heard.next()).isEqualTo(message);
            assertThat(here.counts().sent()).isEqualTo(1);
            assertThat(here.counts().received()).isEqualTo(1);
            assertThat(heard.from()).isEqualTo(there.address());
        }
    }

    @Test
    void aListenerThatTakesStraightIsCalledByTheThreadThatReadsAndMayThrowOrInterruptItself() throws Exception {
        OscOptions straight = OscOptions.udp().timing(OscTiming.STRAIGHT).build();
        try (OscPort port = Ports.open(straight, (packet, from) -> {
                    heard.received(packet, from);
                    Thread.currentThread().interrupt();
                    if (packet.equals(OscMessage.of("/throw"))) {
                        throw new IllegalStateException("thrown by a listener");
                    }
                });
                OscPort other = Ports.open(OscOptions.udp().build(), new Heard())) {
            for (String address : List.of("/one", "/throw", "/two")) {
                other.send(OscMessage.of(address), port.address());
                assertThat(heard.next()).isEqualTo(OscMessage.of(address));
            }
            assertThat(Ports.threads(port)).singleElement().asString().endsWith("socket");
            assertThat(port.counts().failed()).isEqualTo(1);
            assertThat(port.counts().received()).isEqualTo(3);
        }
    }

    @Test
    void theLargestDatagramArrivesAndALargerPacketIsRefused() throws Exception {
        try (OscPort here = Ports.open(OscOptions.udp().build(), heard);
                OscPort there = Ports.echo(OscOptions.udp().build())) {
            // The address, the tags and the size of the blob take 12 bytes; a packet is a multiple of four.
            OscMessage largest = OscMessage.of("/a", OscBlob.of(new byte[65_504 - 12]));
            here.send(largest, there.address());
            assertThat(heard.next()).isEqualTo(largest);
            OscMessage larger = OscMessage.of("/a", OscBlob.of(new byte[65_508 - 12]));
            assertThatThrownBy(() -> here.send(larger, there.address()))
                    .isInstanceOf(OscFault.class)
                    .hasMessageStartingWith("The packet is larger than 65507 bytes");
        }
    }

    @Test
    void bytesThatAreNotOscAreCountedAndToldOneByOne() throws Exception {
        try (OscPort port = Ports.open(OscOptions.udp().largestPacket(64).build(), heard);
                DatagramChannel raw = Ports.raw("127.0.0.1")) {
            raw.send(ByteBuffer.wrap(new byte[] {'/', 'a'}), port.address());
            raw.send(ByteBuffer.wrap(new byte[68]), port.address());
            raw.send(ByteBuffer.allocate(0), port.address());
            raw.send(ByteBuffer.wrap(new byte[] {'/', 'a', 0, 0}), port.address());
            assertThat(heard.next()).isEqualTo(OscMessage.of("/a"));
            assertThat(heard.nextFault()).hasMessageContaining("a packet of 2 bytes");
            assertThat(heard.nextFault()).hasMessageContaining("larger than 64 bytes");
            assertThat(heard.nextFault()).hasMessageContaining("a packet of 0 bytes");
            assertThat(port.counts().malformed()).isEqualTo(3);
            assertThat(port.counts().received()).isEqualTo(1);
        }
    }

    @Test
    void aListenerThatThrowsIsCountedAndHearsTheNextPacket() throws Exception {
        try (OscPort there = Ports.open(OscOptions.udp().build(), (packet, from) -> {
                    if (packet.equals(OscMessage.of("/throw"))) {
                        throw new StackOverflowError("without end");
                    }
                    heard.received(packet, from);
                });
                OscPort here = Ports.open(OscOptions.udp().build(), heard)) {
            here.send(OscMessage.of("/throw"), there.address());
            here.send(OscMessage.of("/next"), there.address());
            assertThat(heard.next()).isEqualTo(OscMessage.of("/next"));
            assertThat(there.counts().failed()).isEqualTo(1);
        }
    }

    @Test
    void aListenerThatInterruptsItselfHearsTheNextPacket() throws Exception {
        try (OscPort there = Ports.open(OscOptions.udp().build(), (packet, from) -> {
                    heard.received(packet, from);
                    Thread.currentThread().interrupt();
                });
                OscPort here = Ports.open(OscOptions.udp().build(), heard)) {
            for (int i = 0; i < 10; i++) {
                here.send(OscMessage.of("/count", i), there.address());
                assertThat(heard.next()).isEqualTo(OscMessage.of("/count", i));
            }
        }
    }

    @Test
    void aThreadWhoseInterruptIsPendingSendsAndThePortStaysOpen() throws Exception {
        try (OscPort here = Ports.open(OscOptions.udp().build(), heard);
                OscPort there = Ports.echo(OscOptions.udp().build())) {
            Thread.currentThread().interrupt();
            here.send(OscMessage.of("/first"), there.address());
            assertThat(Thread.interrupted()).isTrue();
            here.send(OscMessage.of("/second"), there.address());
            assertThat(heard.next()).isEqualTo(OscMessage.of("/first"));
            assertThat(heard.next()).isEqualTo(OscMessage.of("/second"));
        }
    }

    @Test
    void aPortThatIsTakenAndAHostOfAnotherMachineAreNamed() throws Exception {
        try (OscPort port = Ports.open(OscOptions.udp().build(), heard)) {
            int taken = port.address().getPort();
            assertThatThrownBy(() -> Ports.open(OscOptions.udp().port(taken).build(), heard))
                    .isInstanceOf(OscFault.class)
                    .hasMessageContaining("127.0.0.1:" + taken + " cannot be listened on")
                    .hasMessageContaining("choose another port");
        }
        OscOptions elsewhere =
                OscOptions.udp().host(InetAddress.ofLiteral("192.0.2.1")).build();
        assertThatThrownBy(() -> Ports.open(elsewhere, heard))
                .isInstanceOf(OscFault.class)
                .hasMessageContaining("192.0.2.1:0");
    }

    @Test
    void whatCannotBeSentIsSaid() throws Exception {
        OscPort port = Ports.open(OscOptions.udp().build(), heard);
        InetSocketAddress nowhere = InetSocketAddress.createUnresolved("nobody.invalid", 1);
        assertThatThrownBy(() -> port.send(OscMessage.of("/a"), nowhere))
                .hasMessageContaining("nobody.invalid is not known");
        assertThatThrownBy(() -> port.send(OscMessage.of("/a", "a\0b"), port.address()))
                .hasMessageContaining("zero character");
        port.close();
        assertThatThrownBy(() -> port.send(OscMessage.of("/a"), port.address())).hasMessageContaining("was closed");
    }

    @Test
    void bundlesStayWhole() throws Exception {
        try (OscPort here = Ports.open(OscOptions.udp().build(), heard);
                OscPort there = Ports.echo(OscOptions.udp().build())) {
            OscBundle bundle = OscBundle.of(OscMessage.of("/a", 1), OscBundle.of(OscMessage.of("/b")));
            here.send(bundle, there.address());
            assertThat(heard.next()).isEqualTo(bundle);
        }
    }
}
