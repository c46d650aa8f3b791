package dev.backline.dsp.internal.modulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.TempoSynced;
import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TremoloTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new TremoloKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Depth", 0.0));
    }

    private static final int STRIDE = 480;

    @Test
    void modulatesAt783HundredthsOfAHertz() {
        float[] out = Signals.through(unit(Map.of("Rate", 7.83)), Signals.steady(1, 20 * RATE_HZ))
                .channel(0);
        assertThat(strongest(out, 7.7, 7.95)).isCloseTo(7.83, within(0.01));
    }

    @Test
    void goesDownToAHundredthOfAHertz() {
        float[] out = Signals.through(unit(Map.of("Rate", 0.01, "Depth", 1.0)), Signals.steady(1, 76 * RATE_HZ))
                .channel(0);
        assertThat(out[0]).isGreaterThan(0.5f);
        assertThat(out[25 * RATE_HZ]).isCloseTo(1, within(1e-4f));
        assertThat(out[50 * RATE_HZ]).isCloseTo(0.5f, within(1e-4f));
        assertThat(out[75 * RATE_HZ]).isCloseTo(0, within(1e-4f));
    }

    @Test
    void keepsToBeats() {
        AudioUnit unit = unit(Map.of("Sync", 1.0, "Beats", 0.5));
        ((TempoSynced) unit).tempo(124);
        float[] out = Signals.through(unit, Signals.steady(1, 20 * RATE_HZ)).channel(0);
        assertThat(strongest(out, 4, 4.3)).isCloseTo(124 / 60.0 * 2, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"3.915, 4", "1, 1", "1.2, 1", "1.3, 1.5", "1.74, 2", "0.13, 0.125", "0.17, 0.1875", "5.2, 6"})
    void locksToTheNearestFractionOfTheBeat(double cycles, double expected) {
        assertThat(Pulse.nearest(cycles)).isEqualTo(expected);
    }

    @Test
    void rightIsAheadByThePhase() {
        AudioUnit unit = unit(Map.of("Rate", 1.0, "Depth", 1.0, "Phase", 0.5));
        AudioBlock out = Signals.through(unit, Signals.steady(1, RATE_HZ));
        for (int i = 1_000; i < RATE_HZ; i += 1_000) {
            assertThat(out.channel(0)[i] + out.channel(1)[i]).isCloseTo(1, within(1e-4f));
        }
    }

    /** The frequency between two at which the envelope swings most. */
    private static double strongest(float[] out, double fromHz, double toHz) {
        double best = 0;
        double bestHz = 0;
        for (double hz = fromHz; hz < toHz; hz += 0.0025) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < out.length; i += STRIDE) {
                double window = 1 - StrictMath.cos(2 * Math.PI * i / out.length);
                double w = 2 * Math.PI * hz * i / RATE_HZ;
                re += window * out[i] * StrictMath.cos(w);
                im += window * out[i] * StrictMath.sin(w);
            }
            if (StrictMath.hypot(re, im) > best) {
                best = StrictMath.hypot(re, im);
                bestHz = hz;
            }
        }
        return bestHz;
    }
}
