package dev.backline.live.virtual.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.live.osc.api.dialect.Dialect;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations that Jazzer finds by the code they reach (decision 0011): some thousands, a million in the long profile. */
class CoverageFuzzTest {
    private static final int RUNS = Boolean.getBoolean("backline.long") ? 1_000_000 : 2_000;

    @TempDir
    Path folder;

    @Test
    void everyConversationIsAnsweredAndLeavesLiveThere() throws Exception {
        String machine = (System.getProperty("os.name") + " " + System.getProperty("os.arch")).toLowerCase(Locale.ROOT);
        assumeTrue(machine.matches("linux amd64|windows.* amd64|mac.*"), "Jazzer has no library for " + machine);
        Path corpus = seeds();
        Path log = folder.resolve("log.txt");
        int exit = new ProcessBuilder(command(corpus))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String told = Files.readString(log, StandardCharsets.ISO_8859_1);
        assertThat(exit).as(told).isZero();
        Matcher done = Pattern.compile("Done (\\d+) runs").matcher(told);
        assertThat(done.find()).as(told).isTrue();
        assertThat(Integer.parseInt(done.group(1))).isGreaterThanOrEqualTo(RUNS);
        System.out.println("N03 | " + done.group(1)
                + " conversations with the virtual Live by the code they reach | Live was there after each");
    }

    /** Some conversations of random bytes: of the 494 addresses, each is in one of them. */
    private Path seeds() throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
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
        return corpus;
    }

    private List<String> command(Path corpus) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // Bounded memory: no input may need more than this.
                "-Xmx256m",
                // Where what a message has written lands.
                "-Djava.io.tmpdir=" + folder,
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + LiveFuzz.class.getName(),
                "--instrumentation_includes=dev.backline.live.virtual.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-runs=" + RUNS,
                "-timeout=60",
                // The heap is the limit: Linux hands the peak of the process that starts this one on to it.
                "-rss_limit_mb=0",
                "-seed=7",
                corpus.toString());
    }

    /** Our classes and what they need; JUnit and the rest stay out. */
    private static String classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(path -> path.matches(".*(classes|backline|jazzer|jspecify|osgi|javaosc|slf4j).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
