package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A minute into JACK's dummy driver while a console works beside: dropouts next to a thread that only wakes, and whether what was heard is what was rendered. */
final class RealTimePart {
    private static final Path JACKD = Path.of("/usr/bin/jackd");
    private static final int SECONDS = 60;

    private final Bench bench;

    RealTimePart(Bench bench) {
        this.bench = bench;
    }

    String measure() throws IOException, InterruptedException {
        Table table = new Table("Real time", how(), "what", "result");
        if (!Files.isExecutable(JACKD)) {
            return table.row("left out: there is no " + JACKD + " (Debian: `jackd2`)", "-")
                    .markdown();
        }
        Path home = Folders.fresh(bench.work().resolve("console-home"));
        try (BusyConsole console = new BusyConsole(bench.settings().installation(), home)) {
            Optional<Played> played = Played.parse(bench.run(test()).out());
            if (played.isEmpty()) {
                return table.row("left out: jackd does not start here", "-").markdown();
            }
            rows(table, played.get(), console.answers());
        }
        return table.markdown();
    }

    // The test that verify runs for a second: it has the server, the ear and the thread that wakes.
    private static List<String> test() {
        Path root = Path.of("").toAbsolutePath();
        List<String> command =
                new ArrayList<>(List.of(root.resolve("mvnw").toString(), "-q", "-B", "-Dfast", "-f", root.toString()));
        command.addAll(List.of("-pl", "bundles/engine", "-am", "test", "-Dtest=JackOutletTest"));
        command.addAll(List.of(
                "-Dsurefire.failIfNoSpecifiedTests=false", "-Djacoco.skip", "-Dbackline.jack.seconds=" + SECONDS));
        return command;
    }

    private static void rows(Table table, Played played, long answers) {
        table.row("dropouts of the output, real-time priority " + granted(played.granted()), "" + played.dropouts());
        table.row("frames that wait in front of it at last", "" + played.depth());
        table.row(
                "a thread that only wakes once a period, real-time priority " + granted(played.wakingGranted())
                        + ": late by more than 256 frames",
                "" + played.late());
        table.row("frames that JACK heard equal to the offline render, bit for bit", "all " + played.equal());
        table.row(
                "lines that the console beside compiled, ran and answered since the test began to be built",
                "" + answers);
    }

    private static String granted(boolean granted) {
        return granted ? "granted" : "not granted";
    }

    private static String how() {
        return """
            %s s at 128 frames and 44.1 kHz into JACK's dummy driver: twelve tracks, two returns. The buffer is 256 frames deep at first and grows with each dropout. A \
            Backline console beside gets line after line of Groovy, each of which it compiles and runs. A thread that does nothing but wake once a period has \
            the same priority as the thread that plays; what it misses, the machine denies to anybody.""".formatted("" + SECONDS);
    }

    /**
     * What the test tells.
     *
     * @param dropouts of the output
     * @param depth frames in front of it at last
     * @param granted whether the system gave the thread that plays priority
     * @param late how often the thread that wakes was late
     * @param wakingGranted whether that one has the same
     * @param equal frames that were heard as rendered
     */
    record Played(int dropouts, int depth, boolean granted, int late, boolean wakingGranted, long equal) {
        /** Reads the lines {@code realtime ...} and {@code heard ...}; others are passed over. Empty when the test was skipped. */
        static Optional<Played> parse(String out) {
            List<String[]> lines = out.lines().map(line -> line.split(" ", -1)).toList();
            Optional<String[]> played =
                    lines.stream().filter(w -> w[0].equals("realtime")).findFirst();
            Optional<String[]> heard =
                    lines.stream().filter(w -> w[0].equals("heard")).findFirst();
            return played.flatMap(p -> heard.map(h -> new Played(
                    Integer.parseInt(p[2]),
                    Integer.parseInt(p[3]),
                    Boolean.parseBoolean(p[4]),
                    Integer.parseInt(p[5]),
                    Boolean.parseBoolean(p[6]),
                    Long.parseLong(h[1]))));
        }
    }
}
