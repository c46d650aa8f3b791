package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The peer: Karaf with its console on a pseudo terminal, which util-linux's {@code script} gives. */
final class Karaf {
    private static final long RETYPE_MILLIS = 150;
    private static final long LIMIT_S = 180;
    private static final String COMMAND = "system:property java.specification.name\r";
    private static final String ANSWER = "Java Platform API Specification";

    private final Path karaf;
    private final Path jdk;

    private Karaf(Path karaf, Path jdk) {
        this.karaf = karaf;
        this.jdk = jdk;
    }

    /** The Karaf of the settings; empty when it or its Java is not given. */
    static Optional<Karaf> of(Bench bench) {
        Settings settings = bench.settings();
        return settings.karaf().flatMap(place -> settings.jdk17().map(jdk -> new Karaf(place, jdk)));
    }

    /** From start to the first answered command; then it is ended. {@code data} may be an empty folder. */
    Run start(Path data) throws IOException, InterruptedException {
        String command = "exec '" + karaf.resolve("bin/karaf") + "'";
        ProcessBuilder builder = new ProcessBuilder("script", "-qfc", command, "/dev/null").redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of("JAVA_HOME", jdk.toString(), "KARAF_DATA", data.toString(), "TERM", "xterm"));
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            CompletableFuture<Double> cpu = CompletableFuture.supplyAsync(() -> cpuAtAnswer(process));
            CompletableFuture<Double> answered = cpu.thenApply(ignored -> (System.nanoTime() - begin) / 1e9);
            type(process, answered, begin);
            return new Run(answered.join(), Double.NaN, cpu.join(), Double.NaN, ANSWER);
        } finally {
            Proc.end(process);
        }
    }

    private static void type(Process process, CompletableFuture<Double> answered, long begin)
            throws IOException, InterruptedException {
        OutputStream keyboard = process.getOutputStream();
        while (!answered.isDone()) {
            if (process.waitFor(RETYPE_MILLIS, TimeUnit.MILLISECONDS)
                    || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(LIMIT_S)) {
                throw new BenchmarkException("Karaf ended, or did not answer within " + LIMIT_S
                        + " s. Start it by hand to see why: JAVA_HOME=<JDK 17> bin/karaf");
            }
            keyboard.write(COMMAND.getBytes(StandardCharsets.US_ASCII));
            keyboard.flush();
        }
    }

    private static double cpuAtAnswer(Process process) {
        StringBuilder seen = new StringBuilder();
        byte[] block = new byte[8_192];
        try {
            InputStream screen = process.getInputStream();
            while (seen.indexOf(ANSWER) < 0) {
                int n = screen.read(block);
                if (n < 0) {
                    throw new BenchmarkException("Karaf ended before it answered:\n" + seen);
                }
                seen.append(new String(block, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new BenchmarkException("Karaf's terminal cannot be read: " + failed.getMessage());
        }
        return Proc.cpuSeconds(process);
    }
}
