package dev.backline.controllers.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 13 of the session semantics: the tempo of what was played. Eighths at 80 are quarters at 160: there nobody can tell. */
class TempoFinderTest {
    private static final double[] FOUR = {0, 1, 2, 3};
    private static final double[] EIGHTHS = {0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5};
    private static final double[] CLAVE = {0, 0.75, 1.5, 2.5, 3};
    private static final double[] RIFF = {0, 0.5, 0.75, 1.5, 2, 2.75, 3, 3.5};

    @ParameterizedTest
    @ValueSource(doubles = {82, 83.3, 90, 97, 104, 112.5, 120, 126, 128, 140, 150, 159})
    void theTempoOfSteadyPatternsIsFound(double bpm) {
        for (double[] pattern : new double[][] {FOUR, EIGHTHS, RIFF, CLAVE}) {
            FoundTempo found =
                    TempoFinder.of(new Hand(bpm, 0).pattern(4, pattern).strokes());
            assertThat(found.bpm()).as("%s strokes a bar", pattern.length).isCloseTo(bpm, within(0.01));
            assertThat(found.confidence()).isGreaterThan(0.99);
        }
    }

    @ParameterizedTest
    @CsvSource({"92", "101", "118", "133", "147"})
    void tenMillisecondsOfStrayLeaveTheTempoWithinHalfABeatAMinute(double bpm) {
        for (double[] pattern : new double[][] {FOUR, EIGHTHS, RIFF}) {
            FoundTempo found =
                    TempoFinder.of(new Hand(bpm, 10).pattern(8, pattern).strokes());
            assertThat(found.bpm()).as("%s strokes a bar", pattern.length).isCloseTo(bpm, within(0.5));
            assertThat(found.confidence()).isBetween(0.6, 1.0);
        }
    }

    @Test
    void chordsCountOnce() {
        Hand hand = new Hand(110, 5);
        for (int beat = 0; beat < 16; beat++) {
            hand.play(beat, 0.9, 60).play(beat, 0.9, 64).play(beat, 0.9, 67);
        }
        assertThat(TempoFinder.of(hand.strokes()).bpm()).isCloseTo(110, within(0.3));
    }

    @Test
    void strokesAnywhereGiveNoConfidence() {
        Random random = new Random(8);
        double most = 0;
        for (int run = 0; run < 20; run++) {
            Hand hand = new Hand(120, 0);
            for (int i = 0; i < 40; i++) {
                hand.play(random.nextDouble() * 40, 0.1, 60);
            }
            most = Math.max(most, TempoFinder.of(hand.strokes()).confidence());
        }
        assertThat(most).isLessThan(0.5);
    }

    @Test
    void aFewStrokesAreNotSure() {
        assertThat(TempoFinder.of(new Hand(100, 0).play(0, 1, 60).strokes())).isEqualTo(new FoundTempo(120, 0));
        FoundTempo three = TempoFinder.of(
                new Hand(100, 0).play(0, 1, 60).play(1, 1, 60).play(2, 1, 60).strokes());
        assertThat(three.bpm()).isCloseTo(100, within(0.01));
        assertThat(three.confidence()).isCloseTo(0.25, within(0.01));
    }
}
