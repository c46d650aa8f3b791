package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A virtual Live that plays while it is flooded: what comes through, where the song stands, and what another client waits for an answer. */
final class OscFlood {
    private static final int PER_SECOND = 200_000;
    private static final int SECONDS = 20;
    private static final Path SOCKETS = Path.of("/proc/net/udp");

    private final Bench bench;
    private final Path flood;
    private final Processes processes;

    /** Takes the program that floods. */
    OscFlood(Bench bench, Path flood, Processes processes) {
        this.bench = bench;
        this.flood = flood;
        this.processes = processes;
    }

    String measure() throws IOException, InterruptedException {
        Table table = new Table(
                "A flood",
                how(),
                "messages in a packet",
                "offered a second",
                "worst second",
                "heard",
                "dropped and counted",
                "lost by the system",
                "CPU ns a heard packet",
                "song astray ms",
                "answers p50 ms",
                "p99 ms",
                "longest ms",
                "unanswered");
        row(table, 1);
        row(table, 10);
        return table.markdown();
    }

    private void row(Table table, int together) throws IOException, InterruptedException {
        int port = OscPart.freePort();
        FutureTask<Run> virtual = new FutureTask<>(() -> bench.backline(
                List.of(),
                Folders.fresh(bench.work().resolve("flood-home")),
                Map.of(),
                List.of(
                        "virtual-live",
                        "--port",
                        "" + port,
                        "--reply-port",
                        "0",
                        "--seconds",
                        "" + (SECONDS + 20),
                        "--json",
                        "--quiet")));
        Thread beside = Thread.ofPlatform().start(virtual);
        String told = processes
                .run(Map.of(), List.of(flood.toString(), "" + port, "" + together, "" + SECONDS, "" + PER_SECOND))
                .out();
        long lost = lost(port);
        Run heard;
        try {
            heard = virtual.get();
        } catch (ExecutionException e) {
            throw new BenchmarkException("The virtual Live ended early: " + e.getCause());
        }
        beside.join();
        Map<String, Double> figures = OscPart.figures(told);
        long messages = number(heard.out(), "messages");
        long dropped = number(heard.out(), "dropped");
        double packets = messages + dropped + lost;
        table.row(
                "" + together,
                text(figures, "offered", 0),
                text(figures, "worst", 0),
                share(messages, packets),
                share(dropped, packets),
                share(lost, packets),
                Sample.text(heard.cpuSeconds() * 1e9 / Math.max(1, messages), 0),
                text(figures, "astray", 1),
                text(figures, "p50", 1),
                text(figures, "p99", 1),
                text(figures, "longest", 1),
                text(figures, "unanswered", 0) + " of " + text(figures, "asked", 0));
    }

    private static String text(Map<String, Double> figures, String name, int digits) {
        return Sample.text(figures.getOrDefault(name, Double.NaN), digits);
    }

    private static String share(long count, double all) {
        return Sample.text(100 * count / all, 1) + " %";
    }

    /** A number of the answer, which is one object. */
    private static long number(String json, String name) {
        String tail = json.substring(json.indexOf("\"" + name + "\"") + name.length() + 2);
        return Long.parseLong(tail.replaceFirst("(?s)^\\s*:\\s*(\\d+).*", "$1"));
    }

    /** What the system had no room for; the socket is still open. */
    private static long lost(int port) throws IOException {
        String local = String.format(Locale.ROOT, ":%04X", port);
        return Files.readAllLines(SOCKETS).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields[1].endsWith(local))
                .mapToLong(fields -> Long.parseLong(fields[fields.length - 1]))
                .findFirst()
                .orElse(0);
    }

    private static String how() {
        return "A C program offers " + PER_SECOND + " messages a second for " + SECONDS
                + " s to `virtual-live`, which plays at 120 bpm, in packets of their own and ten to a bundle; Linux cuts 64 packets from each of its calls (UDP_SEGMENT), so that"
                + " the sender is not what limits. Every 10 ms another socket asks where the song stands. Astray is the largest difference between what was told and the"
                + " clock since the first answer, beyond the time that the answer took. CPU is that of the whole process, its start included.";
    }
}
