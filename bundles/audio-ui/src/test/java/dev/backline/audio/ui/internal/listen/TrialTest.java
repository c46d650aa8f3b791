package dev.backline.audio.ui.internal.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Seed;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {
    private static Trial answered(int right, int asked) {
        Trial trial = new Trial(Seed.of(5));
        for (int i = 0; i < asked; i++) {
            trial.answer(trial.xIsB() == i < right);
        }
        return trial;
    }

    /** Tails of the binomial distribution of one half, from printed tables. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "1, 1, 0.5",
        "7, 10, 0.171875",
        "9, 10, 0.010742",
        "12, 16, 0.038406",
        "14, 16, 0.002090",
        "0, 8, 1",
        "16, 25, 0.114761"
    })
    void tellsHowLikelyTheHitsAreByGuessing(int right, int asked, double chance) {
        Trial trial = answered(right, asked);
        assertThat(trial.right()).isEqualTo(right);
        assertThat(trial.asked()).isEqualTo(asked);
        assertThat(trial.chance()).isCloseTo(chance, within(5e-7));
    }

    @Test
    void xIsEachOfBothAboutAsOftenAndFollowsTheSeed() {
        Trial one = new Trial(Seed.of(1));
        Trial same = new Trial(Seed.of(1));
        int often = 0;
        for (int i = 0; i < 1_000; i++) {
            assertThat(one.xIsB()).isEqualTo(same.xIsB());
            often += one.xIsB() ? 1 : 0;
            one.answer(true);
            same.answer(true);
        }
        assertThat(often).isBetween(440, 560);
        assertThat(one.right()).isEqualTo(often);
    }

    @Test
    void theLouderOneIsTakenDown() {
        assertThat(Match.of(OptionalDouble.of(-14), OptionalDouble.of(-10.5))).isEqualTo(new Match(0, -3.5));
        assertThat(Match.of(OptionalDouble.of(-9), OptionalDouble.of(-10.5))).isEqualTo(new Match(-1.5, 0));
        assertThat(Match.of(OptionalDouble.empty(), OptionalDouble.of(-10.5))).isEqualTo(Match.NONE);
        assertThat(Match.gainDb(-30, -20, -18)).as("loud enough").isEqualTo(12);
        assertThat(Match.gainDb(-30, -6, -18)).as("held back by its peak").isEqualTo(5);
    }
}
