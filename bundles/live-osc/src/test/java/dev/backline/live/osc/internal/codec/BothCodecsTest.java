package dev.backline.live.osc.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscPacket;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Our codec and JavaOSC, held against each other. */
class BothCodecsTest {
    private static final int ROUNDS = Boolean.getBoolean("backline.long") ? 1_000_000 : 20_000;

    @Test
    void whatWasWrittenIsReadTheSame() throws Exception {
        Packets packets = new Packets(1, true);
        PacketWriter writer = new PacketWriter(65_507);
        PacketReader reader = new PacketReader();
        for (int i = 0; i < ROUNDS; i++) {
            OscPacket packet = packets.packet();
            assertThat(reader.read(writer.write(packet))).isEqualTo(packet);
        }
    }

    @Test
    void bothWriteTheSameBytesAndReadTheSameArguments() throws Exception {
        Packets packets = new Packets(2, true);
        JavaOscMessages theirs = new JavaOscMessages();
        for (int i = 0; i < ROUNDS / 2; i++) {
            OscMessage message = packets.forJavaOsc();
            byte[] ours = bytes(message);
            assertThat(bytes(theirs.write(message.arguments(), 200, 2_000)))
                    .as("%s", message)
                    .isEqualTo(ours);
            assertThat(theirs.read(ours, 0, ours.length)).isEqualTo(message.arguments());
        }
    }

    /** Type tags and arguments; the address is ours alone. */
    private static byte[] bytes(OscMessage message) throws Exception {
        return bytes(new PacketWriter(65_507)
                .write(new OscMessage("/a", message.arguments()))
                .position(4));
    }

    private static byte[] bytes(ByteBuffer written) {
        byte[] bytes = new byte[written.remaining()];
        written.get(bytes);
        return bytes;
    }
}
