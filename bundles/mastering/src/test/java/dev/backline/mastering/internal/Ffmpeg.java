package dev.backline.mastering.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ffmpeg measures.
 *
 * @param integrated in LUFS
 * @param range in LU
 * @param truePeak in dBTP
 */
record Ffmpeg(double integrated, double range, double truePeak) {
    private static final Pattern SUMMARY =
            Pattern.compile("I:\\s+(\\S+) LUFS.*LRA:\\s+(\\S+) LU.*True peak:\\s+Peak:\\s+(\\S+) dBFS", Pattern.DOTALL);

    static Ffmpeg measure(Path file) throws Exception {
        boolean there = List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ffmpeg")));
        assumeTrue(there, "ffmpeg is not installed");
        Process process = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-hide_banner",
                        "-nostats",
                        "-i",
                        file.toString(),
                        "-filter_complex",
                        "ebur128=peak=true",
                        "-f",
                        "null",
                        "-")
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher summary = SUMMARY.matcher(text.substring(text.lastIndexOf("Summary:")));
        if (!summary.find()) {
            throw new AssertionError(text);
        }
        return new Ffmpeg(
                Double.parseDouble(summary.group(1)),
                Double.parseDouble(summary.group(2)),
                Double.parseDouble(summary.group(3).replace("inf", "Infinity")));
    }
}
