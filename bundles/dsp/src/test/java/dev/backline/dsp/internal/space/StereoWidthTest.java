package dev.backline.dsp.internal.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StereoWidthTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new StereoWidthKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Least Correlation", -1.0));
    }

    @Test
    void theSumForMonoNeverChanges() {
        AudioBlock sound = Signals.noise(0.5, RATE_HZ);
        AudioBlock out = Signals.through(unit(Map.of("Width", 2.5, "Mono Below", 200.0)), sound.copy());
        for (int i = 0; i < RATE_HZ; i++) {
            double before = (double) sound.channel(0)[i] + sound.channel(1)[i];
            assertThat((double) out.channel(0)[i] + out.channel(1)[i]).isCloseTo(before, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({"-0.5", "0", "0.42", "0.8"})
    void correlationStaysAboveItsLimit(double least) {
        AudioBlock out = Signals.through(
                unit(Map.of("Width", 3.0, "Least Correlation", least)), Signals.noise(0.5, 2 * RATE_HZ));
        for (int at = RATE_HZ; at < 2 * RATE_HZ; at += 4_800) {
            assertThat(correlation(out, at, at + 4_800)).isGreaterThan(least - 0.03);
        }
        assertThat(correlation(out, RATE_HZ, 2 * RATE_HZ)).isCloseTo(least, within(0.05));
    }

    @Test
    void monoLosesAtMostOneAndAHalfDecibels() {
        AudioBlock out =
                Signals.through(unit(Map.of("Width", 3.0, "Least Correlation", 0.42)), Signals.noise(0.5, 2 * RATE_HZ));
        float[] mono = new float[2 * RATE_HZ];
        for (int i = 0; i < mono.length; i++) {
            mono[i] = (out.channel(0)[i] + out.channel(1)[i]) / 2;
        }
        double stereo = StrictMath.hypot(
                        Signals.rms(out.channel(0), RATE_HZ, 2 * RATE_HZ),
                        Signals.rms(out.channel(1), RATE_HZ, 2 * RATE_HZ))
                / Math.sqrt(2);
        assertThat(Signals.db(Signals.rms(mono, RATE_HZ, 2 * RATE_HZ) / stereo)).isGreaterThan(-1.5);
    }

    @Test
    void bassIsMonoAndTheRestKeepsItsSide() {
        assertThat(side(40)).isLessThan(0.1);
        assertThat(side(2_000)).isCloseTo(1, within(0.01));
    }

    private double side(double hz) {
        AudioBlock sound = Signals.sine(hz, 0.5, RATE_HZ);
        for (int i = 0; i < RATE_HZ; i++) {
            sound.channel(1)[i] = -sound.channel(1)[i];
        }
        AudioBlock out = Signals.through(unit(Map.of("Mono Below", 150.0, "Least Correlation", -1.0)), sound);
        return Signals.amplitude(out.channel(0), hz, RATE_HZ / 2) / 0.5;
    }

    private static double correlation(AudioBlock block, int from, int to) {
        double both = 0;
        double left = 0;
        double right = 0;
        for (int i = from; i < to; i++) {
            double l = block.channel(0)[i];
            double r = block.channel(1)[i];
            both += l * r;
            left += l * l;
            right += r * r;
        }
        return both / Math.sqrt(left * right);
    }
}
