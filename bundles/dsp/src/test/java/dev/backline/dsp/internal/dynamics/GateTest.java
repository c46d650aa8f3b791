package dev.backline.dsp.internal.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.unit.UnitContract;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new GateKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Floor", 0.0));
    }

    private static final int STEP = RATE_HZ / 2;

    @Test
    void opensAboveTheThresholdAndHoldsItsFloorBelow() {
        assertThat(level(-34, Map.of("Floor", -30.0))).isCloseTo(-34, within(0.01));
        assertThat(level(-46, Map.of("Floor", -30.0))).isCloseTo(-76, within(0.01));
    }

    @Test
    void staysOpenBetweenThresholdAndReturn() {
        assertThat(level(-42, Map.of("Floor", -30.0))).isCloseTo(-72, within(0.01));
        AudioBlock sound = Signals.steady(amplitude(-42), 2 * STEP);
        Arrays.fill(sound.channel(0), 0, STEP, (float) amplitude(-30));
        float[] out = Signals.through(unit(Map.of("Floor", -30.0)), sound).channel(0);
        assertThat(Signals.db(out[2 * STEP - 1])).isCloseTo(-42, within(0.01));
    }

    @Test
    void attackIsTheTimeTo63PercentAndHoldKeepsItOpen() {
        AudioBlock sound = new AudioBlock(2, 2 * STEP);
        Arrays.fill(sound.channel(0), 0, STEP, 0.5f);
        float[] out = Signals.through(unit(Map.of("Attack", 0.01, "Hold", 0.1, "Release", 0.05)), sound.copy())
                .channel(0);
        assertThat(out[480 - 1] / 0.5).isCloseTo(0.632, within(0.002));
        Arrays.fill(sound.channel(0), STEP, 2 * STEP, 1e-4f);
        out = Signals.through(unit(Map.of("Hold", 0.1, "Release", 0.05)), sound).channel(0);
        // The follower falls from 0.5 to -43 dB in 5 ms times ln(0.5 / 0.00708).
        int closes = STEP + (int) (0.005 * StrictMath.log(0.5 / amplitude(-43)) * RATE_HZ) + (int) (0.1 * RATE_HZ);
        assertThat(out[closes - 20] / 1e-4).isCloseTo(1, within(1e-3));
        assertThat(out[closes + (int) (0.05 * RATE_HZ)] / 1e-4).isCloseTo(0.368, within(0.01));
    }

    private double level(double db, Map<String, Double> settings) {
        float[] out = Signals.through(unit(settings), Signals.steady(amplitude(db), RATE_HZ))
                .channel(0);
        return Signals.db(out[RATE_HZ - 1]);
    }

    private static double amplitude(double db) {
        return StrictMath.pow(10, db / 20);
    }
}
