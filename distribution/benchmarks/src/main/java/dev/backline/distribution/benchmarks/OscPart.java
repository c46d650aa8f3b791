package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Messages of Open Sound Control, read and handed on, beside liblo. */
final class OscPart {
    private static final List<String> OURS = List.of("dev.backline.live.osc", "dev.backline.api");
    private static final Path HEADER = Path.of("/usr/include/lo/lo.h");

    private final Bench bench;
    private final Path folder;
    private final Processes processes;

    OscPart(Bench bench) throws IOException {
        this.bench = bench;
        this.folder = Folders.fresh(bench.work().resolve("osc"));
        this.processes = new Processes(folder);
    }

    String measure() throws IOException, InterruptedException {
        if (!SoundProbe.has("gcc")) {
            throw new BenchmarkException(
                    "There is no gcc, but the part needs it for the side that sends. In Debian: gcc.");
        }
        boolean peer = Files.exists(HEADER);
        Path knock = compiled("knock", OscSources.KNOCK, List.of());
        Path liblo = peer ? compiled("liblo", OscSources.LIBLO, List.of("-llo")) : folder;
        Map<String, Sample> figures = new TreeMap<>();
        for (int round = 0; round < bench.settings().rounds(); round++) {
            if (peer) {
                add(
                        figures,
                        "liblo-",
                        processes
                                .run(Map.of(), List.of(liblo.toString(), "parse"))
                                .out());
                add(figures, "liblo-", loopback(knock, List.of(liblo.toString(), "serve")));
            }
            add(figures, "own-", processes.run(Map.of(), java("parse")).out());
            add(figures, "own-", loopback(knock, java("serve")));
        }
        Table table = new Table(
                "Open Sound Control",
                how(),
                "",
                "parse and dispatch ns",
                "bytes allocated a message",
                "messages/s over loopback",
                "CPU ns a message, receiver");
        if (peer) {
            table.row(
                    "liblo",
                    text(figures, "liblo-parse"),
                    "-",
                    text(figures, "liblo-rate"),
                    text(figures, "liblo-cpu"));
        }
        return table.row(
                                "Backline",
                                text(figures, "own-parse"),
                                text(figures, "own-bytes"),
                                text(figures, "own-rate"),
                                text(figures, "own-cpu"))
                        .markdown()
                + new OscFlood(bench, compiled("flood", OscSources.FLOOD, List.of()), processes).measure();
    }

    private Path compiled(String name, String source, List<String> more) throws IOException, InterruptedException {
        Path program = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of(
                "gcc",
                "-O2",
                Files.writeString(folder.resolve(name + ".c"), source).toString(),
                "-o",
                program.toString()));
        command.addAll(more);
        processes.run(Map.of(), command);
        return program;
    }

    /** Starts a receiver and has the other program send to it; both end by themselves. */
    private String loopback(Path knock, List<String> receiver) throws IOException, InterruptedException {
        String port = "" + freePort();
        List<String> command = new ArrayList<>(receiver);
        command.add(port);
        Path out = folder.resolve("receiver.txt");
        Process serving = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            String sent =
                    processes.run(Map.of(), List.of(knock.toString(), port)).out();
            serving.waitFor();
            return sent + Files.readString(out);
        } finally {
            Proc.end(serving);
        }
    }

    private List<String> java(String mode) throws IOException {
        List<String> jars =
                Folders.jars(bench.settings().installation().toAbsolutePath().resolve("bundles"), OURS);
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Jars.classes().toAbsolutePath() + ":" + String.join(":", jars),
                "dev.backline.distribution.benchmarks.osc.OscMain",
                mode);
    }

    static int freePort() throws IOException {
        try (DatagramChannel probe =
                DatagramChannel.open().bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0))) {
            return ((InetSocketAddress) probe.getLocalAddress()).getPort();
        }
    }

    /** Reads lines {@code osc NAME FIGURE}; others are passed over. */
    static Map<String, Double> figures(String out) {
        return out.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 3 && words[0].equals("osc"))
                .collect(Collectors.toMap(words -> words[1], words -> Double.parseDouble(words[2])));
    }

    private static void add(Map<String, Sample> figures, String prefix, String out) {
        figures(out)
                .forEach((name, figure) -> figures.computeIfAbsent(prefix + name, n -> new Sample())
                        .add(figure));
    }

    private static String text(Map<String, Sample> figures, String name) {
        return figures.containsKey(name) ? figures.get(name).medianAndLeast(0) : "-";
    }

    private String how() {
        return "Median (least) of " + bench.settings().rounds()
                + " rounds. Parse and dispatch: `/live/track/get/volume` with an integer and a float, from memory, by processor time, the"
                + " least of 15 passes in a process; dispatch finds the address among the known ones and reads both arguments. Loopback:"
                + " the same small C program sends 500,000 messages over UDP in windows of 64 and waits for an answer to each window,"
                + " after 200,000 that do not count; with a receiving and a listening thread Backline hands each message from one to the"
                + " other.";
    }
}
