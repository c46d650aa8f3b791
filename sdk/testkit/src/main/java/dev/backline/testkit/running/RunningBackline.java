package dev.backline.testkit.running;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * An installed Backline as a process of its own that stays up between commands: a bundle in its home takes the place of
 * the command line and hands each command on to it. So a test drops bundles in, calls, swaps and removes them in one
 * framework, through the very words that a user types.
 */
public final class RunningBackline implements AutoCloseable {
    private static final String DRIVER = "com.example.driver";

    private final Process process;
    private final Writer commands;
    private final BufferedReader answers;
    private final Path home;

    private RunningBackline(Process process, Path home) {
        this.process = process;
        this.home = home;
        this.commands = process.outputWriter(StandardCharsets.US_ASCII);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    /**
     * What a command printed and how it ended.
     *
     * @param exitCode exit code
     * @param out standard output
     * @param err standard error
     */
    public record Answer(int exitCode, String out, String err) {}

    /**
     * Starts an installation.
     *
     * @param install folder with {@code lib}, {@code bundles} and {@code edition.list}
     * @param home folder of the user's own state
     */
    public static RunningBackline start(Path install, Path home, String... jvmArguments) throws IOException {
        Path watched = Files.createDirectories(home.resolve("bundles"));
        if (Files.notExists(watched.resolve("driver.jar"))) {
            driver().build(watched.resolve("driver.jar"));
        }
        Process process = process(install, home, List.of(jvmArguments), List.of());
        RunningBackline running = new RunningBackline(process, home);
        String greeting = Objects.requireNonNullElse(running.answers.readLine(), "nothing");
        if (!greeting.equals("ready")) {
            throw new IllegalStateException("Backline answered \"" + greeting + "\" instead of being ready.");
        }
        return running;
    }

    /**
     * Starts an installation once, for one command, as the shell does; its messages go to this process's.
     *
     * @param jvmArguments options of the JVM
     * @param words what is typed behind {@code backline}
     */
    public static Process process(Path install, Path home, List<String> jvmArguments, List<String> words)
            throws IOException {
        List<String> line = new ArrayList<>();
        if (System.getProperty("os.name").equals("Linux")) {
            // A build that runs in the background ignores Ctrl-C, and its children would, too.
            line.addAll(List.of("env", "--default-signal=INT"));
        }
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dbackline.install=" + install));
        line.addAll(jvmArguments);
        line.addAll(List.of(
                "-cp",
                install.resolve("lib") + File.separator + "*",
                "dev.backline.kernel.Main",
                "--home",
                home.toString()));
        line.addAll(words);
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static SourceBundle driver() {
        return new SourceBundle(
                DRIVER,
                "1.0.0",
                "dev.backline.kernel.spi,org.osgi.framework",
                DRIVER + ".Driver",
                Resources.text("Driver.java.txt"),
                "dev.backline.kernel.spi.Entry",
                "<property name=\"service.ranking\" type=\"Integer\" value=\"1000\"/>");
    }

    /** Answers the folder that is watched for bundles. */
    public Path watched() {
        return home.resolve("bundles");
    }

    /** Runs a command as one types it behind {@code backline}, one word an element. */
    public Answer run(String... words) {
        return run(List.of(words));
    }

    /** Runs a command as one types it behind {@code backline}, one word an element. */
    public synchronized Answer run(List<String> words) {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            line.append(' ').append(encoded(word));
        }
        String[] parts = ask("run" + line).split(" ", -1);
        return new Answer(Integer.parseInt(parts[0]), decoded(parts[1]), decoded(parts[2]));
    }

    /**
     * Answers the state of a bundle as the framework names it: {@code STARTING} while no class of a lazy one was loaded;
     * {@code GONE} when there is no such bundle.
     */
    public synchronized String state(String symbolicName) {
        return ask("state " + encoded(symbolicName));
    }

    private String ask(String question) {
        try {
            commands.write(question + "\n");
            commands.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("Backline ended while it was asked: " + question);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String word) {
        return "=" + Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String word) {
        return new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
    }

    /** Ends the process, by force when it does not end in 15 s. */
    @Override
    public void close() throws IOException {
        commands.close();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
