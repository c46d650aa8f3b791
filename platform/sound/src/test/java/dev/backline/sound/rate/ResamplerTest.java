package dev.backline.sound.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.Dither;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResamplerTest {
    private static final double IRRATIONAL = 44_100 * Math.sqrt(1.17);

    private static double leastDb(Grade grade) {
        return switch (grade) {
            case FAST -> -60;
            case GOOD -> -130;
            case BEST -> -150;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "44100, 48000", "48000, 44100", "44100, 88200", "88200, 44100", "48000, 96000", "96000, 48000", "44100, 96000",
        "96000, 44100", "44100, 192000", "192000, 44100", "192000, 48000", "48000, 192000", "22050, 48000",
                "44101, 47999"
    })
    void aToneStaysATone(double fromHz, double toHz) {
        pure(fromHz, toHz);
    }

    @Test
    void aToneStaysAToneBetweenRatesWithNoCommonMeasure() {
        pure(44_100, IRRATIONAL);
        pure(IRRATIONAL, 44_100);
    }

    private static void pure(double fromHz, double toHz) {
        double edge = Math.min(fromHz, toHz) / 2;
        for (Grade grade : Grade.values()) {
            for (double hz : new double[] {997, edge * 0.45, edge * grade.flatTo() * 0.999}) {
                double[] out = Purity.convert(Purity.tone(hz, fromHz, 20_000), fromHz, toHz, grade);
                double[] parts = Purity.split(out, hz, toHz);
                assertThat(Purity.decibels(parts[1])).as("%s, %s Hz", grade, hz).isLessThan(leastDb(grade));
                assertThat(Purity.decibels(parts[0])).as("%s, %s Hz", grade, hz).isCloseTo(0, within(0.01));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheLowerRateCannotHoldIsGone(Grade grade) {
        for (double hz : new double[] {22_100, 24_050, 35_000, 47_000}) {
            double[] out = Purity.convert(Purity.tone(hz, 96_000, 30_000), 96_000, 44_100, grade);
            assertThat(Purity.decibels(Purity.split(out, 1, 44_100)[1])).isLessThan(leastDb(grade));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyCutOfTheStreamGivesTheSame(Grade grade) {
        double[] noise = noise(30_011);
        for (double toHz : new double[] {48_000, 22_050, 88_200, 44_100, IRRATIONAL}) {
            double[] whole = Purity.convert(noise, 44_100, toHz, grade);
            Resampler resampler = new Resampler(44_100, toHz, grade);
            double[] parts = new double[whole.length];
            int done = 0;
            for (int at = 0, size = 1;
                    at < noise.length;
                    at += size, size = Math.min(size * 3 % 4_999, noise.length - at)) {
                done += resampler.process(noise, at, Math.min(size, noise.length - at), parts, done);
            }
            done += resampler.finish(parts, done);
            assertThat(done).isEqualTo(whole.length);
            assertThat(parts).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLengthIsExactAndNothingIsLate(Grade grade) {
        for (double toHz : new double[] {48_000, 22_050, 88_200, 192_000, 31_337}) {
            for (int frames : new int[] {0, 1, 2, 999, 44_100}) {
                double[] impulse = new double[frames];
                int place = frames / 147 / 2 * 147;
                if (frames > 0) {
                    impulse[place] = 1;
                }
                double[] out = Purity.convert(impulse, 44_100, toHz, grade);
                assertThat(out).hasSize((int) Math.ceil(frames * toHz / 44_100));
                if (frames > 40_000 && place * toHz % 44_100 == 0) {
                    int centre = (int) (place * toHz / 44_100);
                    assertThat(loudest(out)).isEqualTo(centre);
                    for (int i = 1; i < 500; i++) {
                        assertThat(out[centre - i]).isCloseTo(out[centre + i], within(1e-9));
                    }
                }
            }
        }
    }

    private static int loudest(double[] values) {
        int best = 0;
        for (int i = 0; i < values.length; i++) {
            best = Math.abs(values[i]) > Math.abs(values[best]) ? i : best;
        }
        return best;
    }

    @ParameterizedTest
    @EnumSource
    void upAndBackIsTheSame(Grade grade) {
        double[] tone = Purity.tone(3_001, 44_100, 20_000);
        double[] back = Purity.convert(Purity.convert(tone, 44_100, 96_000, grade), 96_000, 44_100, grade);
        assertThat(back.length - tone.length).isBetween(0, 1);
        double worst = 0;
        for (int i = 2_000; i < 18_000; i++) {
            worst = Math.max(worst, Math.abs(back[i] - tone[i]));
        }
        assertThat(Purity.decibels(worst / 0.5)).isLessThan(leastDb(grade) + 6);
    }

    @ParameterizedTest
    @EnumSource
    void silenceStaysSilentAndALevelStaysLevel(Grade grade) {
        assertThat(Purity.convert(new double[9_000], 44_100, 48_000, grade)).containsOnly(0);
        double[] level = new double[20_000];
        Arrays.fill(level, 0.25);
        double[] out = Purity.convert(level, 44_100, 48_000, grade);
        for (int i = 5_000; i < 15_000; i++) {
            assertThat(Purity.decibels(Math.abs(out[i] - 0.25) / 0.25 + 1e-20)).isLessThan(leastDb(grade));
        }
    }

    @ParameterizedTest
    @EnumSource
    void equalRatesChangeNothing(Grade grade) {
        double[] noise = noise(5_000);
        assertThat(Purity.convert(noise, 44_100, 44_100, grade)).isEqualTo(noise);
    }

    @Test
    void singlePrecisionIsTheSameRounded() {
        double[] noise = noise(10_000);
        float[] single = new float[noise.length];
        for (int i = 0; i < single.length; i++) {
            single[i] = (float) noise[i];
            noise[i] = single[i];
        }
        double[] wide = Purity.convert(noise, 44_100, 48_000, Grade.GOOD);
        float[] narrow = Resampler.convert(AudioBlock.of(single), 44_100, 48_000, Grade.GOOD)
                .channel(0);
        assertThat(narrow).hasSize(wide.length);
        for (int i = 0; i < wide.length; i++) {
            assertThat(narrow[i]).isEqualTo((float) wide[i]);
        }
    }

    @Test
    void nothingComesLaterThanItsLatency() {
        for (Grade grade : Grade.values()) {
            Resampler resampler = new Resampler(44_100, 48_000, grade);
            double[] to = new double[60_000];
            int frames = resampler.latencyFrames() + 1;
            assertThat(resampler.process(new double[frames], 0, frames, to, 0)).isPositive();
            int given = resampler.process(new double[20_000], 0, 20_000, to, 0);
            assertThat(given).isGreaterThan((int) ((20_000L - resampler.latencyFrames()) * 48_000 / 44_100));
        }
    }

    @Test
    void tooLittleRoomIsRefused() {
        Resampler resampler = new Resampler(44_100, 48_000, Grade.FAST);
        assertThatThrownBy(() -> resampler.process(new double[441], 0, 441, new double[479], 0))
                .hasMessageContaining("room(441)");
        assertThatThrownBy(() -> new Resampler(44_100, 0, Grade.FAST)).hasMessageContaining("256");
        assertThatThrownBy(() -> new Resampler(Double.NaN, 48_000, Grade.FAST)).hasMessageContaining("NaN");
    }

    private static double[] noise(int frames) {
        Dither noise = new Dither(Seed.of(3));
        double[] values = new double[frames];
        Arrays.setAll(values, i -> 0.3 * noise.next());
        return values;
    }
}
