package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the distribution with the probe for sets in the command line's place. */
final class SetsProbe {
    /** Passes that do not count. */
    static final int WARM = 5;

    private final Bench bench;
    private final Path home;

    SetsProbe(Bench bench) throws IOException {
        this.bench = bench;
        this.home = Folders.fresh(bench.work().resolve("sets-home"));
        Jars.sets(Folders.fresh(home.resolve("bundles")));
    }

    Bench bench() {
        return bench;
    }

    int passes() {
        return bench.settings().passes();
    }

    /** A process of its own, which measures as often as is asked for; answers its figures by name. */
    Map<String, Sample> measure(String mode, Object... words) throws IOException, InterruptedException {
        List<Object> all = new ArrayList<>(List.of(WARM, passes()));
        all.addAll(List.of(words));
        return samples(run(List.of(), mode, all.toArray()).out());
    }

    /** A process of its own, behind another command if there is one. */
    Run run(List<String> behind, String mode, Object... words) throws IOException, InterruptedException {
        // "set" makes the launcher choose the Java options that actions on sets run with.
        List<String> all = new ArrayList<>(List.of("set", "probe", mode));
        for (Object word : words) {
            all.add(word.toString());
        }
        return bench.backline(behind, home, Map.of(), all);
    }

    /** A file that names these files, one a line. */
    Path list(List<Path> files) throws IOException {
        return Files.write(
                bench.work().resolve("sets.txt"),
                files.stream().map(Path::toString).toList());
    }

    /** Reads lines {@code sets NAME FIGURE}; others are passed over. */
    static Map<String, Sample> samples(String out) {
        return out.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 3 && words[0].equals("sets"))
                .collect(Collectors.toMap(
                        words -> words[1], words -> Sample.of(Double.parseDouble(words[2])), Sample::plus));
    }

    /** Bytes as text in megabytes. */
    static String megabytes(long bytes) {
        return Sample.text(bytes / 1e6, 1);
    }
}
