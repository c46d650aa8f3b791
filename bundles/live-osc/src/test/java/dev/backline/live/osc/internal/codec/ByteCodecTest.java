package dev.backline.live.osc.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ByteCodecTest {
    private final ByteCodec codec = new ByteCodec();

    @Test
    void whatIsEncodedIsDecoded() throws OscFault {
        OscMessage message = OscMessage.of("/live/song/get/tempo", 120.5f);
        byte[] bytes = codec.encode(message);
        assertThat(bytes).hasSize(32);
        assertThat(codec.decode(ByteBuffer.wrap(bytes))).isEqualTo(message);
    }

    @Test
    void aFaultLeavesNothingBehind() throws OscFault {
        assertThatThrownBy(() -> codec.decode(ByteBuffer.wrap(new byte[] {'/', 'a', 0, 0, ',', '[', 0, 0})))
                .isInstanceOf(OscFault.class);
        assertThat(codec.decode(ByteBuffer.wrap(new byte[] {'/', 'a', 0, 0}))).isEqualTo(OscMessage.of("/a"));
    }
}
