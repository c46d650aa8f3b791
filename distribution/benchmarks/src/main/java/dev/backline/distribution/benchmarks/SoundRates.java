package dev.backline.distribution.benchmarks;

import dev.backline.distribution.benchmarks.sound.Tones;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Resampling beside sox and the two resamplers of ffmpeg: how pure, how flat, how fast. */
final class SoundRates {
    private static final double[] PURE = {997, 10_007, 19_001};
    private static final double[] FLAT = {50, 499, 2_003, 5_003, 9_001, 12_007, 15_013, 17_011, 18_503, 19_501, 20_000};
    private static final double SECONDS = 240;

    private final SoundProbe probe;

    SoundRates(SoundProbe probe) {
        this.probe = probe;
    }

    /** One program and its way of saying what is wanted. */
    private interface Way {
        /** The command that makes {@code to} out of {@code from}, both raw; {@code format} is {@code f64le} with one channel or {@code f32le} with two. */
        List<String> command(String format, Path from, int fromHz, Path to, int toHz);
    }

    String measure(int rounds) throws IOException, InterruptedException {
        Table table = new Table(
                "Resampling",
                how(),
                "44.1 to 48 kHz",
                "THD+N 997 Hz",
                "10,007 Hz",
                "19,001 Hz",
                "ripple to 20 kHz dB",
                "fold of 24,050 Hz",
                "latency frames",
                "x real time, process",
                "warm");
        Path noise = noise();
        if (SoundProbe.has("sox")) {
            row(table, "sox `rate -h`", sox("-h"), noise, rounds);
            row(table, "sox `rate -v`", sox("-v"), noise, rounds);
        }
        if (SoundProbe.has("ffmpeg")) {
            row(table, "ffmpeg, swr default", ffmpeg(""), noise, rounds);
            row(table, "ffmpeg, soxr precision 20", ffmpeg(":resampler=soxr:precision=20"), noise, rounds);
            row(table, "ffmpeg, soxr precision 28", ffmpeg(":resampler=soxr:precision=28"), noise, rounds);
        }
        for (String grade : List.of("FAST", "GOOD", "BEST")) {
            own(table, grade, noise, rounds);
        }
        return table.markdown();
    }

    private static Way sox(String quality) {
        return (format, from, fromHz, to, toHz) -> {
            boolean wide = format.equals("f64le");
            List<String> raw =
                    List.of("-t", "raw", "-e", "float", "-b", wide ? "64" : "32", "-c", wide ? "1" : "2", "-r");
            List<String> command = new ArrayList<>(List.of("sox", "-D"));
            command.addAll(raw);
            command.addAll(List.of("" + fromHz, from.toString()));
            command.addAll(raw);
            command.addAll(List.of("" + toHz, to.toString(), "rate", quality, "" + toHz));
            return command;
        };
    }

    private static Way ffmpeg(String options) {
        return (format, from, fromHz, to, toHz) -> List.of(
                "ffmpeg",
                "-v",
                "error",
                "-nostdin",
                "-y",
                "-f",
                format,
                "-ar",
                "" + fromHz,
                "-ac",
                format.equals("f64le") ? "1" : "2",
                "-i",
                from.toString(),
                "-af",
                "aresample=" + toHz + options,
                "-f",
                format,
                to.toString());
    }

    private void row(Table table, String name, Way way, Path noise, int rounds)
            throws IOException, InterruptedException {
        List<String> cells = new ArrayList<>(List.of(name));
        cells.addAll(quality((from, fromHz, to, toHz) -> probe.peer(way.command("f64le", from, fromHz, to, toHz))));
        Sample cpu = new Sample();
        for (int round = 0; round < rounds; round++) {
            cpu.add(probe.peer(way.command("f32le", noise, 44_100, Path.of("/dev/null"), 48_000))
                    .cpuSeconds());
        }
        cells.addAll(List.of("-", Sample.text(SECONDS / cpu.least(), 0), "-"));
        table.row(cells.toArray(String[]::new));
    }

    private void own(Table table, String grade, Path noise, int rounds) throws IOException, InterruptedException {
        Sample latency = new Sample();
        List<String> cells = new ArrayList<>(List.of("Backline, " + grade));
        cells.addAll(quality((from, fromHz, to, toHz) -> {
            Run run = probe.run(List.of(), "convert", from.toString(), to.toString(), "" + fromHz, "" + toHz, grade);
            if (toHz == 48_000) {
                latency.add(SoundProbe.figures(run.out()).getOrDefault("latency", Double.NaN));
            }
        }));
        Sample cpu = new Sample();
        Sample warm = new Sample();
        for (int round = 0; round < rounds; round++) {
            Run run = probe.run(List.of(), "speed", noise.toString(), "44100", "48000", grade);
            Map<String, Double> figures = SoundProbe.figures(run.out());
            cpu.add(run.cpuSeconds());
            warm.add(figures.getOrDefault("seconds", Double.NaN));
        }
        // The process makes three passes.
        cells.addAll(List.of(
                Sample.text(latency.most(), 0),
                Sample.text(3 * SECONDS / cpu.least(), 0),
                Sample.text(SECONDS / warm.least(), 0)));
        table.row(cells.toArray(String[]::new));
    }

    private interface Conversion {
        void run(Path from, int fromHz, Path to, int toHz) throws IOException, InterruptedException;
    }

    private List<String> quality(Conversion conversion) throws IOException, InterruptedException {
        List<String> cells = new ArrayList<>();
        for (double hz : PURE) {
            double[] out = converted(conversion, Tones.of(44_100, 3, hz), 44_100, 48_000);
            cells.add(Sample.text(Tones.residueDb(out, hz, 48_000), 0));
        }
        double[] out = converted(conversion, Tones.of(44_100, 3, FLAT), 44_100, 48_000);
        Sample gains = new Sample();
        for (double hz : FLAT) {
            gains.add(Tones.gainDb(out, hz, 48_000, FLAT.length));
        }
        cells.add(Sample.text(gains.most() - gains.least(), 4));
        double[] folded = converted(conversion, Tones.of(96_000, 3, 24_050), 96_000, 44_100);
        cells.add(Sample.text(Tones.levelDb(folded), 0));
        return cells;
    }

    private double[] converted(Conversion conversion, double[] values, int fromHz, int toHz)
            throws IOException, InterruptedException {
        Path from = Tones.write(probe.folder().resolve("from.f64"), values);
        Path to = probe.folder().resolve("to.f64");
        Files.deleteIfExists(to);
        conversion.run(from, fromHz, to, toHz);
        return Tones.read(to);
    }

    private Path noise() throws IOException {
        int frames = (int) (44_100 * SECONDS);
        ByteBuffer bytes = ByteBuffer.allocate(8 * frames).order(ByteOrder.LITTLE_ENDIAN);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        while (bytes.hasRemaining()) {
            bytes.putFloat((float) (random.nextDouble() - 0.5) / 2);
        }
        return Files.write(probe.folder().resolve("noise.f32"), bytes.array());
    }

    private static String how() {
        return "Tones of -6 dBFS, 64-bit floats in and out (sox works on 32-bit integers inside). THD+N: all but the tone, in dB of"
                + " it. Ripple: between the least and the most of 11 tones from 50 Hz to 20 kHz. Fold: what is left of a tone of"
                + " 24,050 Hz from 96 to 44.1 kHz. Speed: 240 s of stereo noise as 32-bit floats from a raw file to nowhere, by CPU"
                + " time of the whole process, Java's start and warming up within; warm: the fastest of three passes.";
    }
}
