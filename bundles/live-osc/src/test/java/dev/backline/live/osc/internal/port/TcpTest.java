package dev.backline.live.osc.internal.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.live.osc.api.OscBlob;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscProtocol;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TcpTest {
    private static final int CLIENTS = 50;
    private static final int MESSAGES = 100;

    private final Heard heard = new Heard();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UDP")
    void anAnswerComesThroughTheConnectionOfTheQuestion(OscProtocol protocol) throws Exception {
        try (OscPort here = Ports.open(OscOptions.over(protocol).build(), heard);
                OscPort there = Ports.echo(OscOptions.over(protocol).build())) {
            for (int i = 0; i < MESSAGES; i++) {
                here.send(OscMessage.of("/count", i), there.address());
            }
            for (int i = 0; i < MESSAGES; i++) {
                assertThat(heard.next()).isEqualTo(OscMessage.of("/count", i));
            }
            assertThat(heard.from()).isEqualTo(there.address());
            assertThat(here.counts().sent()).isEqualTo(MESSAGES);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UDP")
    void aMessageOfMegabytesArrives(OscProtocol protocol) throws Exception {
        byte[] bytes = new byte[3_000_000];
        new SplittableRandom(4).nextBytes(bytes);
        OscMessage large = OscMessage.of("/large", OscBlob.of(bytes), "behind it");
        try (OscPort here = Ports.open(OscOptions.over(protocol).build(), heard);
                OscPort there = Ports.echo(OscOptions.over(protocol).build())) {
            here.send(large, there.address());
            assertThat(heard.next()).isEqualTo(large);
            OscMessage larger = OscMessage.of("/large", OscBlob.of(new byte[5 << 20]));
            assertThatThrownBy(() -> here.send(larger, there.address()))
                    .hasMessageContaining("larger than 4194304 bytes");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UDP")
    void manyClientsLoseNothingEvenWhenTheQueueIsShort(OscProtocol protocol) throws Exception {
        OscOptions options = OscOptions.over(protocol).queueLength(2).build();
        try (OscPort there = Ports.echo(options)) {
            List<OscPort> clients = new ArrayList<>();
            try {
                CountDownLatch all = new CountDownLatch(CLIENTS * MESSAGES);
                for (int i = 0; i < CLIENTS; i++) {
                    clients.add(Ports.open(OscOptions.over(protocol).build(), (packet, from) -> all.countDown()));
                }
                for (int i = 0; i < MESSAGES; i++) {
                    for (OscPort client : clients) {
                        client.send(OscMessage.of("/a", i), there.address());
                    }
                }
                all.await();
                assertThat(there.counts().received()).isEqualTo(CLIENTS * MESSAGES);
                assertThat(there.counts().dropped()).isZero();
            } finally {
                clients.forEach(OscPort::close);
            }
        }
    }

    @Test
    void theOtherFramingIsSaidOnceAndEndsTheConnection() throws Exception {
        try (OscPort length = Ports.open(OscOptions.over(OscProtocol.TCP_LENGTH).build(), heard);
                OscPort slip = Ports.open(OscOptions.over(OscProtocol.TCP_SLIP).build(), new Heard())) {
            slip.send(OscMessage.of("/a"), length.address());
            assertThat(heard.nextFault()).hasMessageContaining("frame its packets in another way, such as SLIP");
            assertThat(length.counts().malformed()).isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatEndsWithinAPacketIsSaid() throws Exception {
        try (OscPort port = Ports.open(OscOptions.over(OscProtocol.TCP_LENGTH).build(), heard)) {
            try (Socket socket =
                    new Socket(port.address().getAddress(), port.address().getPort())) {
                socket.getOutputStream().write(new byte[] {0, 0, 0, 8, '/'});
            }
            assertThat(heard.nextFault()).hasMessageContaining("ended within a packet");
        }
    }

    @Test
    void aPeerThatCameBackIsReachedByANewConnection() throws Exception {
        OscOptions options = OscOptions.over(OscProtocol.TCP_SLIP).build();
        try (OscPort here = Ports.open(options, heard)) {
            InetSocketAddress address;
            try (OscPort there = Ports.echo(options)) {
                address = there.address();
                here.send(OscMessage.of("/a"), address);
                heard.next();
            }
            OscOptions again = OscOptions.over(OscProtocol.TCP_SLIP)
                    .port(address.getPort())
                    .build();
            try (OscPort there = Ports.echo(again)) {
                // The end of the old connection may not be known here yet: then a try says so, or is lost with it.
                OscMessage message = OscMessage.of("/b");
                boolean answered = false;
                for (int tries = 0; tries < 600 && !answered; tries++) {
                    try {
                        here.send(message, there.address());
                        answered = heard.packets.poll(100, TimeUnit.MILLISECONDS) != null;
                    } catch (OscFault e) {
                        assertThat(e).hasMessageContaining("Nothing can be sent to");
                    }
                }
                assertThat(answered).isTrue();
            }
        }
    }

    @Test
    void aPeerThatDoesNotReadIsToldOffBeforeMemoryIsFull() throws Exception {
        OscOptions options =
                OscOptions.over(OscProtocol.TCP_LENGTH).largestPacket(1 << 20).build();
        try (OscPort port = Ports.open(options, heard);
                SocketChannel silent = SocketChannel.open(port.address())) {
            silent.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 4, '/', 'a', 0, 0}));
            heard.next();
            OscMessage large = OscMessage.of("/large", OscBlob.of(new byte[1_000_000]));
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1_000; i++) {
                            port.send(large, heard.from());
                        }
                    })
                    .isInstanceOf(OscFault.class)
                    .hasMessageContaining("takes no more")
                    .hasMessageContaining("bytes wait for it");
        }
    }

    @Test
    void nobodyThereIsSaid() throws Exception {
        OscOptions options = OscOptions.over(OscProtocol.TCP_SLIP).build();
        InetSocketAddress gone;
        try (OscPort port = Ports.open(options, heard)) {
            gone = port.address();
        }
        try (OscPort port = Ports.open(options, heard)) {
            assertThatThrownBy(() -> port.send(OscMessage.of("/a"), gone))
                    .isInstanceOf(OscFault.class)
                    .hasMessageContaining("127.0.0.1:" + gone.getPort())
                    .hasMessageContaining("Check that the program there runs");
        }
    }
}
