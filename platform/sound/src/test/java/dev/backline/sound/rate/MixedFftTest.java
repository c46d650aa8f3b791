package dev.backline.sound.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedFftTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7, 8, 12, 35, 42, 128, 147, 160, 210, 1_176, 1_280})
    void isTheSumThatDefinesIt(int size) {
        SplittableRandom random = new SplittableRandom(size);
        double[] re = random.doubles(size, -1, 1).toArray();
        double[] im = random.doubles(size, -1, 1).toArray();
        double[] toRe = new double[size];
        double[] toIm = new double[size];
        new MixedFft(size).forward(re, im, toRe, toIm);
        for (int k = 0; k < size; k += 1 + size / 50) {
            double r = 0;
            double i = 0;
            for (int n = 0; n < size; n++) {
                double angle = 2 * Math.PI * ((long) k * n % size) / size;
                r += re[n] * Math.cos(angle) + im[n] * Math.sin(angle);
                i += im[n] * Math.cos(angle) - re[n] * Math.sin(angle);
            }
            assertThat(toRe[k]).as("real part %s", k).isCloseTo(r, within(1e-11));
            assertThat(toIm[k]).as("imaginary part %s", k).isCloseTo(i, within(1e-11));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 13, 22, 1_001})
    void saysWhatItCannotTake(int size) {
        assertThat(MixedFft.takes(size)).isFalse();
    }
}
