package dev.backline.dsp.internal.modulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlangerTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new FlangerKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Dry/Wet", 0.0));
    }

    @Test
    void standingStillItIsACombByItsDelay() {
        double[] response = Signals.responseDb(unit(Map.of("Depth", 0.0, "Delay", 0.001, "Feedback", 0.0)), 0, 32_768);
        for (int n = 0; n < 8; n++) {
            assertThat(Signals.at(response, 500 + 1_000 * n)).isLessThan(-35);
            assertThat(Signals.at(response, 1_000 + 1_000 * n)).isCloseTo(0, within(0.05));
        }
    }

    @Test
    void feedbackMakesTheCombRing() {
        AudioUnit unit = unit(Map.of("Depth", 0.0, "Delay", 0.001, "Feedback", 0.5, "Dry/Wet", 1.0));
        float[] out = Signals.through(unit, Signals.impulse(1, 1_000)).channel(1);
        for (int n = 1; n < 6; n++) {
            assertThat(out[48 * n]).isCloseTo((float) StrictMath.pow(0.5, n - 1), within(1e-6f));
        }
    }
}
