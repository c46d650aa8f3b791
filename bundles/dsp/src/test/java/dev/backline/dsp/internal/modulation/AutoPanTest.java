package dev.backline.dsp.internal.modulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AutoPanTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new AutoPanKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Depth", 0.0));
    }

    @Test
    void thePowerOfBothChannelsStays() {
        AudioBlock out = Signals.through(unit(Map.of("Rate", 2.0, "Depth", 0.8)), Signals.steady(1, RATE_HZ));
        double most = 0;
        for (int i = 0; i < RATE_HZ; i += 100) {
            double l = out.channel(0)[i];
            double r = out.channel(1)[i];
            assertThat(l * l + r * r).isCloseTo(2, within(0.01));
            most = Math.max(most, r);
        }
        assertThat(most).isCloseTo(Math.sqrt(1.8), within(0.001));
    }
}
