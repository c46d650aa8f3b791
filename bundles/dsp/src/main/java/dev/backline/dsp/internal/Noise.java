package dev.backline.dsp.internal;

import dev.backline.model.Seed;
import java.util.random.RandomGenerator;

/** White noise from -1 to 1 out of a seed. */
final class Noise {
    private final RandomGenerator random;

    Noise(Seed seed) {
        random = seed.random();
    }

    double next() {
        return random.nextDouble() * 2 - 1;
    }

    /** Answers {@code frames} of noise. */
    double[] take(int frames) {
        double[] values = new double[frames];
        for (int i = 0; i < frames; i++) {
            values[i] = next();
        }
        return values;
    }
}
