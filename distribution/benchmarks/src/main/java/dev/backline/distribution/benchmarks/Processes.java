package dev.backline.distribution.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Runs commands to their end and measures them. The shell's own {@code time} gives the CPU time of a process that is gone. */
final class Processes {
    private static final long LIMIT_MINUTES = 60;
    private static final String TIMED =
            "TIMEFORMAT='%U %S'; { time \"$@\" 2>\"$BENCHMARK_ERR\" </dev/null; } 2>\"$BENCHMARK_TIME\"";

    private final Path work;

    /** Keeps its scratch files in {@code work}. */
    Processes(Path work) {
        this.work = work;
    }

    /**
     * Runs a command to its end, in {@code work} as working folder.
     *
     * @throws BenchmarkException when it does not end with 0
     */
    Run run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path err = work.resolve("err.txt");
        Path times = work.resolve("time.txt");
        List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed).directory(work.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("BENCHMARK_ERR", err.toString());
        builder.environment().put("BENCHMARK_TIME", times.toString());
        long begin = System.nanoTime();
        Process process = builder.start();
        CompletableFuture<Double> peak = CompletableFuture.supplyAsync(() -> Proc.peakMegabytes(process));
        CompletableFuture.delayedExecutor(LIMIT_MINUTES, TimeUnit.MINUTES).execute(() -> Proc.end(process));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        double answer = seconds(begin, drain(process.getInputStream(), out, begin));
        int exit = process.waitFor();
        double end = seconds(begin, System.nanoTime());
        if (exit != 0) {
            throw new BenchmarkException(String.join(" ", command) + " ended with " + exit + ", but 0 was expected:\n"
                    + Files.readString(err) + out.toString(StandardCharsets.UTF_8));
        }
        return new Run(answer, end, cpu(times), value(peak), out.toString(StandardCharsets.UTF_8));
    }

    private static long drain(InputStream in, ByteArrayOutputStream out, long begin) throws IOException {
        byte[] block = new byte[65_536];
        long last = begin;
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            last = System.nanoTime();
            out.write(block, 0, n);
        }
        return last;
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static double cpu(Path times) throws IOException {
        double sum = 0;
        for (String figure : Files.readString(times).strip().split(" ", -1)) {
            // Some locales write 0,12.
            sum += Double.parseDouble(figure.replace(',', '.'));
        }
        return sum;
    }

    private static double value(CompletableFuture<Double> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The memory of a process could not be read.", failed);
        }
    }
}
