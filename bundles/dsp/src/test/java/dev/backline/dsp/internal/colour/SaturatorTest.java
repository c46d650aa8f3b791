package dev.backline.dsp.internal.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.Fft;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaturatorTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new SaturatorKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Dry/Wet", 0.0));
    }

    private static final int SIZE = 16_384;
    /** About 5 kHz, with a whole number of cycles in the size; odd, so that aliases fall between harmonics. */
    private static final int TONE = 1_707;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aliasesLieBelowMinus80Decibels(int curve) {
        double[] spectrum = spectrum(unit(Map.of("Curve", (double) curve, "Drive", 12.0)));
        double worst = 0;
        for (int k = 20; k < SIZE / 2; k++) {
            if (k % TONE != 0) {
                worst = Math.max(worst, spectrum[k]);
            }
        }
        assertThat(Signals.db(worst / spectrum[TONE])).isLessThan(-80);
        int harmonic = curve == 4 ? 2 : 3;
        assertThat(Signals.db(spectrum[harmonic * TONE] / spectrum[TONE]))
                .as("harmonic %s", harmonic)
                .isGreaterThan(-40);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void everyCurveHasASlopeOfOneAtSilence(int curve) {
        AudioUnit unit = unit(Map.of("Curve", (double) curve, "Drive", 12.0));
        float[] out = Signals.through(unit, Signals.sine(1_000, 1e-3, RATE_HZ)).channel(0);
        assertThat(Signals.db(Signals.amplitude(out, 1_000, RATE_HZ / 2) / 1e-3))
                .isCloseTo(12, within(0.05));
    }

    @Test
    void dryAndWetAddUpInPhase() {
        double[] response = Signals.responseDb(unit(Map.of("Curve", 2.0, "Drive", 0.0, "Dry/Wet", 0.5)), 0, SIZE, 0.25);
        for (double f = 100; f < 18_000; f *= 1.1) {
            assertThat(Signals.at(response, f)).as("at %s Hz", f).isCloseTo(0, within(0.1));
        }
    }

    private static double[] spectrum(AudioUnit unit) {
        double hz = (double) TONE * RATE_HZ / SIZE;
        float[] out = Signals.through(unit, Signals.sine(hz, 1, 5 * SIZE)).channel(0);
        double[] re = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            re[i] = out[4 * SIZE + i];
        }
        double[] im = new double[SIZE];
        new Fft(SIZE).forward(re, im);
        double[] size = new double[SIZE / 2];
        for (int k = 0; k < size.length; k++) {
            size[k] = StrictMath.hypot(re[k], im[k]);
        }
        return size;
    }
}
