package dev.backline.distribution.benchmarks;

import dev.backline.distribution.benchmarks.decode.Speed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much faster than real time each format is decoded, beside ffmpeg. */
final class DecodePart {
    /** Passes that do not count. */
    private static final int WARM = 4;

    private static final int SECONDS = 300;

    /** Struck tones, a wavering chord and some noise, different on both sides. */
    private static final String SOUND = "aevalsrc='"
            + "0.4*sin(2*PI*110*t)*exp(-6*mod(t,0.5))+0.1*sin(2*PI*440*t+sin(3*t))+0.02*random(0)|"
            + "0.4*sin(2*PI*110*t)*exp(-6*mod(t,0.5))+0.1*sin(2*PI*554*t+sin(2*t))+0.02*random(1)':s=44100:d="
            + SECONDS;

    private static final Map<String, List<String>> FORMATS = formats();

    private final Bench bench;

    DecodePart(Bench bench) {
        this.bench = bench;
    }

    private static Map<String, List<String>> formats() {
        Map<String, List<String>> formats = new LinkedHashMap<>();
        formats.put("16.wav", List.of("-c:a", "pcm_s16le"));
        formats.put("24.wav", List.of("-c:a", "pcm_s24le"));
        formats.put("16.aiff", List.of("-c:a", "pcm_s16be"));
        formats.put("16.flac", List.of("-c:a", "flac", "-sample_fmt", "s16"));
        formats.put("24.flac", List.of("-c:a", "flac", "-sample_fmt", "s32"));
        formats.put("192k.mp3", List.of("-c:a", "libmp3lame", "-b:a", "192k"));
        formats.put("q5.ogg", List.of("-c:a", "libvorbis", "-q:a", "5"));
        formats.put("128k.opus", List.of("-c:a", "libopus", "-b:a", "128k"));
        formats.put("192k.m4a", List.of("-c:a", "aac", "-b:a", "192k"));
        return formats;
    }

    String measure() throws IOException, InterruptedException {
        Path folder = Folders.fresh(bench.work().resolve("decode"));
        List<Path> files = made(folder);
        Path home = Folders.fresh(bench.work().resolve("decode-home"));
        Jars.decode(Folders.fresh(home.resolve("bundles")));
        List<String> words = new ArrayList<>(
                List.of("audio", "probe", "" + WARM, "" + bench.settings().passes()));
        files.forEach(file -> words.add(file.toString()));
        Map<String, Sample> ours =
                samples(bench.backline(List.of(), home, Map.of(), words).out());
        Table table = new Table("Decoding", how(), "file", "Backline", "ffmpeg", "Backline / ffmpeg");
        for (Path file : files) {
            String name = file.getFileName().toString();
            Sample own = ours.getOrDefault(name, new Sample());
            Sample peer = ffmpeg(file);
            table.row(
                    "`" + name + "`",
                    own.medianAndRange(0),
                    peer.medianAndRange(0),
                    Sample.text(own.median() / peer.median(), 2));
        }
        return table.markdown();
    }

    private List<Path> made(Path folder) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        Path source = folder.resolve("source.wav");
        bench.run(List.of("ffmpeg", "-v", "error", "-f", "lavfi", "-i", SOUND, "-c:a", "pcm_f32le", source.toString()));
        for (Map.Entry<String, List<String>> format : FORMATS.entrySet()) {
            Path file = folder.resolve(format.getKey());
            List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-i", source.toString()));
            command.addAll(format.getValue());
            command.add(file.toString());
            bench.run(command);
            files.add(file);
        }
        return files;
    }

    private Sample ffmpeg(Path file) throws IOException, InterruptedException {
        Sample sample = new Sample();
        List<String> command =
                List.of("ffmpeg", "-v", "error", "-threads", "1", "-i", file.toString(), "-f", "null", "-");
        for (int i = 0; i < bench.settings().passes(); i++) {
            sample.add(new Speed(SECONDS, (long) (bench.run(command).cpuSeconds() * 1e9)).timesRealTime());
        }
        return sample;
    }

    /** Reads lines {@code decode NAME FIGURE}; others are passed over. */
    static Map<String, Sample> samples(String out) {
        Map<String, Sample> samples = new LinkedHashMap<>();
        out.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 3 && words[0].equals("decode"))
                .forEach(words ->
                        samples.computeIfAbsent(words[1], name -> new Sample()).add(Double.parseDouble(words[2])));
        return samples;
    }

    private String how() {
        return """
            Seconds of sound for each second of processor time, median (least-most) of %s passes over %s s of stereo at 44.1 kHz. Backline: in \
            one process of the distribution after %s passes that do not count, from opening to the last frame, rows in turns. ffmpeg: \
            `-threads 1 -f null -`, whole processes, whose start of some 50 ms is within. Aims: FLAC 1000, WAV and AIFF as fast as \
            memory.""".formatted("" + bench.settings().passes(), "" + SECONDS, "" + WARM);
    }
}
