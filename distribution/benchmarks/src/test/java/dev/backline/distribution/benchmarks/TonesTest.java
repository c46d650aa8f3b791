package dev.backline.distribution.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.distribution.benchmarks.sound.Tones;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TonesTest {
    @Test
    void thatWhichIsNoToneIsFoundInDecibelsOfTheTone() {
        double[] values = Tones.of(48_000, 1, 997);
        assertThat(Tones.residueDb(values, 997, 48_000)).isLessThan(-250);
        double[] other = Tones.of(48_000, 1, 5_003);
        for (int i = 0; i < values.length; i++) {
            values[i] += 1e-6 * other[i];
        }
        assertThat(Tones.residueDb(values, 997, 48_000)).isCloseTo(-120, within(0.1));
    }

    @Test
    void gainsOfSeveralTonesAreToldApart() {
        double[] values = Tones.of(48_000, 1, 997, 1_103, 20_000);
        for (int i = 0; i < values.length; i++) {
            values[i] *= 0.5;
        }
        assertThat(Tones.gainDb(values, 1_103, 48_000, 3)).isCloseTo(-6.0206, within(1e-3));
        assertThat(Tones.levelDb(Tones.of(48_000, 1, 997))).isCloseTo(0, within(1e-3));
    }

    @Test
    void filesKeepEveryBit(@TempDir Path folder) throws IOException {
        double[] values = Tones.of(44_100, 0.01, 10_007);
        assertThat(Tones.read(Tones.write(folder.resolve("tone.f64"), values))).containsExactly(values, within(0.0));
    }
}
