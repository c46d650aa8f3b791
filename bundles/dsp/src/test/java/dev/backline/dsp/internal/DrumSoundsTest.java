package dev.backline.dsp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrumSoundsTest {
    static java.util.List<String> genres() {
        return Sounds.GENRES;
    }

    private static AudioBlock drum(String genre, String role, long seed) {
        Seed own = Seed.of(seed);
        return new DrumSounds(Sounds.template(genre, 0.5), own).of(role).render(own);
    }

    @ParameterizedTest
    @MethodSource("genres")
    void everyDrumStartsAtOnceAndEndsQuietly(String genre) {
        for (String role : Sounds.DRUMS) {
            AudioBlock sound = drum(genre, role, 7);
            double peak = Sounds.peak(sound, 0, sound.frames());
            assertThat(Sounds.peak(sound, 0, 220)).as(role + " within 5 ms").isGreaterThan(0.1 * peak);
            assertThat(Sounds.peak(sound, sound.frames() - 100, sound.frames()))
                    .as(role + " at its end")
                    .isLessThan(0.02 * peak);
        }
    }

    @ParameterizedTest
    @MethodSource("genres")
    void kickIsLowSnareIsHigherAndHatIsHighest(String genre) {
        double kick = Sounds.crossingsPerSecond(drum(genre, "kick", 7));
        double snare = Sounds.crossingsPerSecond(drum(genre, "snare", 7));
        double hat = Sounds.crossingsPerSecond(drum(genre, "hat", 7));
        assertThat(kick).isLessThan(400);
        assertThat(snare).isGreaterThan(2 * kick);
        assertThat(hat).isGreaterThan(6_000).isGreaterThan(snare);
    }

    @Test
    void kickRestsOnTheKeysRootOrAFifthBelow() {
        AudioBlock kick = drum("techno", "kick", 3);
        int from = DrumSound.RATE / 5;
        double root = Sounds.power(kick.channel(0), from, kick.frames(), 55);
        double beside = Sounds.power(kick.channel(0), from, kick.frames(), 75);
        assertThat(root).isGreaterThan(10 * beside);
    }

    @Test
    void sameSeedGivesTheSameSoundAndAnotherSeedAnotherOne() {
        for (String role : Sounds.DRUMS) {
            assertThat(drum("house", role, 5).channel(0))
                    .isEqualTo(drum("house", role, 5).channel(0));
            assertThat(drum("house", role, 5).channel(0))
                    .isNotEqualTo(drum("house", role, 6).channel(0));
        }
    }
}
