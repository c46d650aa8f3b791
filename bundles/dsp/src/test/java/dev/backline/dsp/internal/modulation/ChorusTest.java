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

class ChorusTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new ChorusKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Dry/Wet", 0.0));
    }

    private static final double RATE = 2;
    private static final double DEPTH = 0.001;

    @Test
    void swingsByItsDepthAtItsRate() {
        AudioUnit unit =
                unit(Map.of("Voices", 0.0, "Width", 0.0, "Dry/Wet", 1.0, "Rate", RATE, "Depth", DEPTH, "Delay", 0.01));
        double[] delay = delays(
                Signals.through(unit, Signals.sine(1_000, 0.5, 3 * RATE_HZ)).channel(0));
        assertThat(swing(delay, RATE)).isCloseTo(DEPTH, within(DEPTH * 0.01));
        assertThat(swing(delay, RATE / 2)).isLessThan(DEPTH * 0.02);
        assertThat(swing(delay, RATE * 2)).isLessThan(DEPTH * 0.02);
    }

    @Test
    void withoutDepthItIsADelayExactToTheFrame() {
        AudioUnit unit = unit(Map.of("Voices", 0.0, "Depth", 0.0, "Delay", 0.01, "Dry/Wet", 1.0));
        float[] out = Signals.through(unit, Signals.impulse(1, 1_000)).channel(0);
        assertThat(out[480]).isEqualTo(1);
        assertThat(Signals.rms(out, 0, 480) + Signals.rms(out, 481, 1_000)).isEqualTo(0);
    }

    /** The delay of a tone of 1 kHz, one value for each of its cycles of the second and third second. */
    private static double[] delays(float[] out) {
        double[] delays = new double[2_000];
        double before = 0;
        double turns = 0;
        for (int cycle = 0; cycle < delays.length; cycle++) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < 48; i++) {
                double w = 2 * Math.PI * i / 48;
                re += out[RATE_HZ + cycle * 48 + i] * StrictMath.sin(w);
                im += out[RATE_HZ + cycle * 48 + i] * StrictMath.cos(w);
            }
            double phase = StrictMath.atan2(-im, re) / (2 * Math.PI);
            turns += cycle == 0 ? 0 : -Math.rint(phase - before);
            before = phase;
            delays[cycle] = (phase + turns) / 1_000;
        }
        return delays;
    }

    private static double swing(double[] delays, double hz) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < delays.length; i++) {
            double w = 2 * Math.PI * hz * i / 1_000;
            re += delays[i] * StrictMath.cos(w);
            im += delays[i] * StrictMath.sin(w);
        }
        return 2 * StrictMath.hypot(re, im) / delays.length;
    }
}
