package dev.backline.live.virtual.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.testkit.fuzz.Fuzzing;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations that Jazzer finds by the code they reach (decision 0011): some thousands, a million in the long profile. */
class CoverageFuzzTest {
    private static final int RUNS = Boolean.getBoolean("backline.long") ? 1_000_000 : 2_000;

    @TempDir
    Path folder;

    @Test
    void everyConversationIsAnsweredAndLeavesLiveThere() throws Exception {
        seeds();
        int tried = Fuzzing.of(LiveFuzz.class, folder)
                .instrumenting("dev.backline.live.virtual.**")
                .with("javaosc", "slf4j")
                .run(RUNS);
        assertThat(tried).isGreaterThanOrEqualTo(RUNS);
        System.out.println("N03 | " + tried
                + " conversations with the virtual Live by the code they reach | Live was there after each");
    }

    /** Some conversations of random bytes: of the 494 addresses, each is in one of them. */
    private void seeds() throws Exception {
        Path corpus = Fuzzing.corpus(folder);
        SplittableRandom random = new SplittableRandom(7);
        for (int first = 0; first < Dialect.addresses().size(); first += 8) {
            ByteBuffer talk = ByteBuffer.allocate(256);
            for (int i = first; i < first + 8; i++) {
                int word = i;
                while (word % 16 == 0 || word % 64 == 1) {
                    word += Dialect.addresses().size();
                }
                // Two indices of 0, and two more values.
                talk.putShort((short) word).put(new byte[] {4, 0, 0}).put(new byte[] {16, 16});
            }
            talk.putShort((short) (random.nextInt(4_000) << 4));
            Files.write(corpus.resolve("seed" + first), Arrays.copyOf(talk.array(), talk.position()));
        }
    }
}
