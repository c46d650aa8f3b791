package dev.backline.dsp.internal.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.dsp.internal.Played;
import dev.backline.dsp.internal.Signals;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FmSynthTest {
    private static final int RATE = Played.RATE_HZ;

    /** Steady operators, all silent but the first. */
    private static Map<String, Double> steady(Object... settings) {
        Map<String, Double> all = new HashMap<>(Map.of("Volume", 0.0, "Velocity", 0.0, "Index Velocity", 0.0));
        for (int op = 1; op <= 4; op++) {
            all.put("Op " + op + " Sustain", 1.0);
            all.put("Op " + op + " Level", op == 1 ? 1.0 : 0.0);
        }
        for (int i = 0; i < settings.length; i += 2) {
            all.put((String) settings[i], ((Number) settings[i + 1]).doubleValue());
        }
        return all;
    }

    /** Bessel's function of the first kind by its series. */
    private static double bessel(int n, double x) {
        double term = 1;
        for (int i = 1; i <= n; i++) {
            term *= x / 2 / i;
        }
        double sum = term;
        for (int k = 1; k < 60; k++) {
            term *= -(x / 2) * (x / 2) / (k * (k + n));
            sum += term;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"0.1", "0.3", "0.625"})
    void partialsOfTwoOperatorsHaveTheLevelsOfBessel(double level) {
        // Carrier 440 Hz, modulator 0.25 of it: partials at 440 + 110 n; those below zero come back at 110 (n - 4).
        float[] sound = Played.of(
                        new FmKind(), steady("Algorithm", 4, "Op 2 Level", level, "Op 2 Ratio", 0.25, "Op 3 Level", 0))
                .note(69, 127, 0)
                .render(2 * RATE)
                .channel(0);
        double index = 8 * level;
        // The other carrier, silent, still takes its share of the level.
        double share = Math.sqrt(0.5);
        for (int n = -3; n <= 9; n++) {
            double wanted = side(n, index);
            int mirrored = -8 - n;
            // sin(-x) = -sin x: what lies below zero comes back turned over.
            wanted -= side(mirrored, index);
            double measured = Signals.amplitude(sound, 440 + 110 * n, RATE / 2);
            assertThat(measured).as("partial " + n).isCloseTo(share * Math.abs(wanted), within(2e-4));
        }
    }

    private static double side(int n, double index) {
        double level = bessel(Math.abs(n), index);
        return n < 0 && n % 2 != 0 ? -level : level;
    }

    @ParameterizedTest
    @CsvSource({"33, 440, 1", "69, 432, 1", "60, 444, 2", "84, 440, 0.5", "57, 415.3, 3"})
    void everyKeyHasItsPitchWithinATenthOfACent(int key, double tuning, double ratio) {
        float[] sound = Played.of(new FmKind(), steady("Tuning", tuning, "Op 1 Ratio", ratio))
                .note(key, 100, 0)
                .render(2 * RATE)
                .channel(0);
        double wanted = Played.key(key, tuning) * ratio;
        assertThat(Played.cents(Played.frequency(sound, RATE / 4, RATE + RATE / 2, wanted), wanted))
                .isCloseTo(0, within(0.1));
    }

    @Test
    void everyAlgorithmSoundsDifferent() {
        Map<String, Double> settings = steady(
                "Op 2 Level",
                0.2,
                "Op 3 Level",
                0.3,
                "Op 4 Level",
                0.25,
                "Op 2 Ratio",
                2,
                "Op 3 Ratio",
                3,
                "Op 4 Ratio",
                5);
        for (int one = 0; one < FmAlgorithm.NAMES.length; one++) {
            for (int other = 0; other < one; other++) {
                settings.put("Algorithm", (double) one);
                var first = Played.of(new FmKind(), settings).note(57, 100, 0).render(RATE / 4);
                settings.put("Algorithm", (double) other);
                var second = Played.of(new FmKind(), settings).note(57, 100, 0).render(RATE / 4);
                assertThat(Played.nullDb(first, second))
                        .as(one + " and " + other)
                        .isGreaterThan(-30);
            }
        }
    }

    @Test
    void softStrokesAreDullerByTheLawOfVelocity() {
        // The index of a note at velocity 64 with full Index Velocity is (64 / 127)^2 of the whole.
        float[] sound = Played.of(
                        new FmKind(), steady("Algorithm", 4, "Op 2 Level", 0.4, "Index Velocity", 1, "Op 2 Ratio", 2))
                .note(57, 64, 0)
                .render(2 * RATE)
                .channel(0);
        double index = 3.2 * 64 / 127 * 64 / 127;
        double wanted = Math.abs(side(0, index) - side(-1, index));
        assertThat(Signals.amplitude(sound, 220, RATE / 2) / Signals.amplitude(sound, 660, RATE / 2))
                .isCloseTo(wanted / Math.abs(side(1, index) - side(-2, index)), within(0.01));
    }

    @Test
    void feedbackAddsPartialsAndHighNotesDoNotFoldBack() {
        float[] pure = Played.of(new FmKind(), steady("Algorithm", 7, "Op 1 Level", 0, "Op 4 Level", 1))
                .note(57, 100, 0)
                .render(RATE)
                .channel(0);
        float[] fed = Played.of(new FmKind(), steady("Algorithm", 7, "Op 1 Level", 0, "Op 4 Level", 1, "Feedback", 0.4))
                .note(57, 100, 0)
                .render(RATE)
                .channel(0);
        assertThat(Signals.amplitude(pure, 440, RATE / 2)).isLessThan(1e-5);
        assertThat(Signals.amplitude(fed, 440, RATE / 2)).isGreaterThan(0.05);
        // C8, ratio 3: partials would lie at 4,186 + 12,558 n; the index gives way before they pass 24 kHz.
        float[] high = Played.of(new FmKind(), steady("Algorithm", 4, "Op 2 Level", 1, "Op 2 Ratio", 3))
                .note(108, 100, 0)
                .render(RATE)
                .channel(0);
        double folded = Signals.amplitude(high, 48_000 - 4_186.009 - 2 * 12_558.027, RATE / 2);
        assertThat(Signals.db(folded / Signals.amplitude(high, 4_186.009, RATE / 2)))
                .isLessThan(-20);
    }

    @Test
    void aVoiceThatMakesRoomDoesNotClick() {
        Played played = Played.of(new FmKind(), steady("Voices", 1, "Op 1 Attack", 0.02));
        for (int i = 0; i < 6; i++) {
            played.note(45 + i, 127, 3_000 + 2_000 * i);
        }
        float[] sound = played.render(20_000).channel(0);
        double slope = 2 * 2 * Math.PI * 156 * Math.sqrt(0.5) / RATE + Math.sqrt(0.5) / 144;
        assertThat(Played.largestStep(sound, 0, 20_000)).isLessThan(slope);
    }
}
