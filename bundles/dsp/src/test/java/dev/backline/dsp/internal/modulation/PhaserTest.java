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

class PhaserTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new PhaserKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Dry/Wet", 0.0));
    }

    @Test
    void standingStillItsNotchesLieWhereThePhaseIsTurnedOver() {
        AudioUnit unit = unit(Map.of("Octaves", 0.0, "Feedback", 0.0, "Centre", 1_000.0));
        double[] response = Signals.responseDb(unit, 0, 32_768);
        // Four all-passes turn by 8 atan(tan(pi f / fs) / tan(pi fc / fs)): half a turn and one and a half.
        assertThat(Signals.at(response, notch(1))).isLessThan(-35);
        assertThat(Signals.at(response, notch(3))).isLessThan(-35);
        assertThat(Signals.at(response, 1_000)).isCloseTo(0, within(0.05));
    }

    private static double notch(int eighths) {
        double t = StrictMath.tan(Math.PI * 1_000 / RATE_HZ) * StrictMath.tan(Math.PI * eighths / 8);
        return StrictMath.atan(t) * RATE_HZ / Math.PI;
    }
}
