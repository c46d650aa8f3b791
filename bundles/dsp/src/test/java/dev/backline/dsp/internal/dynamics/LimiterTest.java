package dev.backline.dsp.internal.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.TruePeakMeter;
import dev.backline.testkit.unit.UnitContract;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimiterTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new LimiterKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Ceiling", 0.0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 12, -1, 0.1",
        "1, 6, -1, 0.02",
        "2, 18, -0.3, 0.005",
        "3, 24, -3, 0.5",
        "4, 12, -1, 0.05",
        "0, 36, -6, 0.005"
    })
    void truePeakNeverExceedsTheCeiling(int signal, double gainDb, double ceilingDb, double release) {
        AudioBlock sound = signal(signal);
        AudioBlock out = Signals.through(unit(Map.of("Gain", gainDb, "Ceiling", ceilingDb, "Release", release)), sound);
        TruePeakMeter meter = new TruePeakMeter(2, 8, 48);
        meter.process(out);
        meter.finish();
        assertThat(Signals.db(meter.peak())).isBetween(ceilingDb - 1, ceilingDb + 0.1);
        assertThat(Signals.db(meter.samplePeak())).isLessThanOrEqualTo(ceilingDb);
    }

    @Test
    void gainIsTheGainBelowTheCeiling() {
        AudioUnit unit = unit(Map.of("Gain", 12.0412));
        float[] out = Signals.through(unit, Signals.sine(440, 0.1, RATE_HZ)).channel(0);
        assertThat(Signals.amplitude(out, 440, RATE_HZ / 2)).isCloseTo(0.4, within(1e-4));
    }

    @Test
    void comesBackAfterAPeakWithinItsRelease() {
        AudioBlock sound = Signals.sine(440, 0.25, RATE_HZ);
        for (int i = 10_000; i < 10_200; i++) {
            sound.channel(1)[i] = 4;
        }
        AudioUnit unit = unit(Map.of("Ceiling", 0.0, "Release", 0.05));
        float[] out = Signals.through(unit, sound).channel(0);
        int late = unit.latencyFrames();
        double during = Signals.rms(out, late + 10_050, late + 10_150) / (0.25 / Math.sqrt(2));
        assertThat(during).as("both channels together").isLessThan(0.3);
        double after = Signals.rms(out, late + 10_200 + 24_000, late + 10_200 + 28_800) / (0.25 / Math.sqrt(2));
        assertThat(after).isCloseTo(1, within(0.001));
    }

    private static AudioBlock signal(int which) {
        int frames = RATE_HZ;
        AudioBlock sound = Signals.noise(1, frames);
        // The end of the sound must come out too.
        Arrays.fill(sound.channel(0), frames - 1_000, frames, 0);
        Arrays.fill(sound.channel(1), frames - 1_000, frames, 0);
        for (int i = 0; i < frames - 1_000; i++) {
            double t = (double) i / RATE_HZ;
            double x = switch (which) {
                // A quarter of the rate, between its frames by an eighth of the cycle: peaks 3 dB above every frame.
                case 1 -> StrictMath.sin(Math.PI / 2 * i + Math.PI / 4);
                case 2 -> StrictMath.sin(2 * Math.PI * 90 * t) > 0 ? 0.9 : -0.9;
                case 3 -> StrictMath.sin(2 * Math.PI * 50 * t) * StrictMath.exp(-8 * (t - Math.floor(2 * t) / 2));
                case 4 ->
                    0.5 * StrictMath.sin(2 * Math.PI * 19_000 * t) + 0.5 * StrictMath.sin(2 * Math.PI * 17_300 * t);
                default -> sound.channel(0)[i];
            };
            sound.channel(0)[i] = (float) x;
        }
        if (which != 0) {
            System.arraycopy(sound.channel(0), 0, sound.channel(1), 0, frames);
        }
        return sound;
    }
}
