package dev.backline.live.osc.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.internal.codec.PacketWriter;
import dev.backline.live.osc.internal.codec.Packets;
import dev.backline.live.osc.internal.frame.LengthFrames;
import dev.backline.live.osc.internal.frame.SlipFrames;
import dev.backline.testkit.fuzz.Fuzzing;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packets and streams that Jazzer finds by the code they reach (decision 0011): some thousands, a million in the long profile. */
class CoverageFuzzTest {
    private static final int RUNS = Boolean.getBoolean("backline.long") ? 1_000_000 : 10_000;

    @TempDir
    Path folder;

    @Test
    void everyInputIsReadOrRefused() throws Exception {
        seeds();
        int tried = Fuzzing.of(OscFuzz.class, folder)
                .instrumenting("dev.backline.live.osc.**")
                .with("javaosc", "slf4j")
                .words(words())
                .run(RUNS);
        assertThat(tried).isGreaterThanOrEqualTo(RUNS);
        System.out.println("N03 | " + tried + " inputs by the code they reach | each was read or refused");
    }

    private void seeds() throws Exception {
        Path corpus = Fuzzing.corpus(folder);
        Packets packets = new Packets(5, true);
        for (int i = 0; i < 40; i++) {
            ByteBuffer packet = new PacketWriter(65_507).write(packets.packet());
            ByteBuffer seed = switch (i % 4) {
                case 0 -> LengthFrames.frame(packet);
                case 1 -> SlipFrames.frame(packet);
                default -> packet;
            };
            byte[] bytes = new byte[seed.remaining() + 1];
            bytes[0] = (byte) (i % 4);
            seed.get(bytes, 1, bytes.length - 1);
            Files.write(corpus.resolve("seed" + i), bytes);
        }
    }

    private static String words() {
        return "ifsbhdTFNIStcrmu[]"
                        .chars()
                        .mapToObj(tag -> "\"," + (char) tag + "\\x00\\x00\"\n")
                        .collect(Collectors.joining())
                + "\"#bundle\\x00\"\n\"\\x00\\x00\\x00\\x04\"\n\"\\xc0\"\n\"\\xdb\\xdc\"\n";
    }
}
