package dev.backline.distribution.recipes;

import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A WAV file of 16 or 24 bits as numbers. */
record Sound(double[] values) {
    static Sound load(Path file) throws Exception {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
            int width = in.getFormat().getSampleSizeInBits() / 8;
            byte[] bytes = in.readAllBytes();
            double[] values = new double[bytes.length / width];
            for (int i = 0; i < values.length; i++) {
                int value = bytes[i * width + width - 1];
                for (int b = width - 2; b >= 0; b--) {
                    value = value << 8 | bytes[i * width + b] & 0xff;
                }
                values[i] = value / (double) (1L << 8 * width - 1);
            }
            return new Sound(values);
        }
    }

    Sound plus(Sound other) {
        double[] sum = Arrays.copyOf(values, Math.max(values.length, other.values.length));
        for (int i = 0; i < other.values.length; i++) {
            sum[i] += other.values[i];
        }
        return new Sound(sum);
    }

    /** Answers how far this is from another one, in decibels below full scale. */
    double differenceDb(Sound other) {
        double energy = 0;
        for (int i = 0; i < values.length; i++) {
            double difference = values[i] - (i < other.values.length ? other.values[i] : 0);
            energy += difference * difference;
        }
        return 10 * StrictMath.log10(energy / values.length + 1e-20);
    }
}
