package dev.backline.dsp.internal.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MultibandCompressorTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new MultibandCompressorKind();
    }

    @Test
    void withoutRatioItSumsFlat() {
        double[] response =
                Signals.responseDb(unit(Map.of("Low Ratio", 1.0, "Mid Ratio", 1.0, "High Ratio", 1.0)), 0, 65_536);
        for (double f = 20; f < 23_000; f *= 1.1) {
            assertThat(Signals.at(response, f)).as("at %s Hz", f).isCloseTo(0, within(0.1));
        }
    }

    @Test
    void aLoudBassLeavesTheTopAlone() {
        AudioBlock sound = Signals.sine(50, 0.9, 2 * RATE_HZ);
        AudioBlock top = Signals.sine(10_000, 0.01, 2 * RATE_HZ);
        sound.add(top, 1);
        float[] out = Signals.through(unit(Map.of("Low Ratio", 10.0, "Low Threshold", -30.0)), sound)
                .channel(0);
        assertThat(Signals.db(Signals.amplitude(out, 10_000, RATE_HZ) / 0.01)).isCloseTo(0, within(0.2));
        // RMS of -3.9 dB, 26.1 dB above the threshold, of which a tenth is left.
        assertThat(Signals.db(Signals.amplitude(out, 50, RATE_HZ) / 0.9)).isCloseTo(-26.1 * 0.9, within(1.0));
    }
}
