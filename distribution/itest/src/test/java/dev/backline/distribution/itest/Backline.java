package dev.backline.distribution.itest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The shipped launcher, called as a user calls it, with a home and a working folder of its own. */
final class Backline {
    private static final long LONGEST_MINUTES = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path installation;
    private final Path home;
    private final Path folder;

    Backline(Path home, Path folder) {
        this(installed(), home, folder);
    }

    Backline(Path installation, Path home, Path folder) {
        this.installation = installation;
        this.home = home;
        this.folder = folder;
    }

    /** The installation that the build made. */
    static Path installed() {
        return Path.of(System.getProperty("backline.installation"))
                .toAbsolutePath()
                .normalize();
    }

    Path home() {
        return home;
    }

    /** A process of the launcher that is not waited for. */
    Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(installation.resolve("bin/backline").toString());
        command.addAll(List.of(words));
        return prepared(command).start();
    }

    /** Runs a command and waits for its end. */
    Answer run(String... words) {
        List<String> command = new ArrayList<>();
        command.add(installation.resolve("bin/backline").toString());
        command.addAll(List.of(words));
        return finish(command);
    }

    /** Runs a line of a shell in which {@code backline} and {@code ./backline} are the launcher. */
    Answer shell(String line) {
        return finish(List.of("bash", "-c", line));
    }

    private Answer finish(List<String> command) {
        try {
            Path out = Files.createTempFile(folder.getParent(), "out", ".txt");
            Path err = Files.createTempFile(folder.getParent(), "err", ".txt");
            Process process = prepared(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end within " + LONGEST_MINUTES + " min.");
            }
            return new Answer(process.exitValue(), text(out), text(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("The test was interrupted.", e);
        }
    }

    private ProcessBuilder prepared(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("BACKLINE_HOME", home.toString());
        environment.put("PATH", installation.resolve("bin") + ":" + environment.get("PATH"));
        // The default cleaning of a shell's history would change nothing here; a JDK 25 is what runs this test.
        environment.put("BACKLINE_JAVA_HOME", System.getProperty("java.home"));
        // What lives for a second is compiled quickly, on whatever command; what renders sound keeps the full compiler.
        if (String.join(" ", command).matches("(?!.*(make|reproduce)).*")) {
            environment.put("BACKLINE_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        }
        return builder;
    }

    private static String text(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }

    /**
     * What a command answered.
     *
     * @param exit code of the process
     * @param out standard output
     * @param err standard error
     */
    record Answer(int exit, String out, String err) {
        /** The document that {@code --json} printed. */
        JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException("No JSON: " + out + err, e);
            }
        }

        /** Both streams, for messages. */
        String all() {
            return out + err;
        }
    }
}
