package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Actions on a large set, warm. */
final class SetsActing {
    private static final double MS = 0.001;

    private final SetsProbe probe;

    SetsActing(SetsProbe probe) {
        this.probe = probe;
    }

    String measure(SetFiles files, SetFiles made) throws IOException, InterruptedException {
        Map<String, Sample> largest = figures(files.largest());
        Map<String, Sample> notes = figures(made.largest());
        Table table = new Table("Actions on the largest set", how(files, made), "", "largest s", "many notes s");
        for (String name : List.of("copy", "info", "diff", "merge")) {
            table.row("`set " + name + "`", seconds(largest, name), seconds(notes, name));
        }
        return table.markdown();
    }

    private Map<String, Sample> figures(Path set) throws IOException, InterruptedException {
        Path folder = Folders.fresh(probe.bench().work().resolve("sets-out"));
        return probe.measure("act", set, folder);
    }

    private static String seconds(Map<String, Sample> milliseconds, String name) {
        return milliseconds.getOrDefault("set-" + name, new Sample()).times(MS).medianAndRange(2);
    }

    private String how(SetFiles files, SetFiles made) {
        return """
            Seconds, median (least-most) of %s calls in one process after %s that do not count, actions in turns, called through the \
            registry as every surface calls them: files read, results written, flushed, read back and compared. Largest: %s MB of \
            XML; many notes: %s MB, written by Backline, the same everywhere. Diff: with a copy that has 6 edits; merge: of that copy \
            with one that has 5 others. Aim: less than 2 each. A dash: not in this distribution.""".formatted(
                        "" + probe.passes(),
                        "" + SetsProbe.WARM,
                        SetsProbe.megabytes(files.largestXmlBytes()),
                        SetsProbe.megabytes(made.largestXmlBytes()));
    }
}
