package dev.backline.distribution.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A terminal console of Backline that never rests: it is given line after line of Groovy, no two alike, so that it compiles each. */
final class BusyConsole implements AutoCloseable {
    private static final long GRACE_SECONDS = 20;

    private final Process process;
    private final AtomicLong answers = new AtomicLong();

    BusyConsole(Path installation, Path home) throws IOException {
        process = new ProcessBuilder(
                        installation.toAbsolutePath().resolve("bin/backline").toString(),
                        "--home",
                        home.toString(),
                        "--no-color",
                        "console")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread.ofPlatform().daemon().name("console-answers").start(this::read);
        Thread.ofPlatform().daemon().name("console-lines").start(this::feed);
    }

    private void feed() {
        try (BufferedWriter lines = process.outputWriter(StandardCharsets.UTF_8)) {
            for (long i = 1; process.isAlive(); i++) {
                // The sum is an answer that tells that the line ran.
                lines.write("(1..2000).collect { it * " + i + " }.findAll { it % 3 == 0 }.sum()\n");
                lines.flush();
            }
        } catch (IOException e) {
            // The console was ended: that is how its work ends.
            process.destroy();
        }
    }

    private void read() {
        try (var answer = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int c = answer.read(); c >= 0; c = answer.read()) {
                if (c == '\n') {
                    answers.incrementAndGet();
                }
            }
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** Answers how many lines it has answered so far; its greeting and the echo of what it is given count half. */
    long answers() {
        return answers.get() / 2;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, GRACE_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
