package dev.backline.dsp.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateVariableFilterTest extends UnitContract {
    private static final int SIZE = 32_768;

    @Override
    protected UnitKind kind() {
        return new StateVariableFilterKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Dry/Wet", 0.0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 500, 2000, 4000, -12",
        "0, 1, 500, 2000, 4000, -24",
        "1, 0, 8000, 1000, 2000, 12",
        "1, 1, 8000, 1000, 2000, 24"
    })
    void fallsByItsSlopeInEveryOctave(
            int type, int slope, double cutoffHz, double fromHz, double toHz, double slopeDb) {
        double[] response = response(type, slope, cutoffHz, 0);
        assertThat(Signals.at(response, toHz) - Signals.at(response, fromHz)).isCloseTo(slopeDb, within(1.0));
        assertThat(Signals.at(response, cutoffHz)).isCloseTo(-3.01, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "1, 0", "1, 1"})
    void resonancePeaksByItsQ(int type, int slope) {
        double[] response = response(type, slope, 1_000, 2.0 / 3);
        // Q is 7.07; with two stages the other one's Q is 0.541 and that of the peak is 1.848 times as high, which
        // cancels.
        assertThat(Signals.at(response, 1_000)).isCloseTo(Signals.db(7.0711), within(0.1));
    }

    @Test
    void bandPassLetsItsCentreThroughAndNotchTakesItOut() {
        assertThat(Signals.at(response(2, 0, 1_500, 0.5), 1_500)).isCloseTo(0, within(0.02));
        double[] notch = response(3, 0, 1_500, 0.5);
        assertThat(Signals.at(notch, 1_500)).isLessThan(-50);
        assertThat(Signals.at(notch, 100)).isCloseTo(0, within(0.05));
    }

    private double[] response(int type, int slope, double cutoffHz, double resonance) {
        Map<String, Double> settings =
                Map.of("Type", (double) type, "Slope", (double) slope, "Cutoff", cutoffHz, "Resonance", resonance);
        return Signals.responseDb(unit(settings), 0, SIZE);
    }
}
