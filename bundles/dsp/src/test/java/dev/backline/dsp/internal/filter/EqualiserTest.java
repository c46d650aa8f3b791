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

class EqualiserTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new EqualiserKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of());
    }

    private static final int SIZE = 65_536;

    @ParameterizedTest
    @CsvSource({
        "100, 2, 9, 0.1, 20000",
        "1000, 0.7, -12, 0.1, 10000",
        "1000, 8, 18, 0.1, 10000",
        "5000, 1, 6, 0.3, 20000",
        "12000, 1, 12, 1, 20000",
        "12000, 1, -12, 1, 20000",
        "16000, 3, 9, 1, 20000"
    })
    void bellHasTheShapeOfItsAnalogPrototype(double hz, double q, double gainDb, double toleranceDb, double toHz) {
        double[] response = response(Map.of("3 Frequency", hz, "3 Q", q, "3 Gain", gainDb));
        double a = StrictMath.pow(10, gainDb / 40);
        for (double f = 30; f < toHz; f *= 1.1) {
            double x = f / hz;
            double slope = x * x / (q * q);
            double expected = 10
                    * StrictMath.log10(((1 - x * x) * (1 - x * x) + slope * a * a)
                            / ((1 - x * x) * (1 - x * x) + slope / (a * a)));
            assertThat(Signals.at(response, f)).as("at %s Hz", f).isCloseTo(expected, within(toleranceDb));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 200, 6", "2, 200, -18", "2, 4000, 12", "3, 300, 6", "3, 9000, 12", "3, 9000, -12"})
    void shelvesReachTheirGainAndHaveHalfOfItAtTheCorner(int type, double hz, double gainDb) {
        double[] response = response(Map.of("3 Type", (double) type, "3 Frequency", hz, "3 Gain", gainDb));
        assertThat(Signals.at(response, hz)).isCloseTo(gainDb / 2, within(0.15));
        boolean low = type == 2;
        assertThat(Signals.at(response, low ? hz / 16 : Math.min(hz * 16, 23_900)))
                .isCloseTo(gainDb, within(2.0));
        assertThat(Signals.at(response, low ? Math.min(hz * 16, 23_000) : hz / 16))
                .isCloseTo(0, within(0.3));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 100, -3.01, 50, 25, 12",
        "5, 400, -3.01, 200, 100, 48",
        "6, 1000, -3.01, 2000, 4000, 12",
        "7, 1000, -3.01, 2000, 4000, 48"
    })
    void cutsFallByTheirSlope(int type, double hz, double atCutoffDb, double nearHz, double farHz, double slopeDb) {
        double[] response = response(Map.of("3 Type", (double) type, "3 Frequency", hz));
        assertThat(Signals.at(response, hz)).isCloseTo(atCutoffDb, within(0.1));
        double fall = Signals.at(response, nearHz) - Signals.at(response, farHz);
        assertThat(fall).isBetween(slopeDb - 1, slopeDb * 1.06);
    }

    @Test
    void notchTakesOutOneFrequency() {
        double[] response = response(Map.of("3 Type", 8.0, "3 Frequency", 1_500.0, "3 Q", 4.0));
        assertThat(Signals.at(response, 1_500)).isLessThan(-40);
        assertThat(Signals.at(response, 500)).isCloseTo(0, within(0.1));
    }

    @Test
    void bandsAddUp() {
        double[] both = response(Map.of("2 Gain", 6.0, "6 Gain", -9.0, "Output", 3.0));
        double[] one = response(Map.of("2 Gain", 6.0));
        double[] other = response(Map.of("6 Gain", -9.0));
        for (double f = 30; f < 20_000; f *= 1.3) {
            assertThat(Signals.at(both, f)).isCloseTo(Signals.at(one, f) + Signals.at(other, f) + 3, within(0.01));
        }
    }

    private double[] response(Map<String, Double> settings) {
        return Signals.responseDb(unit(settings), 1, SIZE);
    }
}
