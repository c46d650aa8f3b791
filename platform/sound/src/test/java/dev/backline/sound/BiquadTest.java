package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BiquadTest {
    private static final int RATE = 48_000;

    private static double db(double ratio) {
        return 20 * StrictMath.log10(ratio);
    }

    @Test
    void cutsHalveThePowerAtTheirCutoffAndFallTwelveDecibelsAnOctave() {
        Biquad low = Biquad.lowPass(1_000, Biquad.BUTTERWORTH, RATE);
        Biquad high = Biquad.highPass(1_000, Biquad.BUTTERWORTH, RATE);
        assertThat(db(low.gain(1_000, RATE))).isCloseTo(-3.01, within(0.01));
        assertThat(db(high.gain(1_000, RATE))).isCloseTo(-3.01, within(0.01));
        assertThat(db(high.gain(100, RATE)) - db(high.gain(50, RATE))).isCloseTo(12.04, within(0.1));
        assertThat(db(low.gain(20, RATE))).isCloseTo(0, within(0.001));
    }

    @Test
    void shelvesAndBellsReachTheirGain() {
        assertThat(db(Biquad.peak(2_000, 1, 6, RATE).gain(2_000, RATE))).isCloseTo(6, within(0.001));
        assertThat(db(Biquad.lowShelf(200, 0.7, -9, RATE).gain(5, RATE))).isCloseTo(-9, within(0.02));
        assertThat(db(Biquad.highShelf(5_000, 0.7, 4, RATE).gain(23_900, RATE))).isCloseTo(4, within(0.02));
        assertThat(Biquad.notch(3_000, 2, RATE).gain(3_000, RATE)).isLessThan(1e-9);
        assertThat(db(Biquad.bandPass(3_000, 2, RATE).gain(3_000, RATE))).isCloseTo(0, within(1e-6));
    }

    @Test
    void theFilterDoesWhatItsResponseSays() {
        Biquad shape = Biquad.peak(2_000, 1, 6, RATE);
        float[] tone = new float[RATE];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (0.25 * StrictMath.sin(2 * StrictMath.PI * 2_000 * i / RATE));
        }
        new BiquadFilter(shape).process(tone, 0, tone.length);
        double energy = 0;
        for (int i = RATE / 2; i < RATE; i++) {
            energy += (double) tone[i] * tone[i];
        }
        assertThat(db(Math.sqrt(energy / (RATE / 2)) / (0.25 / Math.sqrt(2)))).isCloseTo(6, within(0.01));
    }

    @Test
    void aFadingTailNeverTurnsDenormalAndBlockSizesDoNotMatter() {
        float[] whole = new float[200_000];
        whole[0] = 1;
        float[] parts = whole.clone();
        BiquadFilter one = new BiquadFilter(Biquad.highPass(40, 2, RATE));
        one.process(whole, 0, whole.length);
        BiquadFilter other = new BiquadFilter(Biquad.highPass(40, 2, RATE));
        for (int at = 0, size = 1; at < parts.length; at += size, size = Math.min(size * 3, parts.length - at)) {
            other.process(parts, at, size);
        }
        assertThat(parts).isEqualTo(whole);
        for (float value : whole) {
            assertThat(value == 0 || Math.abs(value) > 1e-36f).isTrue();
        }
        assertThat(Math.abs(whole[whole.length - 1])).isLessThan(1e-25f);
    }

    @Test
    void aCutoffBeyondHalfTheRateIsRefused() {
        assertThatThrownBy(() -> Biquad.lowPass(30_000, 1, RATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("24000");
    }
}
