package dev.backline.dsp.internal.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.TempoSynced;
import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.unit.UnitContract;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EchoTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new EchoKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Dry/Wet", 0.0));
    }

    private static final Map<String, Double> OPEN =
            Map.of("Low Cut", 20.0, "High Cut", 20_000.0, "Dry/Wet", 1.0, "Feedback", 0.5);

    @ParameterizedTest
    @CsvSource({"120, 0.75, 18000", "90, 0.75, 24000", "128, 1, 22500", "174, 0.5, 8276", "120, 0.015625, 375"})
    void timeIsExactToTheFrame(double bpm, double beats, int frames) {
        AudioUnit unit = unit(with("Time", beats));
        ((TempoSynced) unit).tempo(bpm);
        unit.reset();
        float[] left = Signals.through(unit, Signals.impulse(1, 3 * frames)).channel(0);
        assertThat(loudest(left, 0, frames + frames / 2)).isEqualTo(frames);
    }

    @Test
    void pingPongChangesSidesAndFallsByTheFeedback() {
        AudioBlock out = Signals.through(unit(with("Ping Pong", 1.0)), Signals.impulse(1, 80_000));
        assertThat(loudest(out.channel(0), 0, 30_000)).isEqualTo(18_000);
        assertThat(loudest(out.channel(1), 0, 45_000)).isEqualTo(36_000);
        assertThat(loudest(out.channel(0), 30_000, 60_000)).isEqualTo(54_000);
        double second = Signals.rms(out.channel(1), 35_900, 37_000);
        double first = Signals.rms(out.channel(0), 17_900, 19_000);
        assertThat(second / first).isCloseTo(0.5, within(0.02));
    }

    @Test
    void straightEchoesStayOnTheirSide() {
        AudioUnit unit = unit(with("Ping Pong", 0.0));
        AudioBlock sound = new AudioBlock(2, 80_000);
        sound.channel(0)[0] = 1;
        AudioBlock out = Signals.through(unit, sound);
        assertThat(loudest(out.channel(0), 20_000, 50_000)).isEqualTo(36_000);
        assertThat(Signals.rms(out.channel(1), 0, 80_000)).isEqualTo(0);
    }

    @Test
    void aNewTimeFadesInWithoutAClick() {
        AudioUnit unit = unit(with("Feedback", 0.0));
        Signals.through(unit, Signals.sine(200, 0.5, RATE_HZ));
        unit.set(kind().info().index("Time"), 0.4);
        float[] out = Signals.through(unit, Signals.sine(200, 0.5, RATE_HZ)).channel(0);
        double steepest = 0;
        for (int i = 1; i < 9_000; i++) {
            steepest = Math.max(steepest, Math.abs(out[i] - out[i - 1]));
        }
        // A sine of 200 Hz and 0.5 rises by 0.0131 a frame at most, the fade adds 1 / 1440.
        assertThat(steepest).isLessThan(0.015);
    }

    private static Map<String, Double> with(String name, double value) {
        Map<String, Double> settings = new HashMap<>(OPEN);
        settings.put(name, value);
        return settings;
    }

    private static int loudest(float[] values, int from, int to) {
        int best = from;
        for (int i = from; i < to; i++) {
            if (Math.abs(values[i]) > Math.abs(values[best])) {
                best = i;
            }
        }
        return best;
    }
}
