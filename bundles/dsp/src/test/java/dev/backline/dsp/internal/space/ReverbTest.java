package dev.backline.dsp.internal.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.Biquad;
import dev.backline.sound.BiquadFilter;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReverbTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new ReverbKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Dry/Wet", 0.0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.4, 0.55",
        "0, 1, 0.2",
        "0, 2, 0.55",
        "1, 0.8, 0.55",
        "1, 1.6, 0.35",
        "1, 4, 0",
        "2, 1, 0.55",
        "2, 2, 0.55",
        "2, 2, 0.9",
        "2, 6, 0.7"
    })
    void decayIsTheTimeToMinus60DecibelsWithin10Percent(int type, double decay, double damping) {
        Map<String, Double> settings = Map.of(
                "Type",
                (double) type,
                "Decay",
                decay,
                "Damping",
                damping,
                "Dry/Wet",
                1.0,
                "Low Cut",
                20.0,
                "High Cut",
                20_000.0);
        float[] response = Signals.through(unit(settings), Signals.impulse(1, (int) (1.2 * decay * RATE_HZ) + 9_600))
                .channel(0);
        assertThat(decay(response)).isCloseTo(decay, within(decay * 0.1));
    }

    @Test
    void dampingShortensTheTop() {
        assertThat(topShare(0.9)).isLessThan(0.5 * topShare(0.2));
    }

    @Test
    void nothingIsHeardBeforeThePreDelay() {
        AudioUnit unit = unit(Map.of("Pre-Delay", 0.1, "Dry/Wet", 1.0));
        float[] out = Signals.through(unit, Signals.impulse(1, RATE_HZ)).channel(0);
        int first = 0;
        while (out[first] == 0) {
            first++;
        }
        // The shortest line of the hall comes on top.
        assertThat(first).isBetween(4_800 + 1_200, 4_800 + 1_300);
    }

    @Test
    void widthGoesFromMonoToTwoRooms() {
        AudioBlock mono = Signals.through(unit(Map.of("Width", 0.0, "Dry/Wet", 1.0)), Signals.impulse(1, RATE_HZ));
        assertThat(mono.channel(0)).isEqualTo(mono.channel(1));
        AudioBlock wide = Signals.through(unit(Map.of("Width", 1.0, "Dry/Wet", 1.0)), Signals.impulse(1, RATE_HZ));
        assertThat(correlation(wide)).isBetween(-0.2, 0.2);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "0, 2", "1, 1", "2, 1", "2, 2"})
    void steadyNoiseIsEquallyLoudForAnyDecay(int type, double decay) {
        AudioBlock noise = Signals.noise(0.5, 4 * RATE_HZ);
        double before = Signals.rms(noise.channel(0), 0, RATE_HZ);
        Map<String, Double> settings = Map.of(
                "Type",
                (double) type,
                "Decay",
                decay,
                "Dry/Wet",
                1.0,
                "Low Cut",
                20.0,
                "High Cut",
                20_000.0,
                "Damping",
                0.0);
        double after = Signals.rms(Signals.through(unit(settings), noise).channel(0), 3 * RATE_HZ, 4 * RATE_HZ);
        assertThat(Signals.db(after / before)).isCloseTo(-10, within(1.5));
    }

    /** By Schroeder's backward integral of the octave around 500 Hz, from -5 to -35 dB. */
    private static double decay(float[] response) {
        BiquadFilter[] octave = new BiquadFilter[4];
        for (int i = 0; i < octave.length; i++) {
            double hz = i % 2 == 0 ? 354 : 707;
            octave[i] = new BiquadFilter(
                    i % 2 == 0 ? Biquad.highPass(hz, 0.707, RATE_HZ) : Biquad.lowPass(hz, 0.707, RATE_HZ));
        }
        for (BiquadFilter filter : octave) {
            filter.process(response, 0, response.length);
        }
        double[] left = new double[response.length + 1];
        for (int i = response.length - 1; i >= 0; i--) {
            left[i] = left[i + 1] + (double) response[i] * response[i];
        }
        int begin = 0;
        while (left[begin] > left[0] * StrictMath.pow(10, -0.5)) {
            begin++;
        }
        int end = begin;
        while (left[end] > left[0] * StrictMath.pow(10, -3.5)) {
            end++;
        }
        return 2.0 * (end - begin) / RATE_HZ;
    }

    private double topShare(double damping) {
        AudioUnit unit = unit(Map.of("Damping", damping, "Dry/Wet", 1.0, "High Cut", 20_000.0));
        float[] response = Signals.through(unit, Signals.impulse(1, RATE_HZ)).channel(0);
        BiquadFilter top = new BiquadFilter(Biquad.highPass(6_000, 0.707, RATE_HZ));
        float[] high = response.clone();
        top.process(high, 0, high.length);
        return Signals.rms(high, RATE_HZ / 2, RATE_HZ) / Signals.rms(response, RATE_HZ / 2, RATE_HZ);
    }

    private static double correlation(AudioBlock block) {
        double both = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < block.frames(); i++) {
            double l = block.channel(0)[i];
            double r = block.channel(1)[i];
            both += l * r;
            left += l * l;
            right += r * r;
        }
        return both / Math.sqrt(left * right);
    }
}
