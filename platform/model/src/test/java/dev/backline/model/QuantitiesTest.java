package dev.backline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
    @Test
    void decibelsAndRatiosAreInverse() {
        assertThat(Decibels.of(-6).ratio()).isCloseTo(0.501187, within(1e-6));
        assertThat(Decibels.ofRatio(2).value()).isCloseTo(6.0206, within(1e-4));
        assertThat(Decibels.ofRatio(0)).isEqualTo(Decibels.SILENCE);
        assertThat(Decibels.SILENCE.ratio()).isZero();
        assertThat(Decibels.of(-6).plus(Decibels.of(2))).isEqualTo(Decibels.of(-4));
        assertThat(Decibels.of(-6).minus(Decibels.of(2)).negative()).isEqualTo(Decibels.of(8));
        assertThat(Decibels.UNITY).isGreaterThan(Decibels.of(-1));
        assertThatThrownBy(() -> Decibels.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Decibels.of(-3)).hasToString("-3.0 dB");
    }

    @Test
    void tempiKeepLivesRange() {
        assertThat(Tempo.of(120).beat()).isEqualTo(Seconds.of(0.5));
        assertThat(Tempo.of(126)).hasToString("126 bpm").isLessThan(Tempo.of(127));
        assertThat(Tempo.of(123.5)).hasToString("123.5 bpm");
        assertThatThrownBy(() -> Tempo.of(19)).hasMessageContaining("20").hasMessageContaining("999");
        assertThatThrownBy(() -> Tempo.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beatsAdd() {
        assertThat(Beats.of(1.5).plus(Beats.of(0.5)).minus(Beats.of(1)).times(4))
                .isEqualTo(Beats.of(4));
        assertThat(Beats.of(1)).isLessThan(Beats.of(2)).hasToString("1.0 beats");
        assertThatThrownBy(() -> Beats.of(Double.POSITIVE_INFINITY)).hasMessageContaining("finite");
    }

    @Test
    void otherUnitsRefuseWhatTheyCannotBe() {
        assertThatThrownBy(() -> Hertz.of(-1)).hasMessageContaining("Hz");
        assertThatThrownBy(() -> Lufs.of(Double.NaN)).hasMessageContaining("Loudness");
        assertThatThrownBy(() -> Color.of(70)).hasMessageContaining("-1 to 69");
        assertThat(Hertz.of(440)).hasToString("440.0 Hz").isGreaterThan(Hertz.of(439));
        assertThat(Lufs.of(-9)).hasToString("-9.0 LUFS").isGreaterThan(Lufs.of(-14));
        assertThat(Seconds.of(1)).hasToString("1.0 s").isLessThan(Seconds.of(2));
    }

    @Test
    void timeSignaturesHaveTheLengthOfTheirBar() {
        assertThat(new TimeSignature(6, 8).bar()).isEqualTo(Beats.of(3));
        assertThat(TimeSignature.FOUR_FOUR).hasToString("4/4");
        assertThatThrownBy(() -> new TimeSignature(4, 3)).hasMessageContaining("Denominator is 3");
        assertThatThrownBy(() -> new TimeSignature(0, 4)).hasMessageContaining("Numerator");
    }

    @Test
    void seedsSplitByNameIntoDifferentStreams() {
        Set<Long> values = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            for (String name : new String[] {"kick", "snare", "bass", "a", "b", ""}) {
                values.add(Seed.of(seed).split(name).value());
            }
        }
        assertThat(values).hasSize(600);
        assertThat(Seed.of(7).split("kick")).isEqualTo(Seed.of(7).split("kick"));
        assertThat(Seed.of(7).random().nextLong()).isEqualTo(Seed.of(7).random().nextLong());
    }

    @Test
    void parametersStayInTheirRange() {
        Parameter cutoff = Parameter.of("Cutoff", "Hz", 20, 20_000, 1_000);
        assertThat(cutoff.withValue(500).value()).isEqualTo(500);
        assertThat(cutoff).hasToString("Cutoff 1000.0 Hz");
        assertThatThrownBy(() -> cutoff.withValue(5)).hasMessageContaining("Cutoff is 5.0");
        assertThatThrownBy(() -> Parameter.of(" ", "", 0, 1, 0)).hasMessageContaining("blank");
    }
}
