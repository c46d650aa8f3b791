package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Real transforms beside FFTW and JTransforms. */
final class SoundTransforms {
    private static final List<String> SIZES = List.of("1024", "4096", "16384");
    private static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");
    private static final String CHECK = "-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=";
    private static final String SOURCE = """
            #include <fftw3.h>
            #include <stdio.h>
            #include <time.h>
            static double now(void) { struct timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return t.tv_sec * 1e9 + t.tv_nsec; }
            int main(void) {
                int sizes[] = {1024, 4096, 16384};
                for (int s = 0; s < 3; s++) {
                    int n = sizes[s], times = 20000000 / n;
                    float *x = fftwf_malloc(sizeof(float) * n);
                    fftwf_complex *y = fftwf_malloc(sizeof(fftwf_complex) * (n / 2 + 1));
                    fftwf_plan plan = fftwf_plan_dft_r2c_1d(n, x, y, FFTW_PATIENT);
                    double least = 1e18;
                    for (int i = 0; i < n; i++) x[i] = (i * 7919 % 1000) / 500.0f - 1;
                    for (int pass = 0; pass < 15; pass++) {
                        double begin = now();
                        for (int i = 0; i < times; i++) fftwf_execute(plan);
                        double one = (now() - begin) / times;
                        if (one < least) least = one;
                    }
                    printf("sound fftw-%d %.1f\\n", n, least);
                }
            }
            """;

    private final SoundProbe probe;

    SoundTransforms(SoundProbe probe) {
        this.probe = probe;
    }

    String measure(int rounds) throws IOException, InterruptedException {
        Map<String, Double> plain = new TreeMap<>();
        Map<String, Double> checked = new TreeMap<>();
        Map<String, Double> slow = new TreeMap<>();
        Map<String, Double> peer = new TreeMap<>();
        String[] words = transformsWords();
        for (int round = 0; round < rounds; round++) {
            keepLeast(plain, probe.run(List.of(), words).out());
            keepLeast(slow, probe.run(VECTORS, "transforms").out());
            keepLeast(
                    checked,
                    probe.run(List.of(VECTORS.getFirst(), VECTORS.getLast(), CHECK + 1), "transforms")
                            .out());
            if (SoundProbe.has("gcc") && Files.exists(Path.of("/usr/include/fftw3.h"))) {
                keepLeast(peer, probe.peer(List.of(fftw().toString())).out());
            }
        }
        Table table = new Table("Transforms of real frames", how(rounds), "ns", "1024", "4096", "16384");
        row(table, "FFTW 3, patient, single", "fftw-", peer);
        row(table, "JTransforms 3.2, single", "jtransforms-", plain);
        row(table, "Backline, on vectors, Java's short check of bounds", "vector-", checked);
        row(table, "Backline, on vectors, Java's default check", "vector-", slow);
        row(table, "Backline, without vectors, single", "single-", plain);
        row(table, "Backline, double: the same bits everywhere", "double-", plain);
        return table.markdown();
    }

    private static String[] transformsWords() throws IOException {
        List<String> words = new ArrayList<>(List.of("transforms"));
        words.addAll(SoundProbe.jtransforms());
        return words.toArray(String[]::new);
    }

    private Path fftw() throws IOException, InterruptedException {
        Path program = probe.folder().resolve("fftw");
        if (!Files.exists(program)) {
            Path source = Files.writeString(probe.folder().resolve("fftw.c"), SOURCE);
            probe.peer(List.of("gcc", "-O2", source.toString(), "-lfftw3f", "-lm", "-o", program.toString()));
        }
        return program;
    }

    private static void keepLeast(Map<String, Double> figures, String out) {
        SoundProbe.figures(out).forEach((name, figure) -> figures.merge(name, figure, Math::min));
    }

    private static void row(Table table, String name, String prefix, Map<String, Double> figures) {
        String[] cells = new String[SIZES.size() + 1];
        cells[0] = name;
        for (int i = 0; i < SIZES.size(); i++) {
            cells[i + 1] = Sample.text(figures.getOrDefault(prefix + SIZES.get(i), Double.NaN), 0);
        }
        table.row(cells);
    }

    private static String how(int rounds) {
        return "Nanoseconds of processor time of one forward transform, the least of 15 passes of 20 million frames in each of "
                + rounds
                + " processes. FFTW by a small C program with plans of `FFTW_PATIENT`, JTransforms in the process of the rows"
                + " without vectors. A short check is `-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=1`, as the launcher sets when `BACKLINE_VECTORS` is set.";
    }
}
