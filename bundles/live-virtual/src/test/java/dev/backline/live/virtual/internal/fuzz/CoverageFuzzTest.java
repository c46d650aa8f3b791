package dev.backline.live.virtual.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.testkit.fuzz.Fuzzing;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Conversations that Jazzer finds by the code they reach (decision 0011): some thousands, a million in the long profile, there in four runs, each with a seed
 * and a process of its own.
 */
class CoverageFuzzTest {
    private static final int RUNS = Boolean.getBoolean("backline.long") ? 250_000 : 2_000;

    @TempDir
    Path folder;

    static List<Integer> chances() {
        return Boolean.getBoolean("backline.long") ? List.of(7, 11, 13, 17) : List.of(7);
    }

    @ParameterizedTest(name = "with the seed {0}")
    @MethodSource("chances")
    void everyConversationIsAnsweredAndLeavesLiveThere(int seed) throws Exception {
        seeds();
        int tried = Fuzzing.of(LiveFuzz.class, folder)
                .instrumenting("dev.backline.live.virtual.**")
                .with("javaosc", "slf4j")
                .seed(seed)
                .run(RUNS);
        assertThat(tried).isGreaterThanOrEqualTo(RUNS);
        System.out.println("N03 | " + tried
                + " conversations with the virtual Live by the code they reach, seed " + seed
                + " | Live was there after each");
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
