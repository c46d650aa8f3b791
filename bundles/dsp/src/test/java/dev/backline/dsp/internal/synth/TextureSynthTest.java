package dev.backline.dsp.internal.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.dsp.internal.Played;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.AudioBlock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextureSynthTest {
    private static final int RATE = Played.RATE_HZ;

    private static Map<String, Double> still(Object... settings) {
        Map<String, Double> all = new HashMap<>(Map.of(
                "Movement",
                0.0,
                "Shimmer",
                0.0,
                "Width",
                0.0,
                "Attack",
                0.0,
                "Volume",
                0.0,
                "Velocity",
                0.0,
                "Partials",
                8.0,
                "Tilt",
                -6.0));
        for (int i = 0; i < settings.length; i += 2) {
            all.put((String) settings[i], ((Number) settings[i + 1]).doubleValue());
        }
        return all;
    }

    private static AudioBlock sound(Map<String, Double> settings, int key, int frames) {
        return Played.of(new TextureKind(), settings).note(key, 100, 0).render(frames);
    }

    @ParameterizedTest
    @CsvSource({"45, 440, 1", "45, 432, 3", "57, 444, 7", "33, 440, 8"})
    void partialsLieOnTheHarmonicSeriesOfTheKey(int key, double tuning, int partial) {
        float[] x = sound(still("Tuning", tuning), key, 2 * RATE).channel(0);
        double wanted = Played.key(key, tuning) * partial;
        assertThat(Played.cents(Played.frequency(x, RATE / 4, RATE + RATE / 2, wanted), wanted))
                .isCloseTo(0, within(0.1));
    }

    @Test
    void levelsFallByTheTiltAndHaveThePowerOfOneSine() {
        float[] x = sound(still(), 57, 2 * RATE).channel(0);
        double first = Signals.amplitude(x, 220, RATE / 2);
        double power = 0;
        for (int k = 1; k <= 8; k++) {
            double level = Signals.amplitude(x, 220 * k, RATE / 2);
            power += level * level;
            double wanted = -6 * StrictMath.log(k) / StrictMath.log(2);
            assertThat(Signals.db(level / first)).as("partial " + k).isCloseTo(wanted, within(0.05));
        }
        assertThat(power).isCloseTo(1, within(0.01));
    }

    @Test
    void stretchAndEvenLevelDoWhatTheySay() {
        float[] x = sound(still("Stretch", 0.01, "Even Level", 0), 57, 2 * RATE).channel(0);
        double fifth = 220 * 5 * Math.sqrt((1 + 0.01 * 25) / 1.01);
        assertThat(Signals.amplitude(x, fifth, RATE / 2)).isGreaterThan(0.1);
        double second = 220 * 2 * Math.sqrt((1 + 0.01 * 4) / 1.01);
        assertThat(Signals.amplitude(x, second, RATE / 2)).isLessThan(1e-3);
    }

    @Test
    void partialsComeAndGoAtAboutTheirRateAndNeverJump() {
        AudioBlock moving = sound(still("Movement", 1, "Rate", 0.5, "Width", 1, "Partials", 1), 57, 20 * RATE);
        double least = 10;
        double most = 0;
        int turns = 0;
        double before = 0;
        double slope = 0;
        for (int at = 0; at < 20 * RATE; at += RATE / 10) {
            double level = Signals.rms(moving.channel(0), at, at + RATE / 10);
            turns += (level - before) * slope < 0 ? 1 : 0;
            slope = level - before;
            before = level;
            least = Math.min(least, level);
            most = Math.max(most, level);
        }
        assertThat(most).isGreaterThan(4 * least);
        // Value noise at 0.25 to 0.75 Hz has about one extreme in 0.8 draws; two walks, level and place, act together.
        assertThat(turns).isBetween(4, 40);
        assertThat(Played.largestStep(moving.channel(0), 1, 20 * RATE)).isLessThan(2.3 * 2 * Math.PI * 220 / RATE);
    }

    @Test
    void widthMakesTheSidesDifferAndNoWidthMakesThemEqual() {
        AudioBlock narrow = sound(still("Movement", 0.5), 57, RATE);
        assertThat(narrow.channel(0)).isEqualTo(narrow.channel(1));
        AudioBlock wide = sound(still("Movement", 0.5, "Width", 1, "Breath Level", 0.5), 57, RATE);
        assertThat(wide.channel(0)).isNotEqualTo(wide.channel(1));
    }

    @Test
    void anotherSeedMovesOtherwiseAndTheSameOneTheSame() {
        Map<String, Double> settings = still("Movement", 1, "Shimmer", 20, "Width", 1, "Seed", 5);
        AudioBlock one = sound(settings, 50, RATE);
        assertThat(sound(settings, 50, RATE).channel(0)).isEqualTo(one.channel(0));
        settings.put("Seed", 6.0);
        assertThat(Played.nullDb(one, sound(settings, 50, RATE))).isGreaterThan(-6);
    }

    @Test
    void attackAndReleaseTakeTheirTimes() {
        float[] x = Played.of(new TextureKind(), still("Partials", 1, "Attack", 1, "Release", 0.5))
                .note(69, 100, 0, 2 * RATE)
                .render(3 * RATE)
                .channel(0);
        assertThat(Signals.rms(x, RATE / 2 - 1_000, RATE / 2 + 1_000)).isCloseTo(0.5 * Math.sqrt(0.5), within(0.01));
        assertThat(Signals.rms(x, RATE, 2 * RATE)).isCloseTo(Math.sqrt(0.5), within(0.01));
        assertThat(Played.peak(x, 2 * RATE + RATE / 2 + 32, 3 * RATE)).isZero();
        assertThat(Played.peak(x, 2 * RATE + RATE / 4, 2 * RATE + RATE / 4 + 500))
                .isBetween(0.02, 0.05);
    }
}
