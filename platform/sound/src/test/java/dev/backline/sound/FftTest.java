package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FftTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16, 32, 64, 512})
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
        assertThat(re).containsExactly(wantedRe, within(1e-11));
        assertThat(im).containsExactly(wantedIm, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16, 32, 1_024, 65_536})
    void aRealFrameHasTheSpectrumOfAComplexOneWithoutImaginaryParts(int size) {
        Fft fft = new Fft(size);
        double[] frame = noise(size, 8);
        double[] re = frame.clone();
        double[] im = new double[size];
        fft.forward(re, im);
        double[] halfRe = new double[size / 2 + 1];
        double[] halfIm = new double[size / 2 + 1];
        fft.real(frame, halfRe, halfIm);
        for (int k = 0; k <= size / 2; k++) {
            assertThat(halfRe[k]).isCloseTo(re[k], within(1e-10));
            assertThat(halfIm[k]).isCloseTo(im[k], within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16, 32, 1_024, 65_536, 1 << 18})
    void theInverseGivesTheFrameBack(int size) {
        Fft fft = new Fft(size);
        double[] re = noise(size, 9);
        double[] im = noise(size, 10);
        double[] toRe = new double[size];
        double[] toIm = new double[size];
        double[] backRe = new double[size];
        double[] backIm = new double[size];
        fft.forward(re, im, toRe, toIm);
        fft.inverse(toRe, toIm, backRe, backIm);
        assertThat(distance(re, backRe)).isLessThan(1e-14);
        assertThat(distance(im, backIm)).isLessThan(1e-14);
        fft.real(re, toRe, toIm);
        fft.realInverse(toRe, toIm, backRe);
        assertThat(distance(re, backRe)).isLessThan(1e-14);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 1_024})
    void theTransformOfASumIsTheSumOfTheTransforms(int size) {
        Fft fft = new Fft(size);
        double[] a = noise(size, 1);
        double[] b = noise(size, 2);
        double[] sum = new double[size];
        double[] wanted = new double[size / 2 + 1];
        for (int i = 0; i < size; i++) {
            sum[i] = 3 * a[i] - 0.5 * b[i];
        }
        double[][] spectra = new double[3][size / 2 + 1];
        fft.real(a, spectra[0], new double[size / 2 + 1]);
        fft.real(b, spectra[1], new double[size / 2 + 1]);
        fft.real(sum, spectra[2], new double[size / 2 + 1]);
        for (int k = 0; k < wanted.length; k++) {
            wanted[k] = 3 * spectra[0][k] - 0.5 * spectra[1][k];
        }
        assertThat(distance(spectra[2], wanted)).isLessThan(1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 16, 1_024, 65_536})
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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 1_000, 1 << 25})
    void otherSizesAreRefused(int size) {
        assertThatThrownBy(() -> new Fft(size)).hasMessageContaining("power of two");
    }

    private static double distance(double[] a, double[] b) {
        double worst = 0;
        for (int i = 0; i < a.length; i++) {
            worst = Math.max(worst, Math.abs(a[i] - b[i]));
        }
        return worst;
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
