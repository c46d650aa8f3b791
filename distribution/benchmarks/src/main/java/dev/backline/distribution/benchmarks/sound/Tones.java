package dev.backline.distribution.benchmarks.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Raw files of doubles, tones in them, and what is in them besides. */
public final class Tones {
    private static final double AMPLITUDE = 0.5;

    private Tones() {}

    /** Tones of half of full scale in all. */
    public static double[] of(int rateHz, double seconds, double... hz) {
        double[] values = new double[(int) (rateHz * seconds)];
        for (double one : hz) {
            for (int i = 0; i < values.length; i++) {
                values[i] += AMPLITUDE / hz.length * StrictMath.sin(2 * StrictMath.PI * (one * i / rateHz % 1));
            }
        }
        return values;
    }

    /** Writes 64-bit floats, little-endian. */
    public static Path write(Path file, double[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        return Files.write(file, bytes.array());
    }

    /** Reads 64-bit floats, little-endian. */
    public static double[] read(Path file) throws IOException {
        DoubleBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer();
        double[] values = new double[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    /** Everything but one tone, in dB of that tone as it went in: distortion and noise. A line through the noise counts, a constant too. */
    public static double residueDb(double[] values, double hz, int rateHz) {
        int from = values.length / 8;
        int to = values.length - from;
        double re = 2 * projected(values, hz, rateHz, 0);
        double im = 2 * projected(values, hz, rateHz, 0.25);
        // Twice: what the first look leaves because the tone ends within a period is taken away by the second.
        double[] rest = values.clone();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < rest.length; i++) {
                double turns = hz * i / rateHz % 1;
                rest[i] -=
                        re * StrictMath.cos(2 * StrictMath.PI * turns) + im * StrictMath.sin(2 * StrictMath.PI * turns);
            }
            re = 2 * projected(rest, hz, rateHz, 0);
            im = 2 * projected(rest, hz, rateHz, 0.25);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += rest[i] * rest[i];
        }
        return 10 * StrictMath.log10(sum / (to - from) / (AMPLITUDE * AMPLITUDE / 2));
    }

    /** Amplitude of one of several tones, in dB of what went in. */
    public static double gainDb(double[] values, double hz, int rateHz, int tones) {
        double amplitude = 2 * StrictMath.hypot(projected(values, hz, rateHz, 0), projected(values, hz, rateHz, 0.25));
        return 20 * StrictMath.log10(amplitude / (AMPLITUDE / tones));
    }

    /** The level of all, in dB of a tone of half of full scale. */
    public static double levelDb(double[] values) {
        double sum = 0;
        for (int i = values.length / 8; i < values.length - values.length / 8; i++) {
            sum += values[i] * values[i];
        }
        return 10 * StrictMath.log10(sum / (values.length - 2 * (values.length / 8)) / (AMPLITUDE * AMPLITUDE / 2));
    }

    /** The mean of the middle times a cosine, under a squared Blackman-Harris window, beside which other tones do not count. */
    private static double projected(double[] values, double hz, int rateHz, double lateTurns) {
        int from = values.length / 8;
        int count = values.length - 2 * from;
        double sum = 0;
        double all = 0;
        for (int i = 0; i < count; i++) {
            double t = 2 * StrictMath.PI * i / count;
            double w = 0.35875
                    - 0.48829 * StrictMath.cos(t)
                    + 0.14128 * StrictMath.cos(2 * t)
                    - 0.01168 * StrictMath.cos(3 * t);
            double turns = hz * (from + i) / rateHz % 1 - lateTurns;
            sum += w * w * values[from + i] * StrictMath.cos(2 * StrictMath.PI * turns);
            all += w * w;
        }
        return sum / all;
    }
}
