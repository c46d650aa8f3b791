package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How many times faster than it lasts a song is rendered, on one processor and on two, beside Csound. */
final class EnginePart {
    private static final int BARS = 108;
    private static final double SONG_SECONDS = BARS * 4 * 60 / 124.0;
    private static final int WARM = 1;
    private static final List<String> CSOUND = List.of("/usr/bin/csound", "/usr/local/bin/csound");

    private final Bench bench;

    EnginePart(Bench bench) {
        this.bench = bench;
    }

    String measure() throws IOException, InterruptedException {
        Pair one = new Pair();
        Pair two = new Pair();
        Sample peer = new Sample();
        for (int round = 0; round < bench.settings().rounds(); round++) {
            one.add(backline("0"));
            two.add(backline("0,1"));
            peer = peer.plus(csound());
        }
        Table table = new Table("Engine", how(), "what", "times real time", "seconds of processor time");
        table.row("Backline, one processor", one.wall.medianAndLeast(1), one.cpu.medianAndLeast(1));
        table.row("Backline, two processors", two.wall.medianAndLeast(1), two.cpu.medianAndLeast(1));
        table.row("two beside one", Sample.text(two.wall.median() / one.wall.median(), 2), "");
        table.row("Csound, one processor", peer.medianAndLeast(1), "-");
        return table.markdown();
    }

    private Pair backline(String processors) throws IOException, InterruptedException {
        Path home = Folders.fresh(bench.work().resolve("engine-home"));
        Jars.engine(Folders.fresh(home.resolve("bundles")));
        List<String> words = List.of("audio", "probe", "" + BARS, "" + WARM, "1");
        return samples(bench.backline(List.of("taskset", "-c", processors), home, Map.of(), words)
                .out());
    }

    /** Reads lines {@code engine SECONDS_OF_SOUND SECONDS PROCESSOR_SECONDS}; others are passed over. */
    static Pair samples(String out) {
        Pair pair = new Pair();
        out.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 4 && words[0].equals("engine"))
                .forEach(words -> {
                    pair.wall.add(Double.parseDouble(words[1]) / Double.parseDouble(words[2]));
                    pair.cpu.add(Double.parseDouble(words[3]));
                });
        return pair;
    }

    /** Wall and processor. */
    static final class Pair {
        private Sample wall = new Sample();
        private Sample cpu = new Sample();

        private void add(Pair other) {
            wall = wall.plus(other.wall);
            cpu = cpu.plus(other.cpu);
        }

        double times() {
            return wall.median();
        }
    }

    private Sample csound() throws IOException, InterruptedException {
        Sample sample = new Sample();
        for (String program : CSOUND) {
            if (Files.isExecutable(Path.of(program)) && Double.isNaN(sample.median())) {
                Path file = bench.work().resolve("engine.csd");
                Files.writeString(file, CsoundSong.of(SONG_SECONDS), StandardCharsets.UTF_8);
                Run run = bench.run(List.of("taskset", "-c", "0", program, "-n", "-d", "-m0", file.toString()));
                sample.add(SONG_SECONDS / run.endSeconds());
            }
        }
        return sample;
    }

    private String how() {
        return """
            A song of %s s: 20 tracks (a drum synthesiser, a bass, twelve of chords of three notes, six melodies) and 38 effects, two returns \
            among them, with automatic delay compensation. Median (least) of %s processes, held to the processors by `taskset`, the second render \
            in each. Csound plays a like patch with as many tracks, notes and effects, its start included; its oscillators, filters and reverb \
            are its own, so the two are alike in kind and not in sound. Aim: 15 times real time on one processor, 1.6 times more on two.""".formatted(
                        "" + Math.round(SONG_SECONDS), "" + bench.settings().rounds());
    }
}
