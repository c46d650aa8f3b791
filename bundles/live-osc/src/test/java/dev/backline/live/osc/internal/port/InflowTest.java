package dev.backline.live.osc.internal.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class InflowTest {
    /** Few enough to wait in any system's own store. */
    private static final int COUNT = 100;

    private static final int LARGEST = 64;

    private final Random random = new Random(5);
    private final List<byte[]> datagrams = new ArrayList<>();

    InflowTest() {
        for (int i = 0; i < COUNT; i++) {
            // Empty ones, and some that are too large.
            byte[] datagram = new byte[random.nextInt(LARGEST + 5)];
            random.nextBytes(datagram);
            datagrams.add(datagram);
        }
    }

    /** Sends all by two senders in turns before anything is taken, and answers what came. */
    private List<String> taken(int many, String host, boolean batches) throws IOException {
        List<String> taken = new ArrayList<>();
        try (DatagramChannel channel = Ports.raw("127.0.0.1");
                DatagramChannel first = Ports.raw("127.0.0.1");
                DatagramChannel second = Ports.raw(host);
                Inflow inflow = new Inflow(channel, address(channel), LARGEST, many)) {
            for (int i = 0; i < COUNT; i++) {
                (i % 3 == 0 ? first : second).send(ByteBuffer.wrap(datagrams.get(i)), address(channel));
            }
            while (taken.size() < COUNT) {
                inflow.next((bytes, from) -> {
                    byte[] copy = new byte[bytes.remaining()];
                    bytes.get(copy);
                    boolean ofFirst = from.equals(uncheckedAddress(first));
                    assertThat(from).isEqualTo(ofFirst ? uncheckedAddress(first) : uncheckedAddress(second));
                    taken.add((ofFirst ? "first " : "second ") + HexFormat.of().formatHex(copy));
                });
            }
            assertThat(inflow.batches()).isEqualTo(batches);
        }
        return taken;
    }

    private static InetSocketAddress address(DatagramChannel channel) throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    private static InetSocketAddress uncheckedAddress(DatagramChannel channel) {
        try {
            return address(channel);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> sent() {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            byte[] whole = datagrams.get(i);
            String hex = HexFormat.of().formatHex(whole, 0, Math.min(whole.length, LARGEST + 1));
            sent.add((i % 3 == 0 ? "first " : "second ") + hex);
        }
        return sent;
    }

    @Test
    void oneByOneDatagramsComeInOrderAndThoseThatAreTooLargeShow() throws Exception {
        assertThat(taken(Inflow.MANY, "127.0.0.1", false)).isEqualTo(sent());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void inBatchesTheSameComes() throws Exception {
        assertThat(taken(1, "127.0.0.2", true)).isEqualTo(sent());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSocketIsFoundByWhereItIsBoundAndGoneWithItsBatch() throws Exception {
        DatagramChannel channel = Ports.raw("127.0.0.1");
        InetSocketAddress bound = address(channel);
        try (Inflow inflow = new Inflow(channel, bound, LARGEST, 1)) {
            channel.send(ByteBuffer.wrap(new byte[8]), bound);
            inflow.next((bytes, from) -> assertThat(from).isEqualTo(bound));
            assertThat(inflow.batches()).isTrue();
            channel.close();
            assertThat(Descriptors.of(bound)).as("the batch's own descriptor").isPresent();
        }
        assertThat(Descriptors.of(bound)).isEmpty();
        assertThat(Descriptors.of(new InetSocketAddress("::1", bound.getPort())))
                .isEmpty();
    }
}
