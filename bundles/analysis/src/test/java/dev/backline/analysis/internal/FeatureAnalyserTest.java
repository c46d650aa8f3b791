package dev.backline.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.analysis.SampleProfile;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureAnalyserTest {
    private static final int RATE = 44_100;

    private static SampleProfile analyse(double seconds, DoubleUnaryOperator sound) {
        float[] x = new float[(int) (seconds * RATE)];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) sound.applyAsDouble((double) i / RATE);
        }
        return new FeatureAnalyser().analyse(AudioBlock.of(x), RATE);
    }

    private static String best(SampleProfile profile) {
        return profile.categories().keySet().iterator().next();
    }

    private static double decay(double t, double seconds) {
        return StrictMath.pow(10, -3 * t / seconds);
    }

    private static double sine(double cycles) {
        return StrictMath.sin(2 * Math.PI * cycles);
    }

    @Test
    void aFallingLowSineIsAKick() {
        assertThat(best(analyse(0.4, t -> 0.9 * sine(50 * t + 4 * (1 - decay(t, 0.1))) * decay(t, 0.4))))
                .isEqualTo("kick");
    }

    @Test
    void aShortBurstOfDifferentiatedNoiseIsAHat() {
        RandomGenerator random = Seed.of(1).random();
        double[] last = new double[2];
        DoubleUnaryOperator hiss = t -> {
            double white = random.nextDouble() - 0.5;
            double high = white - 2 * last[0] + last[1];
            last[1] = last[0];
            last[0] = white;
            return high * 0.3 * decay(t, 0.1);
        };
        assertThat(best(analyse(0.12, hiss))).isEqualTo("hat");
    }

    @Test
    void aHeldLowToneIsABassWithItsRoot() {
        SampleProfile profile = analyse(2, t -> 0.4 * sine(55 * t) + 0.2 * sine(110 * t) + 0.1 * sine(165 * t));
        assertThat(best(profile)).isEqualTo("bass");
        assertThat(profile.root().orElseThrow().midi()).isEqualTo(33);
        assertThat(profile.centsOff()).isCloseTo(0, within(5.0));
    }

    @Test
    void sixteenHitsAreALoopOfTheirLengthsTempo() {
        SampleProfile profile = analyse(4 * 60.0 / 126 * 2, t -> {
            double beat = 60.0 / 126 / 2;
            double since = t % beat;
            return 0.8 * sine(200 * since) * decay(since, 0.15);
        });
        assertThat(best(profile)).isEqualTo("loop");
        assertThat(profile.tempo().orElseThrow().bpm()).isCloseTo(126, within(0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {41.2, 65.4, 110, 220, 440, 880})
    void aToneHasItsPitchWithinTenCents(double hz) {
        SampleProfile profile =
                analyse(1.2, t -> 0.5 * sine(hz * t) + 0.25 * sine(2 * hz * t) + 0.1 * sine(3 * hz * t));
        double heard = profile.root().orElseThrow().frequency().value() * StrictMath.pow(2, profile.centsOff() / 1200);
        assertThat(1200 * StrictMath.log(heard / hz) / StrictMath.log(2)).isCloseTo(0, within(10.0));
    }

    @Test
    void noiseHasNoPitchAndSilenceHasNoLoudness() {
        RandomGenerator random = Seed.of(2).random();
        assertThat(analyse(1, t -> random.nextDouble() - 0.5).root()).isEmpty();
        SampleProfile silence = analyse(0.5, t -> 0);
        assertThat(silence.loudness().value()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(silence.peak()).isZero();
    }

    @Test
    void silenceBeforeTheSoundIsFound() {
        assertThat(analyse(1, t -> t < 0.25 ? 0 : 0.5 * sine(100 * t)).onset().value())
                .isCloseTo(0.25, within(0.006));
    }
}
