package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each audio unit costs. */
final class UnitsPart {
    /** Passes that do not count. */
    private static final int WARM = 20;

    private final Bench bench;

    UnitsPart(Bench bench) {
        this.bench = bench;
    }

    String measure() throws IOException, InterruptedException {
        Path home = Folders.fresh(bench.work().resolve("units-home"));
        Jars.units(Folders.fresh(home.resolve("bundles")));
        List<String> words =
                List.of("audio", "probe", "" + WARM, "" + bench.settings().passes());
        Map<String, Sample> figures =
                samples(bench.backline(List.of(), home, Map.of(), words).out());
        Table table = new Table("Audio units", how(), "unit", "at work", "ns");
        figures.forEach((name, sample) -> {
            int slash = name.indexOf('/');
            table.row(
                    "`" + name.substring(0, slash) + "`",
                    name.substring(slash + 1).replace('_', ' '),
                    sample.medianAndLeast(1));
        });
        return table.markdown();
    }

    /** Reads lines {@code units NAME FIGURE}, names in the order of their first; others are passed over. */
    static Map<String, Sample> samples(String out) {
        Map<String, Sample> samples = new LinkedHashMap<>();
        out.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 3 && words[0].equals("units"))
                .forEach(words ->
                        samples.computeIfAbsent(words[1], name -> new Sample()).add(Double.parseDouble(words[2])));
        return samples;
    }

    private String how() {
        return """
            Nanoseconds of processor time for a frame of stereo, median (least) of %s passes of half a second at 48 kHz in blocks of 256, in \
            one process of the distribution after %s that do not count, rows in turns. Effects work on white noise; of instruments \
            it is the time for each of eight held notes, whatever sounds of them (a preset that plays one note at a time has an eighth).""".formatted("" + bench.settings().passes(), "" + WARM);
    }
}
