package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Loudness and true peak beside ffmpeg's {@code ebur128}. */
final class SoundLoudness {
    private static final int RATE_HZ = 48_000;
    private static final int SECONDS = 600;

    private final SoundProbe probe;

    SoundLoudness(SoundProbe probe) {
        this.probe = probe;
    }

    String measure(int rounds) throws IOException, InterruptedException {
        Path file = music();
        Sample loudness = new Sample();
        Sample peak = new Sample();
        Sample own = new Sample();
        for (int round = 0; round < rounds; round++) {
            if (SoundProbe.has("ffmpeg")) {
                loudness.add(probe.peer(ffmpeg(file, "ebur128")).cpuSeconds());
                peak.add(probe.peer(ffmpeg(file, "ebur128=peak=true")).cpuSeconds());
            }
            own.add(probe.run(List.of(), "loudness", file.toString()).cpuSeconds());
        }
        return new Table("Loudness", how(rounds), "", "CPU s", "x real time")
                .row("ffmpeg `ebur128`, no peaks", loudness.medianAndLeast(2), speed(loudness))
                .row("ffmpeg `ebur128=peak=true` (4x)", peak.medianAndLeast(2), speed(peak))
                .row("Backline, true peak at 8x", own.medianAndLeast(2), speed(own))
                .markdown();
    }

    private static String speed(Sample cpu) {
        return Sample.text(SECONDS / cpu.median(), 0);
    }

    private static List<String> ffmpeg(Path file, String filter) {
        return List.of(
                "ffmpeg",
                "-v",
                "error",
                "-nostats",
                "-nostdin",
                "-i",
                file.toString(),
                "-af",
                filter,
                "-f",
                "null",
                "-");
    }

    /** Beats of noise over a tone that swells, so that peaks rise and fall as in music. */
    private Path music() throws IOException {
        int frames = RATE_HZ * SECONDS;
        ByteBuffer bytes = ByteBuffer.allocate(44 + 4 * frames).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 4 * frames);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        bytes.putShort((short) 1).putShort((short) 2).putInt(RATE_HZ).putInt(4 * RATE_HZ);
        bytes.putShort((short) 4).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(4 * frames);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2);
        for (int i = 0; i < frames; i++) {
            double beat = Math.max(0, 1 - (i % (RATE_HZ / 2)) / (RATE_HZ / 8.0));
            double swell = 0.5 + 0.5 * StrictMath.sin(2 * StrictMath.PI * i / (RATE_HZ * 37.0));
            double tone = 0.3 * swell * StrictMath.sin(2 * StrictMath.PI * (220.0 * i / RATE_HZ % 1));
            for (int c = 0; c < 2; c++) {
                bytes.putShort((short) (32_767 * (tone + 0.5 * beat * beat * (random.nextDouble() - 0.5))));
            }
        }
        return Files.write(probe.folder().resolve("music.wav"), bytes.array());
    }

    private static String how(int rounds) {
        return "Integrated loudness, range, momentary and short-term maxima of 10 minutes of stereo at 48 kHz out of a 16-bit WAV, by"
                + " CPU time of the whole process, reading within; median (least) of " + rounds + ".";
    }
}
