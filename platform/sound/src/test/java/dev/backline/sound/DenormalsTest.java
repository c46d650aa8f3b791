package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DenormalsTest {
    private static int denormals(boolean flushed) {
        double value = 1;
        int count = 0;
        for (int i = 0; i < 200_000; i++) {
            value *= 0.99;
            value = flushed ? Denormals.flush(value) : value;
            count += value != 0 && Math.abs(value) < Double.MIN_NORMAL ? 1 : 0;
        }
        return count;
    }

    @Test
    void aFadingTailMeetsNone() {
        assertThat(denormals(false)).isGreaterThan(1_000);
        assertThat(denormals(true)).isZero();
    }

    @Test
    void soundStaysAsItIs() {
        for (double value = 1e-9; value < 10; value *= 1.7) {
            assertThat(Math.abs(Denormals.flush(value) - value)).isLessThan(1e-15);
            assertThat(Denormals.flush(-value)).isEqualTo(-Denormals.flush(value));
        }
    }
}
