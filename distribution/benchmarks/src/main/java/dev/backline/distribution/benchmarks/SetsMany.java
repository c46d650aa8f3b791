package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code set info} of many sets, on one processor and on two. */
final class SetsMany {
    private static final int COUNT = 100;
    private static final int WARM = 2;
    private static final double MS = 0.001;

    private final SetsProbe probe;

    SetsMany(SetsProbe probe) {
        this.probe = probe;
    }

    String measure(SetFiles files) throws IOException, InterruptedException {
        List<Integer> processors = Machine.processors();
        if (processors.size() < 2) {
            return "`set info` of " + COUNT + " sets was left out: two processors were expected, but "
                    + processors.size() + " is there.\n";
        }
        List<Path> copies = files.copies(Folders.fresh(probe.bench().work().resolve("sets-many")), COUNT);
        Row one = new Row("" + processors.get(0));
        Row two = new Row(processors.get(0) + "," + processors.get(1));
        for (int round = 0; round < probe.bench().settings().rounds(); round++) {
            one.measure(copies);
            two.measure(copies);
        }
        String[] columns = {"", "start to end s", "CPU s", "peak memory MB", "warm s"};
        Table table = new Table("`set info` of " + COUNT + " sets", how(files), columns);
        table.row(one.cells("one processor"));
        table.row(two.cells("two processors"));
        return table.row(
                        "one by two",
                        Sample.text(one.wall.median() / two.wall.median(), 2),
                        "",
                        "",
                        Sample.text(one.warm.median() / two.warm.median(), 2))
                .markdown();
    }

    private String how(SetFiles files) {
        return """
            Median (least) of %s processes of each kind, in turns, held to the processors by `taskset`. The %s sets, \
            from the first again until there are %s. Start to end: `backline set info ... --json`, Java's start and compiling \
            included. Warm: the same action, %s calls in each process after %s that do not count. Aim: at least 1.60.""".formatted(
                        "" + probe.bench().settings().rounds(),
                        "" + files.all().size(),
                        "" + COUNT,
                        "" + probe.bench().settings().rounds(),
                        "" + WARM);
    }

    private final class Row {
        private final List<String> behind;
        private final Sample wall = new Sample();
        private final Sample cpu = new Sample();
        private final Sample peak = new Sample();
        private Sample warm = new Sample();

        Row(String processors) {
            behind = List.of("taskset", "-c", processors);
        }

        void measure(List<Path> files) throws IOException, InterruptedException {
            List<String> words = new ArrayList<>(List.of("set", "info", "--json"));
            files.forEach(file -> words.add(file.toString()));
            Path home = probe.bench().work().resolve("sets-plain-home");
            Run run = probe.bench().backline(behind, home, Map.of(), words);
            wall.add(run.endSeconds());
            cpu.add(run.cpuSeconds());
            peak.add(run.peakMegabytes());
            Run again = probe.run(behind, "info", WARM, probe.bench().settings().rounds(), probe.list(files));
            warm = warm.plus(SetsProbe.samples(again.out())
                    .getOrDefault("info", new Sample())
                    .times(MS));
        }

        String[] cells(String title) {
            return new String[] {
                title, wall.medianAndLeast(2), cpu.medianAndLeast(2), peak.medianAndLeast(0), warm.medianAndLeast(2)
            };
        }
    }
}
