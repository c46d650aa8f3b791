package dev.backline.dsp.internal.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.TempoSynced;
import dev.backline.dsp.internal.Played;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.AudioBlock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubtractiveSynthTest {
    private static final int RATE = Played.RATE_HZ;

    /** A plain sine that stands still while a key is down, and what is told. */
    private static Map<String, Double> sine(Object... settings) {
        Map<String, Double> all = new HashMap<>(Map.of(
                "Osc 1 Wave",
                0.0,
                "Cutoff",
                20_000.0,
                "Filter Key",
                0.0,
                "Resonance",
                0.0,
                "Attack",
                0.005,
                "Sustain",
                1.0,
                "Volume",
                -6.0));
        for (int i = 0; i < settings.length; i += 2) {
            all.put((String) settings[i], ((Number) settings[i + 1]).doubleValue());
        }
        return all;
    }

    private static Played played(Object... settings) {
        return Played.of(new SubtractiveKind(), sine(settings));
    }

    @ParameterizedTest
    @CsvSource({"21, 440", "45, 415", "69, 432", "69, 444", "72, 444", "96, 466.16", "108, 440"})
    void everyKeyHasItsPitchWithinATenthOfACent(int key, double tuning) {
        AudioBlock sound = played("Tuning", tuning).note(key, 100, 0).render(2 * RATE);
        double wanted = Played.key(key, tuning);
        double measured = Played.frequency(sound.channel(0), RATE / 4, RATE + RATE / 2, wanted);
        assertThat(Played.cents(measured, wanted)).isCloseTo(0, within(0.1));
    }

    @Test
    void aTuningOfFourFourFourPutsCFiveAtFiveTwentyEight() {
        AudioBlock sound = played("Tuning", 444).note(72, 100, 0).render(2 * RATE);
        assertThat(Played.frequency(sound.channel(0), RATE / 4, RATE, 528)).isCloseTo(528.01, within(0.02));
    }

    @Test
    void levelFollowsTheLawOfVelocity() {
        for (double amount : new double[] {0, 0.35, 1}) {
            for (int velocity : new int[] {1, 40, 100, 127}) {
                AudioBlock sound =
                        played("Velocity", amount).note(60, velocity, 0).render(RATE / 2);
                double v = velocity / 127.0;
                double wanted = 0.7 * StrictMath.pow(10, -6 / 20.0) * (1 - amount + amount * v * v);
                double hertz = Played.key(60, 440);
                assertThat(Signals.amplitude(sound.channel(0), hertz, RATE / 8))
                        .isCloseTo(wanted, within(0.004 * wanted + 1e-6));
            }
        }
    }

    @Test
    void aVoiceThatMakesRoomDoesNotClick() {
        Played played = played("Voices", 2, "Attack", 0.01);
        for (int i = 0; i < 12; i++) {
            played.note(48 + i, 127, 4_000 + i * 700 + i % 5);
        }
        AudioBlock sound = played.render(RATE / 2);
        // Two notes of up to 247 Hz, one that fades over 3 ms: slopes of 2 pi f a / rate each, and a / 144 for the
        // fade.
        double slope = 3 * 2 * Math.PI * 247 * 0.36 / RATE + 0.36 / 144 + 2 * 0.36 / 480;
        assertThat(Played.largestStep(sound.channel(0), 0, RATE / 2)).isLessThan(slope);
        assertThat(Signals.amplitude(sound.channel(0), Played.key(48, 440), RATE / 4))
                .as("the first note")
                .isLessThan(0.01);
        assertThat(Signals.amplitude(sound.channel(0), Played.key(59, 440), RATE / 4))
                .as("the last note")
                .isGreaterThan(0.3);
    }

    @Test
    void chokeIsSilentWithinMillisecondsAndDoesNotClick() {
        AudioBlock sound = played().note(48, 127, 0).choke(9_000).render(12_000);
        assertThat(Played.peak(sound.channel(0), 9_000 + 200, 12_000)).isZero();
        assertThat(Played.largestStep(sound.channel(0), 8_999, 9_300))
                .isLessThan(0.36 * (2 * Math.PI * 131 / RATE + 1.0 / 144));
    }

    @Test
    void legatoSlidesWithoutANewAttackAndMonoBeginsAnew() {
        Map<String, Double> bell = sine("Playing", 2, "Decay", 0.5, "Sustain", 0, "Glide", 0.1);
        AudioBlock legato = Played.of(new SubtractiveKind(), bell)
                .note(60, 100, 0)
                .note(72, 100, RATE / 4)
                .render(RATE);
        bell.put("Playing", 1.0);
        AudioBlock mono = Played.of(new SubtractiveKind(), bell)
                .note(60, 100, 0)
                .note(72, 100, RATE / 4)
                .render(RATE);
        double before = Signals.rms(legato.channel(0), RATE / 4 - 2_000, RATE / 4);
        assertThat(Signals.rms(legato.channel(0), RATE / 4, RATE / 4 + 2_000))
                .as("legato")
                .isLessThan(before);
        assertThat(Signals.rms(mono.channel(0), RATE / 4, RATE / 4 + 2_000))
                .as("mono")
                .isGreaterThan(2 * before);
    }

    @Test
    void glideArrivesAfterItsTime() {
        Played played = played("Playing", 2, "Glide", 0.2).note(48, 100, 0).note(60, 100, RATE / 2);
        float[] sound = played.render(2 * RATE).channel(0);
        double halfway = RATE / 2 + 0.1 * RATE;
        double middle = Played.frequency(sound, (int) halfway - 600, 1_200, Played.key(54, 440));
        assertThat(Played.cents(middle, Played.key(54, 440))).isCloseTo(0, within(25.0));
        double end = Played.frequency(sound, (int) (RATE / 2 + 0.21 * RATE), RATE, Played.key(60, 440));
        assertThat(Played.cents(end, Played.key(60, 440))).isCloseTo(0, within(0.1));
    }

    @Test
    void theLatestHeldKeySoundsAgainWhenAMonoKeyIsLetGo() {
        AudioBlock sound = played("Playing", 1)
                .note(48, 100, 0)
                .note(60, 100, RATE / 4, RATE / 2)
                .render(RATE);
        double back =
                Signals.amplitude(java.util.Arrays.copyOf(sound.channel(0), RATE), Played.key(48, 440), RATE * 3 / 4);
        assertThat(back).isGreaterThan(0.15);
    }

    @ParameterizedTest
    @CsvSource({"7.83, 0, 120, 7.83", "1, 6, 90, 1.5", "1, 8, 174, 5.8"})
    void theSlowOscillatorSwingsAtItsRate(double rate, int sync, double bpm, double wanted) {
        Played played = played("LFO Level", 1, "LFO Rate", rate, "LFO Sync", sync);
        ((TempoSynced) played.instrument()).tempo(bpm);
        float[] sound = played.note(84, 127, 0).render(12 * RATE).channel(0);
        // The envelope: the mean square over each cycle of the note, 46 frames, is steady but for the swing.
        float[] envelope = new float[12 * RATE];
        for (int i = 64; i < envelope.length; i++) {
            double sum = 0;
            for (int j = 0; j < 46; j++) {
                sum += Math.abs(sound[i - j]);
            }
            envelope[i] = (float) (sum / 46);
        }
        double mean = Signals.rms(envelope, RATE, 11 * RATE);
        for (int i = 0; i < envelope.length; i++) {
            envelope[i] -= (float) mean;
        }
        assertThat(Played.frequency(envelope, RATE, 10 * RATE, wanted)).isCloseTo(wanted, within(0.01));
    }

    @Test
    void vibratoGoesAsFarAsItSays() {
        float[] sound = played("LFO Pitch", 100, "LFO Wave", 4, "LFO Rate", 0.5)
                .note(69, 100, 0)
                .render(3 * RATE)
                .channel(0);
        assertThat(Played.cents(Played.frequency(sound, RATE / 4, RATE / 2, 466), 440))
                .isCloseTo(100, within(0.5));
        assertThat(Played.cents(Played.frequency(sound, RATE + RATE / 4, RATE / 2, 415), 440))
                .isCloseTo(-100, within(0.5));
    }

    @Test
    void theFilterFollowsItsEnvelopeAndTheKey() {
        Map<String, Double> noise = sine(
                "Osc 1 Level",
                0,
                "Noise Level",
                1,
                "Cutoff",
                500,
                "Filter Env",
                4,
                "Filter Attack",
                0,
                "Filter Decay",
                0.3,
                "Filter Sustain",
                0);
        float[] falling = Played.of(new SubtractiveKind(), noise)
                .note(60, 127, 0)
                .render(RATE)
                .channel(0);
        assertThat(Signals.rms(falling, 500, 2_500)).isGreaterThan(1.8 * Signals.rms(falling, RATE / 2, RATE));
        noise.put("Filter Env", 0.0);
        noise.put("Filter Key", 1.0);
        float[] low = Played.of(new SubtractiveKind(), noise)
                .note(60, 127, 0)
                .render(RATE)
                .channel(0);
        float[] high = Played.of(new SubtractiveKind(), noise)
                .note(84, 127, 0)
                .render(RATE)
                .channel(0);
        // Two octaves of cutoff are a factor of four in power of white noise.
        double ratio = Signals.rms(high, RATE / 4, RATE) / Signals.rms(low, RATE / 4, RATE);
        assertThat(ratio).isCloseTo(2, within(0.15));
    }

    @Test
    void anotherSeedGivesOtherPhasesAndTheSameOneTheSameBits() {
        float[] one =
                played("Unison", 5, "Seed", 3).note(60, 100, 0).render(4_000).channel(0);
        assertThat(played("Unison", 5, "Seed", 3).note(60, 100, 0).render(4_000).channel(0))
                .isEqualTo(one);
        assertThat(played("Unison", 5, "Seed", 4).note(60, 100, 0).render(4_000).channel(0))
                .isNotEqualTo(one);
    }
}
