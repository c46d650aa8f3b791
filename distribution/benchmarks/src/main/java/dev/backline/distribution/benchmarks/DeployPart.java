package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Hot loading in one living process. */
final class DeployPart {
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Bench bench;

    DeployPart(Bench bench) {
        this.bench = bench;
    }

    String measure() throws IOException, InterruptedException {
        int rounds = bench.settings().deploys();
        Table table = new Table("Hot deploy", how(), "", "install", "update", "remove");
        Path work = bench.work();
        row(table, "Backline, watched folder", bench.probe(work.resolve("deploy-home"), FLAGS, "deploy", rounds, 1));
        row(
                table,
                "Plain Felix + SCR, bare calls",
                bench.felix(work.resolve("deploy-felix"), FLAGS, "deploy", rounds, 1, List.of()));
        return table.markdown();
    }

    private static void row(Table table, String name, Run run) {
        Map<String, Sample> steps = samples(run.out());
        table.row(
                name,
                of(steps, "install").medianAndRange(1),
                of(steps, "update").medianAndRange(1),
                of(steps, "remove").medianAndRange(1));
    }

    private static Sample of(Map<String, Sample> steps, String name) {
        return steps.getOrDefault(name, new Sample());
    }

    /** Reads lines {@code deploy STEP MILLISECONDS}; others are passed over. */
    static Map<String, Sample> samples(String out) {
        return out.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 3 && words[0].equals("deploy"))
                .collect(Collectors.toMap(
                        words -> words[1], words -> Sample.of(Double.parseDouble(words[2])), Sample::plus));
    }

    private String how() {
        return """
            Milliseconds, median (least-most) of %s rounds after five that do not count, 200 ms of rest between steps. Backline: a \
            copy of a 20 KB bundle with one component is renamed into `home/bundles` of the running distribution, renamed over, and \
            deleted; each time until its service has answered as the right version, or is gone. A probe bundle in the same process \
            takes the time and waits on service events. Felix: the bare calls (install and start, update and refresh, uninstall and \
            refresh), in plain Felix + SCR.""".formatted("" + bench.settings().deploys());
    }
}
