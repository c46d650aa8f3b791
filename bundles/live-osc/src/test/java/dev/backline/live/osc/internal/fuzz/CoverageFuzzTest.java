package dev.backline.live.osc.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.live.osc.internal.codec.PacketWriter;
import dev.backline.live.osc.internal.codec.Packets;
import dev.backline.live.osc.internal.frame.LengthFrames;
import dev.backline.live.osc.internal.frame.SlipFrames;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        System.out.println("N03 | " + done.group(1) + " inputs by the code they reach | each was read or refused");
    }

    private Path seeds() throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
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
        return corpus;
    }

    private List<String> command(Path corpus) throws Exception {
        Path words = Files.writeString(
                folder.resolve("words.txt"),
                "ifsbhdTFNIStcrmu[]"
                                .chars()
                                .mapToObj(tag -> "\"," + (char) tag + "\\x00\\x00\"\n")
                                .collect(Collectors.joining())
                        + "\"#bundle\\x00\"\n\"\\x00\\x00\\x00\\x04\"\n\"\\xc0\"\n\"\\xdb\\xdc\"\n");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // Bounded memory: no input may need more than this.
                "-Xmx256m",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + OscFuzz.class.getName(),
                "--instrumentation_includes=dev.backline.live.osc.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-runs=" + RUNS,
                "-timeout=60",
                // The heap is the limit: Linux hands the peak of the process that starts this one on to it.
                "-rss_limit_mb=0",
                "-seed=7",
                "-dict=" + words,
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
