package dev.backline.audio.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that other people wrote, where they are installed: the judges of our formats. */
public final class Outside {
    private Outside() {}

    public static boolean isThere(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    public static void run(String... command) throws IOException, InterruptedException {
        assumeTrue(isThere(command[0]), command[0] + " is not installed");
        runIfThere(command);
    }

    public static void runIfThere(String... command) throws IOException, InterruptedException {
        if (isThere(command[0])) {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        }
    }

    public static Path developmentSounds() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data/audio"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "the development sounds are not here");
        return folder.resolve("shared/data/audio");
    }

    /** Decodes by ffmpeg into floats. */
    public static float[][] decoded(Path file, int channels, Path folder) throws IOException, InterruptedException {
        Path raw = folder.resolve(file.getFileName() + ".f32");
        run("ffmpeg", "-v", "error", "-y", "-i", file.toString(), "-f", "f32le", raw.toString());
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN);
        float[][] values = new float[channels][bytes.remaining() / 4 / channels];
        for (int i = 0; i < values[0].length; i++) {
            for (int c = 0; c < channels; c++) {
                values[c][i] = bytes.getFloat();
            }
        }
        return values;
    }

    public static void same(AudioBlock ours, float[][] theirs, float tolerance) {
        assertThat(ours.frames()).isEqualTo(theirs[0].length);
        for (int c = 0; c < theirs.length; c++) {
            for (int i = 0; i < theirs[c].length; i++) {
                if (!(Math.abs(ours.channel(c)[i] - theirs[c][i]) <= tolerance)) {
                    throw new AssertionError(
                            "channel " + c + ", frame " + i + ": " + ours.channel(c)[i] + " for " + theirs[c][i]);
                }
            }
        }
    }

    /** Answers how far below the sound the difference lies, in dB. */
    public static double likenessDb(float[] ours, float[] theirs, int frames) {
        double sound = 0;
        double difference = 0;
        for (int i = 0; i < frames; i++) {
            sound += (double) theirs[i] * theirs[i];
            difference += ((double) theirs[i] - ours[i]) * ((double) theirs[i] - ours[i]);
        }
        return 10 * StrictMath.log10(sound / difference);
    }

    public static List<Path> listed(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(f -> f.toString().endsWith(ending)).sorted().toList());
        }
    }
}
