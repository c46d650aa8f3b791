package dev.backline.dsp.internal.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.UnitKind;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UtilityTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new UtilityKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of());
    }

    @Test
    void halvesTheLevelAtMinusSixDecibels() {
        assertThat(values(Map.of("Gain", -6.020599913), 1, 0.5f)).containsExactly(0.5, 0.25);
    }

    @Test
    void widthNoughtIsMonoAndTheSumStays() {
        double[] mono = values(Map.of("Width", 0.0), 1, 0.5f);
        assertThat(mono).containsExactly(0.75, 0.75);
        assertThat(values(Map.of("Mono", 1.0), 1, 0.5f)).containsExactly(mono);
        double[] wide = values(Map.of("Width", 2.0), 1, 0.5f);
        assertThat(wide[0] + wide[1]).isCloseTo(1.5, within(1e-6));
        assertThat(wide[0] - wide[1]).isCloseTo(1, within(1e-6));
    }

    @Test
    void phaseSwitchesTurnTheirChannelOver() {
        assertThat(values(Map.of("Invert Left", 1.0), 1, 0.5f)).containsExactly(-1, 0.5);
        assertThat(values(Map.of("Invert Right", 1.0), 1, 0.5f)).containsExactly(1, -0.5);
    }

    @Test
    void muteAndTheLowestGainAreSilence() {
        assertThat(values(Map.of("Mute", 1.0), 1, 0.5f)).containsExactly(0, 0);
        assertThat(values(Map.of("Gain", -70.0), 1, 0.5f)).containsExactly(0, 0);
    }

    private double[] values(Map<String, Double> settings, float left, float right) {
        AudioBlock block = AudioBlock.of(new float[] {left}, new float[] {right});
        unit(settings).process(block);
        return new double[] {round(block.channel(0)[0]), round(block.channel(1)[0])};
    }

    private static double round(float value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
