package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessMeterTest {
    @ParameterizedTest
    @ValueSource(ints = {8_000, 22_050, 44_100, 96_000, 192_000})
    void anyRateReadsTheSame(int rate) {
        LoudnessMeter meter = new LoudnessMeter(2, rate);
        meter.process(EbuSignal.stereo(rate, "-23:5"));
        assertThat(meter.integrated()).isCloseTo(-23, within(0.05));
        assertThat(meter.momentaryMax()).isCloseTo(-23, within(0.05));
        assertThat(meter.shortTermMax()).isCloseTo(-23, within(0.05));
    }

    @Test
    void anyCutOfTheStreamReadsTheSame() {
        AudioBlock block = EbuSignal.stereo(44_100, "-23:2 -30:3");
        LoudnessMeter whole = new LoudnessMeter(2, 44_100);
        whole.process(block);
        LoudnessMeter parts = new LoudnessMeter(2, 44_100);
        EbuSignal.hear(parts, block, 44_100, 7, seconds -> {});
        assertThat(parts.integrated()).isCloseTo(whole.integrated(), within(1e-9));
        assertThat(parts.range()).isCloseTo(whole.range(), within(1e-9));
        assertThat(parts.shortTermMax()).isCloseTo(whole.shortTermMax(), within(1e-9));
    }

    @Test
    void theFiltersAreThoseOfTheStandardsTable() {
        Biquad shelf = KWeighting.shelf(48_000);
        assertThat(shelf.b0()).isCloseTo(1.53512485958697, within(1e-6));
        assertThat(shelf.b1()).isCloseTo(-2.69169618940638, within(1e-6));
        assertThat(shelf.b2()).isCloseTo(1.19839281085285, within(1e-6));
        assertThat(shelf.a1()).isCloseTo(-1.69065929318241, within(1e-6));
        assertThat(shelf.a2()).isCloseTo(0.73248077421585, within(1e-6));
        Biquad pass = KWeighting.highPass(48_000);
        assertThat(pass.a1()).isCloseTo(-1.99004745483398, within(1e-6));
        assertThat(pass.a2()).isCloseTo(0.99007225036621, within(1e-6));
    }

    @Test
    void silenceHasNoLoudness() {
        LoudnessMeter meter = new LoudnessMeter(1, 44_100);
        meter.process(new AudioBlock(1, 44_100));
        assertThat(meter.integrated()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(meter.range()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 8})
    void surroundsWeighMoreAndTheLowFrequencyChannelNothing(int channels) {
        float[] tone = EbuSignal.tone(48_000, "-20:1");
        float[][] front = new float[channels][tone.length];
        front[0] = tone;
        float[][] back = new float[channels][tone.length];
        back[channels - 1] = tone;
        assertThat(loudness(back) - loudness(front)).isCloseTo(1.49, within(0.01));
        if (channels >= 6) {
            float[][] low = new float[channels][tone.length];
            low[3] = tone;
            assertThat(loudness(low)).isEqualTo(Double.NEGATIVE_INFINITY);
        }
    }

    private static double loudness(float[][] channels) {
        LoudnessMeter meter = new LoudnessMeter(channels.length, 48_000);
        meter.process(AudioBlock.of(channels));
        return meter.integrated();
    }

    @Test
    void aRateThatNoSoundHasIsRefused() {
        assertThatThrownBy(() -> new LoudnessMeter(2, 0)).hasMessageContaining("1000 Hz");
    }
}
