package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** EBU Tech 3341 and 3342: tones of 1 kHz, each {@code level:seconds}. */
class LoudnessMeterTest {
    private static LoudnessMeter hear(int rate, String segments) {
        LoudnessMeter meter = new LoudnessMeter(2, rate);
        long frame = 0;
        for (String segment : segments.split(" ")) {
            String[] parts = segment.split(":");
            double level = StrictMath.pow(10, Double.parseDouble(parts[0]) / 20);
            int frames = (int) StrictMath.round(Double.parseDouble(parts[1]) * rate);
            float[] tone = new float[frames];
            for (int i = 0; i < frames; i++, frame++) {
                tone[i] = (float) (level * StrictMath.sin(2 * StrictMath.PI * ((1_000.0 * frame / rate) % 1)));
            }
            meter.process(AudioBlock.of(tone, tone));
        }
        return meter;
    }

    @ParameterizedTest
    @CsvSource({
        "-23:20, -23.0",
        "-33:20, -33.0",
        "-36:10 -23:60 -36:10, -23.0",
        "-72:10 -36:10 -23:60 -36:10 -72:10, -23.0",
        "-26:20 -20:20.1 -26:20, -23.0"
    })
    void integratedLoudnessOfTech3341(String segments, double expected) {
        assertThat(hear(48_000, segments).integrated()).isCloseTo(expected, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 22_050, 44_100, 96_000, 192_000})
    void anyRateReadsTheSame(int rate) {
        LoudnessMeter meter = hear(rate, "-23:5");
        assertThat(meter.integrated()).isCloseTo(-23, within(0.05));
        assertThat(meter.momentaryMax()).isCloseTo(-23, within(0.05));
        assertThat(meter.shortTermMax()).isCloseTo(-23, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "13", "19"})
    void theLoudestMomentIsFoundWhereverItLies(int i) {
        LoudnessMeter meter = hear(48_000, "-200:" + 0.02 * i + " -23:0.4 -200:1");
        assertThat(meter.momentaryMax()).isCloseTo(-23, within(0.1));
        LoudnessMeter slow = hear(48_000, "-200:" + 0.15 * i + " -23:3 -200:1");
        assertThat(slow.shortTermMax()).isCloseTo(-23, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"-20:20 -30:20, 10", "-20:20 -15:20, 5", "-40:20 -20:20, 20", "-50:20 -35:20 -20:20 -35:20 -50:20, 15"})
    void rangeOfTech3342(String segments, double expected) {
        assertThat(hear(48_000, segments).range()).isCloseTo(expected, within(0.1));
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

    @Test
    void surroundsWeighMoreAndTheLowFrequencyChannelNothing() {
        float[] tone = new float[48_000];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (0.1 * StrictMath.sin(2 * StrictMath.PI * i / 48));
        }
        float[] none = new float[48_000];
        LoudnessMeter front = new LoudnessMeter(6, 48_000);
        front.process(AudioBlock.of(tone, none, none, tone, none, none));
        LoudnessMeter back = new LoudnessMeter(6, 48_000);
        back.process(AudioBlock.of(none, none, none, none, tone, none));
        assertThat(back.integrated() - front.integrated()).isCloseTo(1.49, within(0.01));
    }
}
