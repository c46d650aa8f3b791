package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each effect and instrument costs, in nanoseconds of one thread for a stereo frame. */
final class UnitsPart {
    private static final double SECOND_OF_FRAMES = 1e9 / 48_000;

    /** Passes in the one process; each is short, so that on a busy machine most of them are not interrupted. */
    private static final int PASSES_EACH = 50;

    private final Bench bench;

    UnitsPart(Bench bench) {
        this.bench = bench;
    }

    String measure() throws IOException, InterruptedException {
        Path home = Folders.fresh(bench.work().resolve("units-home"));
        Jars.units(Folders.fresh(home.resolve("bundles")));
        int passes = PASSES_EACH * bench.settings().passes();
        // "audio" makes the launcher choose the Java options that sound is worked on with.
        Run run = bench.backline(List.of(), home, Map.of(), List.of("audio", "probe", "" + passes));
        Table table = new Table("Units", how(passes), "unit", "ns each stereo frame", "units at once in real time");
        samples(run.out())
                .forEach((name, sample) -> table.row(
                        "`" + name + "`",
                        sample.medianAndLeast(1),
                        Sample.text(SECOND_OF_FRAMES / sample.median(), 0)));
        return table.markdown();
    }

    /** Reads lines {@code units ID NANOSECONDS}; others are passed over. */
    static Map<String, Sample> samples(String out) {
        Map<String, Sample> samples = new TreeMap<>();
        out.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 3 && words[0].equals("units"))
                .forEach(words ->
                        samples.computeIfAbsent(words[1], name -> new Sample()).add(Double.parseDouble(words[2])));
        return samples;
    }

    private static String how(int passes) {
        return """
            Nanoseconds of one thread for a frame of two channels at 48 kHz, median (least) of %s passes of 0.21 s of sound in turns, in blocks of 512, inside the \
            shipped distribution. Each unit stands at its first preset and hears noise of -12 dBFS; instruments hold four notes.""".formatted("" + passes);
    }
}
