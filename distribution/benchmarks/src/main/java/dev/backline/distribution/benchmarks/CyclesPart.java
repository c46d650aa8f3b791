package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.util.List;

/** What many reloads leave behind. */
final class CyclesPart {
    // Soft references are dropped at once, so that only what is truly held is counted.
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:SoftRefLRUPolicyMSPerMB=0");
    private static final int LOOKS = 20;

    private final Bench bench;

    CyclesPart(Bench bench) {
        this.bench = bench;
    }

    String measure() throws IOException, InterruptedException {
        int cycles = bench.settings().cycles();
        int every = Math.max(1, cycles / LOOKS);
        List<Remainder> ours =
                Remainder.parse(bench.probe(bench.work().resolve("cycles-home"), FLAGS, "cycles", cycles, every)
                        .out());
        List<Remainder> floor =
                Remainder.parse(bench.felix(bench.work().resolve("cycles-felix"), FLAGS, "cycles", cycles, every)
                        .out());
        return steps(ours, floor) + "\n" + verdict(ours, floor);
    }

    private String steps(List<Remainder> ours, List<Remainder> floor) {
        Table table = new Table(
                "Reload cycles",
                how(),
                "after cycle",
                "Backline heap",
                "metaspace",
                "classes",
                "loaders alive",
                "Felix heap",
                "metaspace",
                "classes",
                "loaders alive");
        for (int i = 0; i < Math.min(ours.size(), floor.size()); i++) {
            Remainder our = ours.get(i);
            Remainder plain = floor.get(i);
            table.row(
                    "" + our.cycles(),
                    Sample.text(our.heapKb(), 0),
                    Sample.text(our.metaspaceKb(), 0),
                    "" + our.classes(),
                    our.alive() + " of " + our.made(),
                    Sample.text(plain.heapKb(), 0),
                    Sample.text(plain.metaspaceKb(), 0),
                    "" + plain.classes(),
                    plain.alive() + " of " + plain.made());
        }
        return table.markdown();
    }

    private static String verdict(List<Remainder> ours, List<Remainder> floor) {
        Table table = new Table(
                "Heap kept in each cycle",
                "KB, slope of a straight line through the measurements above; \"later half\" leaves out what fills up once.",
                "",
                "Backline",
                "Felix + SCR",
                "our own share");
        slope(table, "all", ours, floor);
        slope(table, "later half", Remainder.laterHalf(ours), Remainder.laterHalf(floor));
        return table.markdown();
    }

    private static void slope(Table table, String name, List<Remainder> ours, List<Remainder> floor) {
        double our = Remainder.heapKbPerCycle(ours);
        double plain = Remainder.heapKbPerCycle(floor);
        table.row(name, Sample.text(our, 2), Sample.text(plain, 2), Sample.text(our - plain, 2));
    }

    private String how() {
        return """
            %s cycles of install, update and remove of a 20 KB bundle with one component, whose service is called each time. \
            Backline: through the kernel's installer (store, checks, ledger, history) in the running distribution. Felix: the bare \
            calls in plain Felix + SCR, from the same jars. Both with `%s`. Heap and metaspace in KB after four collections; loaders: \
            those of the deployed bundle that a weak reference still reaches. Backline's metaspace is smaller because the \
            start-up cache holds part of its classes.""".formatted("" + bench.settings().cycles(), String.join(" ", FLAGS));
    }
}
