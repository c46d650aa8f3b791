package dev.backline.live.osc.internal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.live.osc.api.OscFault;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static final int LARGEST = 100_000;

    private final List<byte[]> packets = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void packetsComeOutAsTheyWentInHoweverTheStreamIsCut() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        for (boolean slip : new boolean[] {false, true}) {
            packets.clear();
            List<byte[]> sent = new ArrayList<>();
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            for (int i = 0; i < 200; i++) {
                byte[] packet = new byte[i == 100 ? LARGEST : 1 + random.nextInt(400)];
                random.nextBytes(packet);
                sent.add(packet);
                ByteBuffer bytes = ByteBuffer.wrap(packet);
                ByteBuffer frame = slip ? SlipFrames.frame(bytes) : LengthFrames.frame(bytes);
                stream.write(frame.array(), 0, frame.limit());
            }
            Frames frames = slip ? new SlipFrames(LARGEST) : new LengthFrames(LARGEST);
            ByteBuffer all = ByteBuffer.wrap(stream.toByteArray());
            while (all.hasRemaining()) {
                int piece = Math.min(all.remaining(), 1 + random.nextInt(random.nextBoolean() ? 5 : 5_000));
                frames.take(all.slice(all.position(), piece), keep());
                all.position(all.position() + piece);
            }
            assertThat(buffers(packets)).isEqualTo(buffers(sent));
            assertThat(faults).isEmpty();
            assertThat(frames.within()).isFalse();
        }
    }

    @Test
    void slipWritesEndAndEscapeAsTwoBytes() {
        ByteBuffer frame = SlipFrames.frame(ByteBuffer.wrap(bytes("01c002db03")));
        assertThat(HexFormat.of().formatHex(frame.array(), 0, frame.limit())).isEqualTo("c001dbdc02dbdd03c0");
    }

    @Test
    void aBrokenFrameOfSlipIsToldOnceAndTheNextOneIsRead() throws Exception {
        SlipFrames frames = new SlipFrames(8);
        take(frames, "c0 01db02030405 c0 c0c0 0102 c0 01db c0 010203040506070809 0a c0 03 c0");
        assertThat(buffers(packets)).isEqualTo(buffers(List.of(bytes("0102"), bytes("03"))));
        assertThat(faults)
                .containsExactly(
                        "A frame of SLIP has the byte 02 behind an ESC, but dc or dd was expected.",
                        "A frame of SLIP ends behind an ESC, but one more byte was expected.",
                        "A frame of SLIP holds more than 8 bytes, but at most that was expected.");
    }

    @Test
    void aLengthThatCannotBeEndsTheStream() {
        assertThatThrownBy(() -> take(new LengthFrames(8), "00000009"))
                .isInstanceOf(OscFault.class)
                .hasMessage("A packet of 9 bytes is announced, but at most 8 were expected."
                        + " The other side may frame its packets in another way, such as SLIP.");
        assertThatThrownBy(() -> take(new LengthFrames(8), "ffffffff")).hasMessageContaining("4294967295 bytes");
    }

    @Test
    void anEndWithinAPacketShows() throws Exception {
        LengthFrames length = new LengthFrames(8);
        take(length, "0000");
        assertThat(length.within()).isTrue();
        SlipFrames slip = new SlipFrames(8);
        take(slip, "c001");
        assertThat(slip.within()).isTrue();
    }

    private void take(Frames frames, String hex) throws Exception {
        frames.take(ByteBuffer.wrap(bytes(hex)), keep());
    }

    private Frames.Opened keep() {
        return new Frames.Opened() {
            @Override
            public void packet(ByteBuffer packet) {
                byte[] copy = new byte[packet.remaining()];
                packet.get(copy);
                packets.add(copy);
            }

            @Override
            public void broken(OscFault fault) {
                faults.add(fault.getMessage());
            }
        };
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static List<ByteBuffer> buffers(List<byte[]> packets) {
        return packets.stream().map(ByteBuffer::wrap).toList();
    }
}
