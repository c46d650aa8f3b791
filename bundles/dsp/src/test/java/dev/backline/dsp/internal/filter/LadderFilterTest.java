package dev.backline.dsp.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderFilterTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new LadderFilterKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Dry/Wet", 0.0));
    }

    private static final double SMALL = 1e-4;

    @Test
    void fallsBy24DecibelsInEveryOctave() {
        double[] response = response(Map.of("Cutoff", 250.0, "Resonance", 0.0));
        assertThat(Signals.at(response, 4_000) - Signals.at(response, 2_000)).isCloseTo(-24, within(1.0));
        assertThat(Signals.at(response, 30)).isCloseTo(0, within(0.3));
    }

    @Test
    void fourPolesAreTwelveDecibelsDownAtTheCutoff() {
        assertThat(Signals.at(response(Map.of("Resonance", 0.0)), 1_000)).isCloseTo(-12.04, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"0.5", "0.8", "1"})
    void resonanceLiftsTheCutoffByItsFeedback(double resonance) {
        // At the cutoff the four poles turn the phase over: the gain is 1 / (4 - k).
        double expected = Signals.db(1 / (4 - 3.9 * resonance));
        assertThat(Signals.at(response(Map.of("Resonance", resonance)), 1_000)).isCloseTo(expected, within(0.2));
    }

    @Test
    void driveRoundsLoudSoundsOff() {
        AudioBlock out = Signals.through(
                unit(Map.of("Cutoff", 20_000.0, "Resonance", 0.0, "Drive", 24.0)), Signals.sine(500, 1, RATE_HZ));
        double first = Signals.amplitude(out.channel(0), 500, RATE_HZ / 2);
        double third = Signals.amplitude(out.channel(0), 1_500, RATE_HZ / 2);
        // A square wave's third harmonic is a third of the first.
        assertThat(third / first).isBetween(0.2, 1 / 3.0);
    }

    private double[] response(Map<String, Double> settings) {
        return Signals.responseDb(unit(settings), 0, 32_768, SMALL);
    }
}
