package dev.backline.live.osc.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.backline.live.osc.internal.codec.PacketReader;
import dev.backline.live.osc.internal.codec.PacketWriter;
import dev.backline.live.osc.internal.codec.Packets;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutatedPacketsTest {
    private static final int PACKETS = Boolean.getBoolean("backline.long") ? 2_000_000 : 100_000;

    private final PacketReader reader = new PacketReader();
    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void aPacketWithDamageIsReadOrRefused() throws Exception {
        Packets packets = new Packets(11, true);
        PacketWriter writer = new PacketWriter(65_507);
        int read = 0;
        for (int i = 0; i < PACKETS; i++) {
            ByteBuffer packet = writer.write(packets.packet());
            byte[] bytes = new byte[packet.remaining()];
            packet.get(bytes);
            read += OscFuzz.packet(reader, damaged(bytes)) ? 1 : 0;
        }
        // Neither all nor none: the damage is of the right size to reach what lies behind the first check.
        assertThat(read).isBetween(PACKETS / 20, PACKETS - PACKETS / 20);
        System.out.printf(
                Locale.ROOT, "N03 | %,d packets with damage | %,d were still OSC, the others refused%n", PACKETS, read);
    }

    private ByteBuffer damaged(byte[] bytes) {
        int length = random.nextInt(6) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] = (byte) ",[]ifsbhdTFNIStcrmu#/".charAt(random.nextInt(21));
                default -> bytes[at & ~3] = (byte) 0xFF;
            }
        }
        return ByteBuffer.wrap(bytes, 0, length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[]", "[T]", "[[[]]]", "]", "T", "N", "s", "I[T[F]]"})
    void whatAPacketCostsGrowsWithItsSizeAlone(String tags) {
        String all = "/a\0\0," + tags.repeat(60_000 / tags.length()) + "\0\0\0\0";
        byte[] bytes = all.getBytes(StandardCharsets.US_ASCII);
        cheap(ByteBuffer.wrap(bytes, 0, bytes.length & ~3));
    }

    @Test
    void aBundleOfTheSmallestMessagesCostsNoMoreThanItsSize() {
        ByteBuffer bundle = ByteBuffer.allocate(65_504)
                .put("#bundle\0".getBytes(StandardCharsets.US_ASCII))
                .putLong(1);
        while (bundle.remaining() >= 8) {
            bundle.putInt(4).put((byte) '/').put(new byte[3]);
        }
        cheap(bundle.flip());
        assertThat(OscFuzz.packet(reader, bundle.rewind())).isTrue();
    }

    private void cheap(ByteBuffer packet) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            reader.read(packet);
        } catch (dev.backline.live.osc.api.OscFault e) {
            assertThat(e).hasMessageContaining("expected");
        }
        long cost = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(cost).isLessThan(64L * packet.limit() + 100_000);
    }
}
