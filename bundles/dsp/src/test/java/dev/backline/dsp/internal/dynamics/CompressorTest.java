package dev.backline.dsp.internal.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.SideChained;
import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.unit.UnitContract;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompressorTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new CompressorKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Ratio", 1.0));
    }

    @ParameterizedTest
    @CsvSource({
        "-20, 4, 0, -30",
        "-20, 4, 0, -10",
        "-20, 4, 0, 0",
        "-20, 4, 12, -24",
        "-20, 4, 12, -20",
        "-20, 4, 12, -16",
        "-40, 2, 6, -6",
        "-10, 100, 0, -3",
        "-30, 1.5, 36, -30"
    })
    void followsItsStaticCurve(double thresholdDb, double ratio, double kneeDb, double levelDb) {
        AudioUnit unit = unit(
                Map.of("Threshold", thresholdDb, "Ratio", ratio, "Knee", kneeDb, "Attack", 0.001, "Release", 0.05));
        float[] out = Signals.through(unit, Signals.steady(amplitude(levelDb), RATE_HZ))
                .channel(0);
        assertThat(Signals.db(out[RATE_HZ - 1])).isCloseTo(curve(thresholdDb, ratio, kneeDb, levelDb), within(0.02));
    }

    @Test
    void rmsReadsASineThreeDecibelsBelowItsPeak() {
        AudioUnit unit = unit(Map.of("Detector", 1.0, "Knee", 0.0, "Attack", 0.02, "Release", 0.3));
        float[] out = Signals.through(unit, Signals.sine(2_000, amplitude(-6), 2 * RATE_HZ))
                .channel(0);
        double expected = curve(-20, 4, 0, -9.03) + 3.03;
        assertThat(Signals.db(Signals.amplitude(out, 2_000, RATE_HZ))).isCloseTo(expected, within(0.2));
    }

    @ParameterizedTest
    @CsvSource({"0.001, 0.2", "0.01, 0.2", "0.1, 1"})
    void attackAndReleaseAreTimesTo63Percent(double attack, double release) {
        AudioUnit unit = unit(Map.of("Knee", 0.0, "Attack", attack, "Release", release));
        AudioBlock sound = Signals.steady(amplitude(-40), 4 * RATE_HZ);
        Arrays.fill(sound.channel(0), 1_000, 2 * RATE_HZ, 1);
        float[] out = Signals.through(unit, sound).channel(0);
        // 20 dB above the threshold at a ratio of 4: 15 dB less.
        double after = Signals.db(out[1_000 + (int) Math.round(attack * RATE_HZ)]);
        assertThat(after).isCloseTo(-15 * 0.632, within(0.15));
        assertThat(Signals.db(out[2 * RATE_HZ - 1])).isCloseTo(-15, within(0.01));
        int back = (int) Math.round((release + attack) * RATE_HZ);
        assertThat(Signals.db(out[2 * RATE_HZ + back]) + 40).isCloseTo(-15 * 0.368, within(0.5));
    }

    @Test
    void listensToItsKeyThroughTheKeyFilter() {
        AudioBlock key = Signals.sine(100, 1, RATE_HZ);
        double open = keyed(Map.of(), key);
        double filtered = keyed(Map.of("Key Low Cut", 2_000.0), key);
        assertThat(open).isLessThan(amplitude(-40 - 10));
        assertThat(filtered).isCloseTo(amplitude(-40), within(1e-4));
    }

    @Test
    void makeUpAndDryWetAddUp() {
        AudioUnit unit = unit(Map.of("Make-Up", 6.0206, "Dry/Wet", 0.5));
        float[] out = Signals.through(unit, Signals.steady(0.01, 4_800)).channel(1);
        assertThat(out[4_799] / 0.01).isCloseTo(1.5, within(1e-4));
    }

    private double keyed(Map<String, Double> settings, AudioBlock key) {
        SideChained unit = (SideChained) unit(settings);
        AudioBlock sound = Signals.steady(amplitude(-40), 4_096);
        AudioBlock heard = AudioBlock.of(Arrays.copyOf(key.channel(0), 4_096), Arrays.copyOf(key.channel(1), 4_096));
        unit.process(sound, heard);
        return sound.channel(0)[4_095];
    }

    private static double amplitude(double db) {
        return StrictMath.pow(10, db / 20);
    }

    private static double curve(double t, double r, double w, double x) {
        if (2 * (x - t) < -w) {
            return x;
        }
        return 2 * Math.abs(x - t) <= w
                ? x + (1 / r - 1) * (x - t + w / 2) * (x - t + w / 2) / (2 * Math.max(w, 1e-9))
                : t + (x - t) / r;
    }
}
