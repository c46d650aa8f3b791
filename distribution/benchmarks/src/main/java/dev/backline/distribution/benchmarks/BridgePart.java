package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** How long a large set's mirror takes, and how long it is from a fired clip to the next reply, with a virtual Live over loopback. */
final class BridgePart {
    /** Live's own tick. */
    private static final int TICK_MS = 100;

    private static final int FIRES = 2_000;

    /** With Live's tick each reply takes up to one: fewer do. */
    private static final int SLOW_FIRES = 50;

    private final Bench bench;

    BridgePart(Bench bench) {
        this.bench = bench;
    }

    String measure() throws IOException, InterruptedException {
        Path set = bench.work().resolve("Square.als");
        probe("write", set.toString());
        Table table = new Table(
                "Bridge",
                how(),
                "virtual Live's tick",
                "mirror ms",
                "mirror ticks",
                "fire -> reply p50 ms",
                "p99 ms",
                "p99.9 ms");
        row(table, set, TICK_MS, SLOW_FIRES);
        row(table, set, 0, FIRES);
        return table.markdown();
    }

    private void row(Table table, Path set, int tick, int fires) throws IOException, InterruptedException {
        int port = free();
        FutureTask<Run> virtual = new FutureTask<>(() -> bench.backline(
                List.of(),
                Folders.fresh(bench.work().resolve("virtual-home")),
                Map.of(),
                List.of(
                        "virtual-live",
                        "--live-set",
                        set.toString(),
                        "--port",
                        "" + port,
                        "--reply-port",
                        "0",
                        "--tick",
                        "" + tick,
                        "--seconds",
                        "60",
                        "--quiet")));
        Thread beside = Thread.ofPlatform().start(virtual);
        String out = probe("run", "" + port, "" + (bench.settings().rounds() + 1), "" + fires)
                .out();
        Sample mirrors = new Sample();
        Sample replies = new Sample();
        out.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 2)
                .forEach(words -> {
                    if (words[0].equals("mirror")) {
                        mirrors.add(Double.parseDouble(words[1]));
                    } else if (words[0].equals("fire")) {
                        replies.add(Double.parseDouble(words[1]));
                    }
                });
        String ticks = tick == 0 ? "-" : Sample.text(mirrors.median() / tick, 0);
        table.row(
                tick + " ms",
                mirrors.medianAndLeast(0),
                ticks,
                Sample.text(replies.quantile(0.5), 2),
                Sample.text(replies.quantile(0.99), 2),
                fires < 1_000 ? "-" : Sample.text(replies.quantile(0.999), 2));
        try {
            virtual.get();
        } catch (ExecutionException e) {
            throw new BenchmarkException("The virtual Live ended early: " + e.getCause());
        }
        beside.join();
    }

    private Run probe(String... words) throws IOException, InterruptedException {
        Path home = Folders.fresh(bench.work().resolve("bridge-home"));
        Jars.bridge(Folders.fresh(home.resolve("bundles")));
        List<String> all = new ArrayList<>(List.of("live", "probe"));
        all.addAll(List.of(words));
        return bench.backline(List.of(), home, Map.of(), all);
    }

    private static int free() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String how() {
        return "A set of 64 tracks by 64 scenes, 500 clips and 5,000 notes in a virtual Live, over loopback, each in a process of its own. A mirror copies all"
                + " of it. After a fired clip the tempo is asked: the reply comes when both were handled.";
    }
}
