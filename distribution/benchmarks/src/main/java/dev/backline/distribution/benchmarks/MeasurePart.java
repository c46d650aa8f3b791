package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code audio measure} beside ffmpeg's {@code ebur128}, on one long file and on one so short that only starting counts. */
final class MeasurePart {
    private static final double LONG_SECONDS = 24 * 60;
    private static final double SHORT_SECONDS = 1;

    private final Bench bench;
    private final Processes processes;

    MeasurePart(Bench bench) {
        this.bench = bench;
        this.processes = new Processes(bench.work());
    }

    /** Runs a program on a file. */
    @FunctionalInterface
    private interface Program {
        Run on(Path file) throws IOException, InterruptedException;
    }

    /** What a program took for both files. */
    private record Row(String name, Program program, Sample wall, Sample cpu, Sample inside) {
        Row(String name, Program program) {
            this(name, program, new Sample(), new Sample(), new Sample());
        }

        void measure(Path shortFile, Path longFile) throws IOException, InterruptedException {
            Run first = program.on(shortFile);
            Run run = program.on(longFile);
            wall.add(run.endSeconds());
            cpu.add(run.cpuSeconds());
            inside.add(run.cpuSeconds() - first.cpuSeconds());
        }

        String times(Sample seconds) {
            return Sample.text((LONG_SECONDS - SHORT_SECONDS) / seconds.median(), 0);
        }
    }

    String measure() throws IOException, InterruptedException {
        Path longFile = LongSound.write(bench.work().resolve("long.wav"), LONG_SECONDS);
        Path shortFile = LongSound.write(bench.work().resolve("short.wav"), SHORT_SECONDS);
        Path home = Folders.fresh(bench.work().resolve("measure-home"));
        List<Row> rows = List.of(
                new Row(
                        "`audio measure`, all figures",
                        file -> bench.backline(home, Map.of(), "audio", "measure", file.toString(), "--json")),
                new Row("ffmpeg, loudness and true peak", file -> ffmpeg(file, "ebur128=peak=true")),
                new Row("ffmpeg, loudness alone", file -> ffmpeg(file, "ebur128")));
        for (int round = 0; round < bench.settings().rounds(); round++) {
            for (Row row : rows) {
                row.measure(shortFile, longFile);
            }
        }
        Table table = new Table(
                "Measuring", how(), "", "wall s", "CPU s", "times real time", "CPU s beyond start", "times real time");
        for (Row row : rows) {
            table.row(
                    row.name(),
                    row.wall().medianAndLeast(2),
                    row.cpu().medianAndLeast(2),
                    row.times(row.cpu()),
                    row.inside().medianAndLeast(2),
                    row.times(row.inside()));
        }
        Files.delete(longFile);
        return table.markdown();
    }

    private Run ffmpeg(Path file, String filter) throws IOException, InterruptedException {
        return processes.run(
                Map.of(),
                List.of(
                        "ffmpeg",
                        "-nostdin",
                        "-hide_banner",
                        "-nostats",
                        "-threads",
                        "1",
                        "-i",
                        file.toString(),
                        "-af",
                        filter,
                        "-f",
                        "null",
                        "-"));
    }

    private String how() {
        return """
            A stereo WAV of %s minutes at 48 kHz, 16 bits, in the file cache; %s rounds, median (least). Beyond start: less what the same \
            program takes for 1 s of it, so that only the work on sound is left; times real time by CPU. `audio measure` tells spectrum, \
            stereo field, crest, offset and clipped runs as well. Aim: at least as fast as ffmpeg with true peak.""".formatted(
                "" + Math.round(LONG_SECONDS / 60), "" + bench.settings().rounds());
    }
}
