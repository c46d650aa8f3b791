package dev.backline.pipeline.internal.report;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The shape of a sound: peak and RMS over equal stretches of time. */
final class Waveform {
    private static final int COLUMNS = 800;
    private static final int HEIGHT = 120;

    private final double seconds;
    private final double[] peaks;
    private final double[] rms;

    private Waveform(double seconds, double[] peaks, double[] rms) {
        this.seconds = seconds;
        this.peaks = peaks;
        this.rms = rms;
    }

    static Waveform of(AudioFiles files, Path file) throws IOException, AudioFault {
        try (AudioReader reader = files.open(file)) {
            long frames = Math.max(1, reader.frames());
            double[] peaks = new double[COLUMNS];
            double[] squares = new double[COLUMNS];
            AudioBlock block = new AudioBlock(reader.format().channels(), 16_384);
            long at = 0;
            for (int read = reader.read(block); read > 0; read = reader.read(block)) {
                measure(block, read, at, frames, peaks, squares);
                at += read;
            }
            double[] rms = new double[COLUMNS];
            for (int i = 0; i < COLUMNS; i++) {
                rms[i] = Math.sqrt(squares[i] * COLUMNS / ((double) frames * block.channels()));
            }
            return new Waveform((double) frames / reader.format().sampleRateHz(), peaks, rms);
        }
    }

    private static void measure(AudioBlock block, int read, long at, long frames, double[] peaks, double[] squares) {
        for (int c = 0; c < block.channels(); c++) {
            float[] channel = block.channel(c);
            for (int i = 0; i < read; i++) {
                int column = (int) Math.min(COLUMNS - 1L, (at + i) * COLUMNS / frames);
                double value = Math.abs(channel[i]);
                peaks[column] = Math.max(peaks[column], value);
                squares[column] += value * value;
            }
        }
    }

    /** Answers the length of the sound. */
    double seconds() {
        return seconds;
    }

    /** Answers the picture; its width is the length of the sound. */
    String svg(String title) {
        return "<svg class=\"wave\" viewBox=\"0 0 " + COLUMNS + " " + HEIGHT
                + "\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"" + Html.text(title) + "\">"
                + "<path class=\"w1\" d=\"" + outline(peaks) + "\"/><path class=\"w2\" d=\"" + outline(rms)
                + "\"/></svg>";
    }

    private static String outline(double[] values) {
        StringBuilder path = new StringBuilder("M0 " + HEIGHT / 2);
        for (int i = 0; i < values.length; i++) {
            point(path, i, -values[i]);
        }
        for (int i = values.length - 1; i >= 0; i--) {
            point(path, i, values[i]);
        }
        return path.append('Z').toString();
    }

    private static void point(StringBuilder path, int column, double value) {
        double y = HEIGHT / 2.0 * (1 + Math.clamp(value, -1, 1) * 0.97);
        path.append(String.format(Locale.ROOT, "L%d %.1f", column, y));
    }
}
