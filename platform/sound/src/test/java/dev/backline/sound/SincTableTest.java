package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SincTableTest {
    private static double residueDb(double frequency, double step) {
        SincTable table = SincTable.forStep(step);
        float[] source = new float[8_000];
        for (int i = 0; i < source.length; i++) {
            source[i] = (float) StrictMath.sin(2 * StrictMath.PI * frequency * i);
        }
        double error = 0;
        int count = 0;
        for (double p = 500; p < 7_000; p += step, count++) {
            double expected = StrictMath.sin(2 * StrictMath.PI * frequency * p);
            double difference = table.at(source, (int) p, p - (int) p) - expected;
            error += difference * difference;
        }
        return 10 * StrictMath.log10(2 * error / count);
    }

    @ParameterizedTest
    @CsvSource({"0.0226, 1.0595", "0.0226, 0.53", "0.2, 0.94387", "0.2, 1.12", "0.3, 0.75"})
    void readsATonePrecisely(double frequency, double step) {
        assertThat(residueDb(frequency, step)).isLessThan(-75);
    }

    @Test
    void nothingFoldsBackWhenPitchedUp() {
        SincTable table = SincTable.forStep(2);
        float[] source = new float[8_000];
        for (int i = 0; i < source.length; i++) {
            source[i] = (float) StrictMath.sin(2 * StrictMath.PI * 0.33 * i);
        }
        double energy = 0;
        int count = 0;
        for (int p = 500; p < 7_000; p += 2, count++) {
            float value = table.at(source, p, 0);
            energy += value * value;
        }
        assertThat(10 * StrictMath.log10(2 * energy / count)).isLessThan(-70);
    }
}
