package dev.backline.dsp.internal.drum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.dsp.internal.Played;
import dev.backline.dsp.internal.Signals;
import dev.backline.sound.AudioBlock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrumSynthTest {
    private static final int RATE = Played.RATE_HZ;
    private static final int[] KEYS = {36, 38, 39, 42, 46, 49, 45, 37, 56, 63};

    private static Played kit(Object... settings) {
        Map<String, Double> all = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            all.put((String) settings[i], ((Number) settings[i + 1]).doubleValue());
        }
        return Played.of(new DrumKind(), all);
    }

    private static double energy(AudioBlock sound, int from, int to) {
        return Signals.rms(sound.channel(0), from, to);
    }

    @Test
    void everyPieceStartsAtOnceRingsAndEnds() {
        for (int key : KEYS) {
            AudioBlock sound = kit().note(key, 110, 0, 100).render(5 * RATE);
            double peak = Played.peak(sound.channel(0), 0, RATE);
            assertThat(peak).as("peak of key " + key).isBetween(0.1, 0.9);
            assertThat(Played.peak(sound.channel(0), 0, 240))
                    .as("first 5 ms of key " + key)
                    .isGreaterThan(0.15 * peak);
            assertThat(energy(sound, 1_000, 2_400)).as("key " + key + " rings").isGreaterThan(1e-3);
            assertThat(Played.peak(sound.channel(0), 4 * RATE, 5 * RATE))
                    .as("key " + key + " ends")
                    .isZero();
        }
    }

    @Test
    void noTwoPiecesAreAlike() {
        for (int one = 0; one < KEYS.length; one++) {
            for (int other = 0; other < one; other++) {
                AudioBlock a = kit().note(KEYS[one], 110, 0).render(RATE / 4);
                AudioBlock b = kit().note(KEYS[other], 110, 0).render(RATE / 4);
                assertThat(Played.nullDb(a, b))
                        .as(KEYS[one] + " and " + KEYS[other])
                        .isGreaterThan(-6);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {42, 44})
    void aClosedHatStopsAnOpenOne(int closed) {
        AudioBlock ringing = kit().note(46, 110, 0).render(RATE / 2);
        AudioBlock choked = kit("Closed Hat Level", -48)
                .note(46, 110, 0)
                .note(closed, 1, 4_000)
                .render(RATE / 2);
        assertThat(energy(ringing, 6_000, 10_000)).isGreaterThan(0.005);
        assertThat(energy(choked, 6_000, 10_000)).isLessThan(1e-4);
        assertThat(energy(choked, 0, 4_000)).isEqualTo(energy(ringing, 0, 4_000));
    }

    @Test
    void theKickFallsToItsPitchAndTuneMovesIt() {
        float[] x = kit("Kick Decay", 4, "Kick Tone", 0.5)
                .note(36, 127, 0)
                .render(RATE)
                .channel(0);
        assertThat(Played.frequency(x, RATE / 4, RATE / 2, 50)).isCloseTo(50, within(0.2));
        float[] up = kit("Kick Decay", 4, "Kick Tone", 0.5, "Kick Tune", 12)
                .note(36, 127, 0)
                .render(RATE)
                .channel(0);
        assertThat(Played.frequency(up, RATE / 4, RATE / 2, 100)).isCloseTo(100, within(0.4));
    }

    @Test
    void tomsLieByTheSemitonesOfTheirKeys() {
        double low = tom(43);
        double high = tom(50);
        assertThat(Played.cents(high, low)).isCloseTo(700, within(5.0));
    }

    private static double tom(int key) {
        float[] x = kit("Tom Decay", 4, "Tom Tone", 0)
                .note(key, 127, 0)
                .render(RATE)
                .channel(0);
        double guess = 110 * StrictMath.pow(2, (key - 45) / 12.0);
        return Played.frequency(x, RATE / 4, RATE / 2, guess);
    }

    @Test
    void decayStretchesAndVelocityFollowsItsLaw() {
        AudioBlock plain = kit().note(49, 110, 0).render(2 * RATE);
        AudioBlock longer = kit("Cymbal Decay", 2).note(49, 110, 0).render(2 * RATE);
        // 60 dB in 1.7 s and in 3.4 s.
        double fall = Signals.db(energy(plain, RATE, RATE + 4_800) / energy(plain, 9_600, 14_400));
        assertThat(fall).isCloseTo(-60 * 0.8 / 1.7, within(1.5));
        double slower = Signals.db(energy(longer, RATE, RATE + 4_800) / energy(longer, 9_600, 14_400));
        assertThat(slower).isCloseTo(-60 * 0.8 / 3.4, within(1.5));
        double soft = energy(kit().note(38, 64, 0).render(4_800), 0, 4_800);
        double hard = energy(kit().note(38, 127, 0).render(4_800), 0, 4_800);
        double v = 64 / 127.0;
        assertThat(soft / hard).isCloseTo(0.2 + 0.8 * v * v, within(1e-3));
    }

    @Test
    void rollsDoNotClick() {
        Played played = kit("Tom Tone", 0, "Tom Decay", 4);
        for (int i = 0; i < 16; i++) {
            played.note(41, 127, 1_500 * i);
        }
        float[] x = played.render(RATE).channel(0);
        // An onset may be as steep as one alone; three more that ring or fade add their own slopes of 120 Hz.
        float[] one =
                kit("Tom Tone", 0, "Tom Decay", 4).note(41, 127, 0).render(RATE).channel(0);
        double onset = Math.max(Math.abs(one[0]), Played.largestStep(one, 0, RATE));
        assertThat(Played.largestStep(x, 0, RATE)).isLessThan(onset + 3 * 0.4 * 2 * Math.PI * 130 / RATE + 0.4 / 144);
    }

    @Test
    void anotherSeedGivesOtherNoise() {
        AudioBlock one = kit("Seed", 1).note(38, 110, 0).render(9_600);
        assertThat(kit("Seed", 1).note(38, 110, 0).render(9_600).channel(0)).isEqualTo(one.channel(0));
        assertThat(Played.nullDb(one, kit("Seed", 2).note(38, 110, 0).render(9_600)))
                .isGreaterThan(-20);
    }
}
