package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FftTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 8, 64, 256})
    void equalsTheSumThatDefinesIt(int size) {
        double[] re = noise(size, 5);
        double[] im = noise(size, 6);
        double[] wantedRe = new double[size];
        double[] wantedIm = new double[size];
        for (int k = 0; k < size; k++) {
            for (int n = 0; n < size; n++) {
                double c = StrictMath.cos(2 * StrictMath.PI * k * n / size);
                double s = StrictMath.sin(2 * StrictMath.PI * k * n / size);
                wantedRe[k] += re[n] * c + im[n] * s;
                wantedIm[k] += im[n] * c - re[n] * s;
            }
        }
        new Fft(size).forward(re, im);
        for (int k = 0; k < size; k++) {
            assertThat(re[k]).isCloseTo(wantedRe[k], within(1e-11));
            assertThat(im[k]).isCloseTo(wantedIm[k], within(1e-11));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_024, 65_536})
    void thePowersAddUpToThoseOfTheFrame(int size) {
        double[] values = noise(size, 7);
        double[] power = new double[size / 2 + 1];
        new Fft(size).power(values, power);
        double sum = power[0] + power[size / 2];
        for (int k = 1; k < size / 2; k++) {
            sum += 2 * power[k];
        }
        double energy = 0;
        for (double value : values) {
            energy += value * value;
        }
        assertThat(sum / size / energy).isCloseTo(1, within(1e-12));
    }

    private static double[] noise(int size, long seed) {
        Dither noise = new Dither(Seed.of(seed));
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = noise.next();
        }
        return values;
    }
}
