package dev.backline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TempoMapTest {
    private static final TempoMap STEPS = TempoMap.of(List.of(
            new TempoMap.Change(Beats.of(8), Tempo.of(60)),
            new TempoMap.Change(Beats.ZERO, Tempo.of(120)),
            new TempoMap.Change(Beats.of(12), Tempo.of(240))));

    @Test
    void eachStretchHasItsOwnTempo() {
        assertThat(STEPS.seconds(Beats.of(8)).value()).isEqualTo(4);
        assertThat(STEPS.seconds(Beats.of(12)).value()).isEqualTo(8);
        assertThat(STEPS.seconds(Beats.of(16)).value()).isEqualTo(9);
        assertThat(STEPS.at(Beats.of(7.99))).isEqualTo(Tempo.of(120));
        assertThat(STEPS.at(Beats.of(8))).isEqualTo(Tempo.of(60));
    }

    @Test
    void theFirstTempoHoldsBeforeTheSong() {
        assertThat(STEPS.seconds(Beats.of(-2)).value()).isEqualTo(-1);
        assertThat(STEPS.beats(Seconds.of(-1)).value()).isEqualTo(-2);
    }

    @Test
    void beatsAndSecondsAreInverse() {
        RandomGenerator random = Seed.of(1).random();
        for (int i = 0; i < 1_000; i++) {
            Beats beats = Beats.of(random.nextDouble() * 40 - 4);
            assertThat(STEPS.beats(STEPS.seconds(beats)).value()).isCloseTo(beats.value(), within(1e-9));
        }
    }

    @Test
    void framesAreTheNearestOnes() {
        assertThat(TempoMap.constant(Tempo.of(126)).frames(Beats.of(1), 44_100)).isEqualTo(21_000);
        assertThat(Seconds.of(0.5 / 44_100).frames(44_100)).isEqualTo(1);
    }

    @Test
    void aMapThatDoesNotBeginOrStandsTwiceIsRefused() {
        TempoMap.Change late = new TempoMap.Change(Beats.of(1), Tempo.of(100));
        TempoMap.Change first = new TempoMap.Change(Beats.ZERO, Tempo.of(100));
        assertThatThrownBy(() -> TempoMap.of(List.of(late))).hasMessageContaining("beat 0");
        assertThatThrownBy(() -> TempoMap.of(List.of())).hasMessageContaining("beat 0");
        assertThatThrownBy(() -> TempoMap.of(List.of(first, first))).hasMessageContaining("Two tempo changes");
        assertThatThrownBy(() -> new TempoMap.Change(Beats.of(-1), Tempo.of(100)))
                .hasMessageContaining("position");
    }

    @Test
    void equalMapsAreEqual() {
        assertThat(TempoMap.constant(Tempo.of(90))).isEqualTo(TempoMap.constant(Tempo.of(90)));
        assertThat(TempoMap.constant(Tempo.of(90))).isNotEqualTo(TempoMap.constant(Tempo.of(91)));
        assertThat(STEPS.hashCode()).isEqualTo(TempoMap.of(STEPS.changes()).hashCode());
        assertThat(STEPS.toString()).contains("120 bpm");
    }
}
