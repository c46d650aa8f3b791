package dev.backline.distribution.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A merge that asks, typed at a terminal that {@code script} makes; skipped where that is not installed. */
class AskedAtTerminalTest {
    private static final String MERGE = "set merge Song.als Mine.als Hers.als -o ";
    private static final String CTRL_C = "\u0003";

    @TempDir
    static Path temp;

    private static Path folder = Path.of("");
    private static Backline backline = new Backline(Path.of(""), Path.of(""));

    @BeforeAll
    static void twoVersionsOfOneSet() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no script to make a terminal");
        folder = Files.createDirectories(temp.resolve("work"));
        backline = new Backline(temp.resolve("home"), folder);
        done("set new Song.als --tempo 120 --quiet");
        done("set edit Song.als --tempo 128 -o Mine.als --quiet");
        done("set edit Song.als --tempo 131 -o Hers.als --quiet");
    }

    private static void done(String words) {
        Backline.Answer answer = backline.run(words.split(" "));
        assertThat(answer.exit()).as(answer.all()).isZero();
    }

    /** Runs a merge at a terminal, types once the question stands there, and answers what the terminal showed. */
    private static String typing(String words, String typed) throws Exception {
        // The shell, whichever it is, outlives a Ctrl-C and tells how Backline ended.
        String line = "trap : INT; " + Backline.installed().resolve("bin/backline") + " " + words + "; echo exits $?";
        // A build that runs in the background ignores Ctrl-C and hands that on, as nohup does; env takes it back.
        ProcessBuilder builder = new ProcessBuilder(
                        "/usr/bin/env", "--default-signal=INT", "/usr/bin/script", "-qfc", line, "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("BACKLINE_HOME", backline.home().toString());
        Process process = builder.start();
        CompletableFuture.delayedExecutor(3, TimeUnit.MINUTES).execute(process::destroyForcibly);
        StringBuilder screen = new StringBuilder();
        boolean answered = false;
        try (var out = process.inputReader(StandardCharsets.UTF_8);
                OutputStream keys = process.getOutputStream()) {
            for (int c = out.read(); c >= 0; c = out.read()) {
                screen.append((char) c);
                if (!answered && screen.indexOf("q to stop: ") >= 0) {
                    answered = true;
                    keys.write(typed.getBytes(StandardCharsets.UTF_8));
                    keys.flush();
                }
            }
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return screen.toString();
    }

    @Test
    void anAnswerTypedWritesWhatTheSameAnswerAsAnOptionWrites() throws Exception {
        assertThat(typing(MERGE + "Typed.als", "t\n")).contains("1 of 1", "128", "131", "120", "exits 0");
        done(MERGE + "Preferred.als --prefer theirs --quiet");
        assertThat(folder.resolve("Typed.als")).hasSameBinaryContentAs(folder.resolve("Preferred.als"));
    }

    @Test
    void stoppingAndCtrlCWriteNothing() throws Exception {
        assertThat(typing(MERGE + "No.als", "q\n")).contains("one question is open", "exits 6");
        assertThat(typing(MERGE + "No.als", CTRL_C)).contains("was cancelled", "exits 130");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("No") || name.startsWith("."));
        }
    }

    @Test
    void nobodyIsAskedWhoDoesNotWantTo() throws Exception {
        for (String manner : new String[] {"--no-input", "--json", "--quiet"}) {
            assertThat(typing(MERGE + "No.als " + manner, "t\n"))
                    .as(manner)
                    .contains("exits 6")
                    .doesNotContain("q to stop");
        }
        assertThat(typing(MERGE + "No.als 2> messages.txt", "t\n")).contains("exits 6");
        assertThat(typing(MERGE + "No.als < /dev/null", "t\n"))
                .contains("exits 6")
                .doesNotContain("q to stop");
    }
}
