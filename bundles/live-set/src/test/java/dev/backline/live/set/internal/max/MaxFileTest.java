package dev.backline.live.set.internal.max;

import static dev.backline.live.set.internal.max.InventedDevices.chunk;
import static dev.backline.live.set.internal.max.InventedDevices.container;
import static dev.backline.live.set.internal.max.InventedDevices.meta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.set.SetFault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaxFileTest {
    private static final byte[] PATCHER = (InventedDevices.PATCHER + "\n\0").getBytes(StandardCharsets.UTF_8);

    static Stream<byte[]> files() {
        byte[] unfrozen = InventedDevices.unfrozen(InventedDevices.PATCHER);
        byte[] rubbish = Arrays.copyOf(unfrozen, unfrozen.length + 4_000);
        rubbish[rubbish.length - 1] = 7;
        byte[] likeChunk = Arrays.copyOf(unfrozen, unfrozen.length + 8);
        Arrays.fill(likeChunk, unfrozen.length, likeChunk.length, (byte) 'x');
        return Stream.of(
                unfrozen,
                InventedDevices.unfrozen(InventedDevices.PATCHER.replace("\n", "\r\n")),
                InventedDevices.frozen(),
                InventedDevices.encrypted(),
                rubbish,
                likeChunk,
                container(chunk("ptch", PATCHER)),
                container(chunk("meta", new byte[] {0, 0, 0, 7}), chunk("ptch", PATCHER)),
                container(meta(1), chunk("what", new byte[] {5}), chunk("ptch", PATCHER), chunk("more", new byte[3])));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsReadIsWrittenBackByteByByte(byte[] bytes) throws SetFault {
        MaxFile file = MaxFile.parse(bytes, "x.amxd");
        assertThat(file.bytes()).isEqualTo(bytes);
        assertThat(MaxDevice.of(file).file().bytes()).isEqualTo(bytes);
    }

    @Test
    void unknownChunksAndRubbishAreTold() throws SetFault {
        byte[] bytes = container(chunk("what", new byte[] {5}), chunk("ptch", PATCHER), new byte[11]);
        MaxFile file = MaxFile.parse(bytes, "x.amxd");
        assertThat(file.chunks()).extracting(Chunk::kind).containsExactly("ampf", "what", "ptch");
        assertThat(file.trailing().length()).isEqualTo(11);
    }

    @Test
    void aFileThatIsCutIsRefusedWithThePlace() {
        byte[] bytes = InventedDevices.frozen();
        assertThatThrownBy(() -> MaxFile.parse(Arrays.copyOf(bytes, bytes.length - 1), "x.amxd"))
                .isInstanceOf(SetFault.class)
                .hasMessageStartingWith("x.amxd, byte 0: the chunk \"ptch\" is said to have")
                .hasMessageContaining("cut or damaged");
        assertThatThrownBy(() -> MaxFile.parse(Arrays.copyOf(bytes, 24), "x.amxd"))
                .hasMessageContaining("x.amxd, byte 24: the file has no patcher");
        assertThatThrownBy(() -> MaxFile.parse(new byte[40], "x.amxd")).hasMessageContaining("no Max for Live device");
        assertThatThrownBy(() -> MaxFile.parse(new byte[0], "x.amxd")).isInstanceOf(SetFault.class);
    }
}
