package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The cases of EBU Tech 3341 and 3342, all made here but 7 and 8: those are programmes that only the EBU has, which the cases 5 and 6 of Tech 3342 are too.
 */
class EbuCasesTest {
    private static final int RATE = 48_000;

    private static LoudnessMeter hear(String segments) {
        LoudnessMeter meter = new LoudnessMeter(2, RATE);
        meter.process(EbuSignal.stereo(RATE, segments));
        return meter;
    }

    @ParameterizedTest
    @CsvSource({"-23:20, -23.0", "-33:20, -33.0"})
    void aSteadyToneReadsTheSameEverywhere(String segments, double expected) {
        LoudnessMeter meter = hear(segments);
        assertThat(meter.momentary()).isCloseTo(expected, within(0.05));
        assertThat(meter.shortTerm()).isCloseTo(expected, within(0.05));
        assertThat(meter.integrated()).isCloseTo(expected, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"-36:10 -23:60 -36:10", "-72:10 -36:10 -23:60 -36:10 -72:10", "-26:20 -20:20.1 -26:20"})
    void theGatesLeaveOutWhatIsQuiet(String segments) {
        assertThat(hear(segments).integrated()).isCloseTo(-23, within(0.05));
    }

    @Test
    void surroundsWeighMore() {
        float[] side = EbuSignal.tone(RATE, "-28:20");
        float[] centre = EbuSignal.tone(RATE, "-24:20");
        float[] surround = EbuSignal.tone(RATE, "-30:20");
        LoudnessMeter five = new LoudnessMeter(5, RATE);
        five.process(AudioBlock.of(side, side, centre, surround, surround));
        assertThat(five.integrated()).isCloseTo(-23, within(0.05));
        LoudnessMeter six = new LoudnessMeter(6, RATE);
        six.process(AudioBlock.of(side, side, centre, centre, surround, surround));
        assertThat(six.integrated()).isCloseTo(-23, within(0.05));
    }

    @Test
    void shortTermStandsStillWhenTheLevelAlternates() {
        LoudnessMeter meter = new LoudnessMeter(2, RATE);
        AudioBlock block = EbuSignal.stereo(RATE, "-20:1.34 -30:1.66 ".repeat(5));
        EbuSignal.hear(meter, block, RATE, 100, seconds -> {
            if (seconds >= 3) {
                assertThat(meter.shortTerm()).isCloseTo(-23, within(0.1));
            }
        });
    }

    @Test
    void momentaryStandsStillWhenTheLevelAlternates() {
        LoudnessMeter meter = new LoudnessMeter(2, RATE);
        AudioBlock block = EbuSignal.stereo(RATE, "-20:0.18 -30:0.22 ".repeat(25));
        EbuSignal.hear(meter, block, RATE, 10, seconds -> {
            if (seconds >= 1) {
                assertThat(meter.momentary()).isCloseTo(-23, within(0.1));
            }
        });
    }

    @Test
    void theLoudestThreeSecondsAreFoundWhereverTheyLie() {
        for (int i = 0; i < 20; i++) {
            assertThat(hear(EbuSignal.SILENCE + ":" + 0.15 * i + " -23:3 -200:1")
                            .shortTermMax())
                    .as("case 10, %s", i)
                    .isCloseTo(-23, within(0.1));
        }
    }

    @Test
    void theLoudestMomentIsFoundWhereverItLies() {
        for (int i = 0; i < 20; i++) {
            assertThat(hear(EbuSignal.SILENCE + ":" + 0.02 * i + " -23:0.4 -200:1")
                            .momentaryMax())
                    .as("case 13, %s", i)
                    .isCloseTo(-23, within(0.1));
        }
    }

    @Test
    void eachShortTermMaximumIsReadInItsTurn() {
        LoudnessMeter meter = new LoudnessMeter(2, RATE);
        for (int i = 0; i < 20; i++) {
            double[] most = {Double.NEGATIVE_INFINITY};
            String segments = "-200:" + 0.15 * i + " " + (i - 38) + ":3 -200:" + (3 - 0.15 * i);
            EbuSignal.hear(
                    meter,
                    EbuSignal.stereo(RATE, segments),
                    RATE,
                    100,
                    seconds -> most[0] = Math.max(most[0], meter.shortTerm()));
            assertThat(most[0]).as("case 11, %s", i).isCloseTo(i - 38, within(0.1));
        }
    }

    @Test
    void eachMomentaryMaximumIsReadInItsTurn() {
        LoudnessMeter meter = new LoudnessMeter(2, RATE);
        for (int i = 0; i < 20; i++) {
            double[] most = {Double.NEGATIVE_INFINITY};
            String segments = "-200:" + 0.02 * i + " " + (i - 38) + ":0.4 -200:" + (0.4 - 0.02 * i);
            EbuSignal.hear(
                    meter,
                    EbuSignal.stereo(RATE, segments),
                    RATE,
                    10,
                    seconds -> most[0] = Math.max(most[0], meter.momentary()));
            assertThat(most[0]).as("case 14, %s", i).isCloseTo(i - 38, within(0.1));
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 0, 0.50, -6", "4, 45, 0.50, -6", "6, 60, 0.50, -6", "8, 67.5, 0.50, -6", "4, 45, 1.41, 3"})
    void truePeaksLieBetweenTheFrames(double divisor, double phase, double amplitude, double expected) {
        for (int factor : new int[] {4, 8}) {
            TruePeakMeter meter = new TruePeakMeter(1, factor);
            meter.process(AudioBlock.of(EbuSignal.peakTone(divisor, phase, amplitude)));
            meter.finish();
            assertThat(20 * StrictMath.log10(meter.peak())).isBetween(expected - 0.4, expected + 0.2);
        }
    }

    /** Cases 20 to 23. The EBU's own files of 20 and 23 are told to read -0.1 dBTP by other meters. */
    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3"})
    void aBurstReadsTheSameWhereverItsTopLies(int offset) {
        for (int factor : new int[] {4, 8}) {
            TruePeakMeter meter = new TruePeakMeter(1, factor);
            meter.process(AudioBlock.of(EbuSignal.burst(offset)));
            meter.finish();
            assertThat(20 * StrictMath.log10(meter.peak()))
                    .as("factor %d", factor)
                    .isBetween(-0.4, 0.2);
            assertThat(meter.samplePeak())
                    .as("the peak lies between the frames")
                    .isLessThan(meter.peak() + 1e-9);
        }
    }

    @Test
    void burstsOfDifferentOffsetsAreDifferentFramesOfOneSound() {
        double least = 2;
        double most = 0;
        for (int offset = 0; offset < 4; offset++) {
            TruePeakMeter meter = new TruePeakMeter(1, 8);
            meter.process(AudioBlock.of(EbuSignal.burst(offset)));
            least = Math.min(least, meter.samplePeak());
            most = Math.max(most, meter.samplePeak());
        }
        assertThat(20 * StrictMath.log10(most / least))
                .as("dB from frames alone")
                .isGreaterThan(0.5);
    }

    @ParameterizedTest
    @CsvSource({"-20:20 -30:20, 10", "-20:20 -15:20, 5", "-40:20 -20:20, 20", "-50:20 -35:20 -20:20 -35:20 -50:20, 15"})
    void theRangeIsThatOfTech3342(String segments, double expected) {
        assertThat(hear(segments).range()).isCloseTo(expected, within(0.05));
    }
}
