package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The main job with its defaults. */
final class MakePart {
    private static final double SECONDS_PER_MINUTE = 60;

    private final Bench bench;

    MakePart(Bench bench) {
        this.bench = bench;
    }

    String measure() throws IOException, InterruptedException {
        Sample wall = new Sample();
        Sample cpu = new Sample();
        Sample peak = new Sample();
        Sample speed = new Sample();
        double minutes = bench.settings().minutes();
        for (int seed = 1; seed <= bench.settings().makes(); seed++) {
            Path home = Folders.fresh(bench.work().resolve("make-home"));
            Path out = Folders.fresh(bench.work().resolve("make-out")).resolve("track");
            Run run = bench.backline(
                    home, Map.of(), "make", "--minutes", "" + minutes, "--seed", "" + seed, "--out", out.toString());
            wall.add(run.endSeconds());
            cpu.add(run.cpuSeconds());
            peak.add(run.peakMegabytes());
            speed.add(minutes * SECONDS_PER_MINUTE / run.endSeconds());
        }
        String how = how();
        return new Table("Main job", how, "", "wall s", "CPU s", "times real time", "peak memory MB")
                .row(
                        "`make`",
                        wall.medianAndRange(1),
                        cpu.medianAndRange(1),
                        speed.medianAndRange(1),
                        peak.medianAndRange(0))
                .markdown();
    }

    private String how() {
        return """
            `backline make --minutes %s --seed N` with defaults otherwise, %s tracks, each in a fresh home; median (least-most). \
            All files are written: set, samples, MIDI, stems, master, variations, report. Real time: minutes of music by seconds of \
            work. Memory: the most that the process had resident.""".formatted(
                        "" + bench.settings().minutes(), "" + bench.settings().makes());
    }
}
