package dev.backline.distribution.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The shipped program, as a process with a home of its own. */
final class Backline {
    private static final long LIMIT_MINUTES = 10;

    private final Path program;
    private final Path folder;
    private final Path home;

    /** What a run came to. */
    record Run(int code, String out, String err) {
        JsonNode results() throws IOException {
            return new ObjectMapper().readTree(out).get("results");
        }
    }

    Backline(Path installation, Path folder) {
        this.program = installation.resolve("bin").resolve("backline");
        this.folder = folder;
        this.home = folder.resolve("home");
    }

    Path home() {
        return home;
    }

    /** Runs with a working folder of its own and nothing to read. */
    Run run(String... words) throws Exception {
        return runWith("", words);
    }

    /** Runs with something to read. */
    Run runWith(String input, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--home", home.toString()));
        command.addAll(List.of(words));
        Path in = Files.writeString(Files.createTempFile(folder, "in", ".txt"), input);
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Process process = builder.start();
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(process.isAlive()).as("%s still runs", command).isFalse();
        return new Run(process.exitValue(), text(out), text(err));
    }

    /** Starts what runs on beside the test; whoever starts it ends it. */
    Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--home", home.toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Files.createTempFile(folder, "in", ".txt").toFile())
                .redirectOutput(Files.createTempFile(folder, "out", ".txt").toFile())
                .redirectError(Files.createTempFile(folder, "err", ".txt").toFile())
                .start();
    }

    /** Runs a recipe and answers its results. */
    JsonNode recipe(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("run", "--json"));
        command.addAll(List.of(words));
        Run run = run(command.toArray(String[]::new));
        assertThat(run.code()).as("%s: %s%s", command, run.out(), run.err()).isZero();
        return run.results();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
