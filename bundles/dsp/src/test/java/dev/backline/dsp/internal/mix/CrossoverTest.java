package dev.backline.dsp.internal.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossoverTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new CrossoverKind();
    }

    private static final int SIZE = 65_536;

    @ParameterizedTest
    @CsvSource({"200, 2500", "80, 500", "900, 600", "120, 12000"})
    void sumsFlat(double lowHz, double highHz) {
        double[] response = response(Map.of("Low Frequency", lowHz, "High Frequency", highHz));
        for (double f = 20; f < 23_000; f *= 1.05) {
            assertThat(Signals.at(response, f)).as("at %s Hz", f).isCloseTo(0, within(0.1));
        }
    }

    @Test
    void bandsMeetAtMinusSixDecibelsAndFallBy24InEveryOctave() {
        double[] low = response(Map.of("Mid Gain", -60.0, "High Gain", -60.0));
        double[] mid = response(Map.of("Low Gain", -60.0, "High Gain", -60.0));
        double[] high = response(Map.of("Low Gain", -60.0, "Mid Gain", -60.0, "Low Frequency", 40.0));
        assertThat(Signals.at(low, 200)).isCloseTo(-6.02, within(0.1));
        assertThat(Signals.at(mid, 200)).isCloseTo(-6.02, within(0.1));
        assertThat(Signals.at(mid, 2_500)).isCloseTo(-6.02, within(0.1));
        assertThat(Signals.at(high, 2_500)).isCloseTo(-6.02, within(0.1));
        assertThat(Signals.at(low, 1_600) - Signals.at(low, 800)).isCloseTo(-24, within(1.0));
        assertThat(Signals.at(high, 600) - Signals.at(high, 300)).isCloseTo(24, within(1.0));
    }

    private double[] response(Map<String, Double> settings) {
        return Signals.responseDb(unit(settings), 0, SIZE);
    }
}
