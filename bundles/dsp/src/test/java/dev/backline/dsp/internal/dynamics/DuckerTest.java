package dev.backline.dsp.internal.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.SideChained;
import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DuckerTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new DuckerKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Amount", 0.0));
    }

    private static final int HIT = 1_000;
    private static final int ATTACK = 144;
    private static final int HOLD = 480;
    private static final int RELEASE = 9_600;

    @Test
    void followsItsCurveFromEachHit() {
        float[] out = ducked(HIT);
        assertThat(out[HIT - 1]).isEqualTo(1);
        double depth = StrictMath.pow(10, -12 / 20.0);
        for (int i = HIT; i < out.length; i++) {
            double x = Math.clamp((double) (i - HIT - ATTACK - HOLD) / RELEASE, 0, 1);
            double expected = i - HIT < ATTACK
                    ? 1 + (depth - 1) * (i - HIT) / ATTACK
                    : StrictMath.pow(10, -12 * (1 - x * x * (3 - 2 * x)) / 20);
            assertThat((double) out[i]).as("frame %s", i).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void aHitDuringTheReleaseBeginsWhereTheLevelIs() {
        int second = HIT + ATTACK + HOLD + RELEASE / 2;
        float[] out = ducked(HIT, second);
        assertThat(out[second] - out[second - 1]).isCloseTo(0, within(0.001f));
        assertThat((double) out[second + ATTACK]).isCloseTo(StrictMath.pow(10, -12 / 20.0), within(1e-6));
    }

    @Test
    void hitsWithin20MillisecondsAreOne() {
        assertThat(ducked(HIT, HIT + 500)).isEqualTo(ducked(HIT));
        assertThat(ducked(HIT, HIT + 1_500)).isNotEqualTo(ducked(HIT));
    }

    private float[] ducked(int... hits) {
        SideChained unit = (SideChained) unit(Map.of("Amount", 12.0, "Attack", 0.003, "Hold", 0.01));
        float[] out = new float[4 * 4_096];
        for (int at = 0; at < out.length; at += 4_096) {
            AudioBlock key = new AudioBlock(2, 4_096);
            for (int hit : hits) {
                if (hit >= at && hit < at + 4_096) {
                    key.channel(0)[hit - at] = 1;
                }
            }
            AudioBlock sound = Signals.steady(1, 4_096);
            unit.process(sound, key);
            System.arraycopy(sound.channel(0), 0, out, at, 4_096);
        }
        return out;
    }
}
