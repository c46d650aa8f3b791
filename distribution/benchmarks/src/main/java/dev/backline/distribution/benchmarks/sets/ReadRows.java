package dev.backline.distribution.benchmarks.sets;

import dev.backline.distribution.benchmarks.sets.Turns.Row;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Time to read, and heap that stays: ours beside the JDK's readers and gzip. */
final class ReadRows {
    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private final Turns turns;

    ReadRows(Reading own, Turns turns) {
        this.turns = turns;
        readings.put("stax", Peers::stax);
        readings.put("dom", Peers::dom);
        readings.put("whole-dom", Peers::wholeDom);
        readings.put("document", own);
    }

    /** Measures the first file alone, then all together. */
    void measure(List<Path> files) throws Exception {
        turns.time(rows("largest-", files.subList(0, 1)));
        turns.time(rows("folder-", files));
        heap(files.getFirst());
    }

    private void heap(Path file) throws Exception {
        // A pass leaves nothing behind.
        readings.remove("stax");
        for (Map.Entry<String, Reading> one : readings.entrySet()) {
            for (int look = 0; look < turns.looks(); look++) {
                turns.tell("heap-" + one.getKey(), retainedBytes(one.getValue(), file));
            }
        }
    }

    private List<Row> rows(String prefix, List<Path> files) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(prefix + "gzip", () -> Peers.gzip(files)));
        readings.forEach((name, reading) -> rows.add(Row.of(prefix + name, () -> {
            for (Path file : files) {
                reading.read(file);
            }
        })));
        return rows;
    }

    private static double retainedBytes(Reading reading, Path file) throws Exception {
        long before = used();
        Object kept = reading.read(file);
        try {
            return used() - before;
        } finally {
            Reference.reachabilityFence(kept);
        }
    }

    private static long used() {
        // The second one takes what the first one's finalising and reference clearing let go.
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
