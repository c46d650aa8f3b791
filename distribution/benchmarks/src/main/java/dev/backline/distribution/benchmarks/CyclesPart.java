package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
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
        List<Remainder> floor = floor("cycles-felix", cycles, every, List.of());
        List<Remainder> configured = floor("cycles-configadmin", cycles, every, Bench.CONFIGADMIN);
        return steps(List.of(ours, floor, configured)) + "\n" + verdict(ours, floor, configured);
    }

    private List<Remainder> floor(String storage, int cycles, int every, List<String> more)
            throws IOException, InterruptedException {
        Run run = bench.felix(bench.work().resolve(storage), FLAGS, "cycles", cycles, every, more);
        return Remainder.parse(run.out());
    }

    private String steps(List<List<Remainder>> programs) {
        Table table = new Table(
                "Reload cycles",
                how(),
                "after cycle",
                "Backline: heap",
                "metaspace",
                "classes",
                "loaders alive",
                "Felix + SCR: heap",
                "metaspace",
                "classes",
                "loaders alive",
                "+ ConfigAdmin: heap",
                "metaspace",
                "classes",
                "loaders alive");
        for (int i = 0; i < programs.getFirst().size(); i++) {
            List<String> cells =
                    new ArrayList<>(List.of("" + programs.getFirst().get(i).cycles()));
            for (List<Remainder> program : programs) {
                Remainder one = program.get(i);
                cells.addAll(List.of(
                        Sample.text(one.heapKb(), 0),
                        Sample.text(one.metaspaceKb(), 0),
                        "" + one.classes(),
                        one.alive() + " of " + one.made()));
            }
            table.row(cells.toArray(new String[0]));
        }
        return table.markdown();
    }

    private static String verdict(List<Remainder> ours, List<Remainder> floor, List<Remainder> configured) {
        Table table = new Table(
                "Heap kept in each cycle",
                "KB, slope of a straight line through the measurements above; \"later half\" leaves out what fills up once.",
                "",
                "Backline",
                "Felix + SCR",
                "Felix + SCR + ConfigAdmin",
                "beyond Felix + SCR",
                "beyond Felix + SCR + ConfigAdmin");
        slope(table, "all", ours, floor, configured);
        slope(
                table,
                "later half",
                Remainder.laterHalf(ours),
                Remainder.laterHalf(floor),
                Remainder.laterHalf(configured));
        return table.markdown();
    }

    private static void slope(
            Table table, String name, List<Remainder> ours, List<Remainder> floor, List<Remainder> configured) {
        double our = Remainder.heapKbPerCycle(ours);
        double plain = Remainder.heapKbPerCycle(floor);
        double more = Remainder.heapKbPerCycle(configured);
        table.row(
                name,
                Sample.text(our, 2),
                Sample.text(plain, 2),
                Sample.text(more, 2),
                Sample.text(our - plain, 2),
                Sample.text(our - more, 2));
    }

    private String how() {
        return """
            %s cycles of install, update and remove of a 20 KB bundle with one component, whose service is called each time. \
            Backline: through the kernel's installer (store, checks, ledger, history) in the running distribution. Felix: the bare \
            calls in plain Felix + SCR, from the same jars; once more with ConfigAdmin beside, as Backline has it. All with `%s`. Heap and metaspace in KB after four collections; loaders: \
            those of the deployed bundle that a weak reference still reaches. Backline's metaspace is smaller because the \
            start-up cache holds part of its classes.""".formatted("" + bench.settings().cycles(), String.join(" ", FLAGS));
    }
}
