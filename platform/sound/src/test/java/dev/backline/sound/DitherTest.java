package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Seed;
import org.junit.jupiter.api.Test;

class DitherTest {
    @Test
    void isTriangularAndRepeatable() {
        Dither dither = new Dither(Seed.of(1));
        Dither again = new Dither(Seed.of(1));
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 100_000; i++) {
            double value = dither.next();
            assertThat(value == again.next()).isTrue();
            assertThat(Math.abs(value) < 1).isTrue();
            sum += value;
            squares += value * value;
        }
        assertThat(sum / 100_000).isCloseTo(0, within(0.01));
        assertThat(squares / 100_000).isCloseTo(1.0 / 6, within(0.003));
    }
}
