package dev.backline.core.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.Intent;
import dev.backline.core.internal.home.FolderHome;
import dev.backline.core.internal.home.Migrations;
import dev.backline.core.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** KRN-06. */
class JsonLogTest {
    @TempDir
    Path temp;

    private FolderHome home;
    private JsonLog log;

    @BeforeEach
    void open() throws IOException {
        home = new FolderHome(temp.resolve("home"), false, Migrations.ours(), Duration.ofSeconds(5));
        log = new JsonLog(home, Map.of("level.dev.toy", "warning"));
        log.awaitInstalled();
    }

    @AfterEach
    void close() {
        log.stop();
    }

    private List<String> messages() throws IOException {
        return log.file().lines().stream().map(JsonLogTest::message).toList();
    }

    private static String message(String line) {
        try {
            return Json.text(Json.object(line), "message").orElse("");
        } catch (IOException e) {
            return "no JSON: " + line;
        }
    }

    @Test
    void levelsOfABundleChangeAtRunTime() throws IOException {
        System.Logger logger = System.getLogger("dev.toy.internal.Mixer");
        logger.log(System.Logger.Level.INFO, "too quiet");
        log.modified(Map.of("level.dev.toy", "debug"));
        logger.log(System.Logger.Level.DEBUG, "now heard: {0}", 5);
        log.modified(Map.of());
        logger.log(System.Logger.Level.DEBUG, "quiet again");
        logger.log(System.Logger.Level.INFO, "the usual");
        assertThat(messages()).containsExactly("now heard: 5", "the usual");
    }

    @Test
    void aLineNamesItsJobAndItsFault() throws Exception {
        CurrentJob.during("j1", () -> {
            System.getLogger("dev.other.X").log(System.Logger.Level.INFO, "at work", new IOException("disk full"));
            return 1;
        });
        System.getLogger("dev.other.X").log(System.Logger.Level.INFO, "idle");
        List<Map<String, Object>> lines = new LogActions(log, home).show(Optional.of("j1"), 20);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).containsEntry("message", "at work").containsEntry("level", "info");
        assertThat(lines.getFirst().get("fault")).asString().contains("disk full", "at dev.backline");
    }

    @Test
    void theExportHoldsNoPathOfTheUser() throws Exception {
        String user = System.getProperty("user.home");
        log.span("job", Map.of("title", "Read " + user + "/kick.wav and " + home.folder() + "/settings"));
        Path file = temp.resolve("log.jsonl");
        new LogActions(log, home).export(file, Intent.APPLY);
        assertThat(Files.readString(file))
                .contains("~/kick.wav", "<home>/settings")
                .doesNotContain(user + "/", home.folder().toString());
    }

    @Test
    void theFileIsBounded() throws IOException {
        LogFile small = new LogFile(home, 1_000);
        for (int i = 0; i < 100; i++) {
            small.append(Map.of("message", "line " + i + " " + "x".repeat(30)));
        }
        assertThat(Files.size(home.folder().resolve("log/backline.log"))).isLessThan(1_100);
        assertThat(Files.size(home.folder().resolve("log/backline.log.1"))).isLessThan(1_100);
        assertThat(small.lines().getLast()).contains("line 99");
    }
}
