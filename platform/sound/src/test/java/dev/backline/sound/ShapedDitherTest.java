package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Seed;
import org.junit.jupiter.api.Test;

class ShapedDitherTest {
    private static final int SIZE = 1 << 16;

    /** Mean power of the error from one frequency to another at 44.1 kHz, in dB of one step squared. */
    private static double errorDb(double[] error, double fromHz, double toHz) {
        double[] power = new double[SIZE / 2 + 1];
        new Fft(SIZE).power(error, power);
        double sum = 0;
        int count = 0;
        for (int k = (int) (fromHz / 44_100 * SIZE); k < toHz / 44_100 * SIZE; k++, count++) {
            sum += power[k] / SIZE;
        }
        return 10 * StrictMath.log10(sum / count);
    }

    private static double[] error(boolean shaped) {
        ShapedDither shaping = new ShapedDither(Seed.of(2));
        Dither plain = new Dither(Seed.of(2));
        double[] error = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double x = 0.4 + 3 * StrictMath.sin(i * 0.01);
            error[i] = (shaped ? shaping.round(x) : Math.rint(x + plain.next())) - x;
        }
        return error;
    }

    @Test
    void theErrorIsFarLowerWhereTheEarIsKeen() {
        double[] shaped = error(true);
        double[] plain = error(false);
        assertThat(errorDb(shaped, 2_500, 4_500) - errorDb(plain, 2_500, 4_500)).isLessThan(-12);
        assertThat(errorDb(shaped, 15_000, 22_000)).isGreaterThan(errorDb(plain, 15_000, 22_000));
    }

    @Test
    void theMeanSurvivesAndTheSameSeedGivesTheSame() {
        ShapedDither one = new ShapedDither(Seed.of(5));
        ShapedDither other = new ShapedDither(Seed.of(5));
        double sum = 0;
        for (int i = 0; i < 50_000; i++) {
            double y = one.round(0.3);
            assertThat(y == Math.rint(y) && y == other.round(0.3)).isTrue();
            sum += y;
        }
        assertThat(sum / 50_000).isCloseTo(0.3, within(0.01));
    }
}
