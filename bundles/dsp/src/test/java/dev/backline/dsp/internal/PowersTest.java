package dev.backline.dsp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PowersTest {
    @Test
    void agreesWithStrictMath() {
        for (double x = -40; x < 40; x += 0.0371) {
            double power = StrictMath.pow(2, x);
            assertThat(Powers.exp2(x) / power).isCloseTo(1, within(1e-8));
            assertThat(Powers.log2(power)).isCloseTo(x, within(1e-8));
        }
        for (double x = 0; x < 1.57; x += 0.0101) {
            assertThat(Powers.sine(x)).isCloseTo(StrictMath.sin(x), within(1e-15));
            assertThat(Powers.tan(x)).isCloseTo(StrictMath.tan(x), within(1e-13 * (1 + StrictMath.tan(x))));
        }
    }

    @Test
    void decibelsOfAnAmplitudeAndBack() {
        assertThat(Powers.db(0.5)).isCloseTo(-6.0206, within(1e-4));
        assertThat(Powers.amplitude(-20)).isCloseTo(0.1, within(1e-9));
        assertThat(Powers.db(0)).isEqualTo(Powers.SILENCE_DB);
        assertThat(Powers.amplitude(0)).isEqualTo(1);
    }
}
