package dev.backline.dsp.internal.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.dsp.internal.Played;
import dev.backline.sound.Fft;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnisonTest {
    private static final int SIZE = 65_536;
    private static final int SAW = 2;
    private static final double[] ALONE = {1, 1, 1, 1, 1, 1, 1};

    private static float[] render(int wave, double width, double cycles, int frames) {
        Unison oscillator = new Unison();
        oscillator.begin(1, new Chance());
        oscillator.wave(wave, width);
        oscillator.place(0, 1);
        oscillator.pitch(cycles, ALONE);
        float[] out = new float[frames];
        oscillator.add(out, new float[frames], frames);
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void oneCopyAloneIsWhatItIsInTheMiddleOfTwoChannels(int wave) {
        Unison oscillator = new Unison();
        oscillator.begin(1, new Chance());
        oscillator.wave(wave, 0.3);
        oscillator.place(0.7, 0.5);
        oscillator.pitch(0.013, ALONE);
        float[] alone = new float[1_000];
        oscillator.addMiddle(alone, 1_000);
        oscillator.begin(1, new Chance());
        float[] left = new float[1_000];
        float[] right = new float[1_000];
        oscillator.add(left, right, 1_000);
        assertThat(left).isEqualTo(alone);
        assertThat(right).isEqualTo(alone);
    }

    private static double[] amplitudes(float[] x) {
        double[] re = new double[SIZE];
        double[] im = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            re[i] = x[i];
        }
        new Fft(SIZE).forward(re, im);
        double[] amplitudes = new double[SIZE / 2];
        for (int k = 0; k < amplitudes.length; k++) {
            amplitudes[k] = 2 * StrictMath.hypot(re[k], im[k]) / SIZE;
        }
        return amplitudes;
    }

    /** At 48 kHz: 82 Hz, 500 Hz, 2 kHz, 4 kHz, 8 kHz. */
    @ParameterizedTest
    @ValueSource(ints = {113, 683, 2_731, 5_461, 10_923})
    void nothingOfASawFoldsBack(int bin) {
        for (int wave = 1; wave <= 3; wave++) {
            double[] amplitudes = amplitudes(render(wave, 0.31, (double) bin / SIZE, SIZE));
            double worst = 0;
            double sum = 0;
            for (int k = 0; k < amplitudes.length; k++) {
                if (k % bin != 0) {
                    worst = Math.max(worst, amplitudes[k]);
                    sum += amplitudes[k] * amplitudes[k];
                }
            }
            String what = Unison.WAVES.get(wave) + " at " + bin * 48_000.0 / SIZE + " Hz";
            assertThat(20 * StrictMath.log10(worst / amplitudes[bin])).as(what).isLessThan(-90);
            assertThat(10 * StrictMath.log10(sum) - 20 * StrictMath.log10(amplitudes[bin]))
                    .as(what + ", all together")
                    .isLessThan(-68);
        }
    }

    @Test
    void partialsHaveTheLevelsOfFourier() {
        int bin = 400;
        double[] saw = amplitudes(render(SAW, 0.5, (double) bin / SIZE, SIZE));
        double[] pulse = amplitudes(render(3, 0.3, (double) bin / SIZE, SIZE));
        double[] triangle = amplitudes(render(1, 0.5, (double) bin / SIZE, SIZE));
        for (int h = 1; h <= 60; h++) {
            double each = 2 / (Math.PI * h);
            assertThat(saw[h * bin]).as("saw " + h).isCloseTo(each, within(1e-3 * each));
            double wide = 2 * each * Math.abs(StrictMath.sin(Math.PI * h * 0.3));
            assertThat(pulse[h * bin]).as("pulse " + h).isCloseTo(wide, within(3e-3 * each));
            double odd = h % 2 == 0 ? 0 : 8 / (Math.PI * Math.PI * h * h);
            assertThat(triangle[h * bin]).as("triangle " + h).isCloseTo(odd, within(1e-5));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 27.5", "1, 440", "2, 1046.5", "3, 61.735", "0, 4186.009", "2, 9000"})
    void frequencyIsRightWithinATenthOfACent(int wave, double hertz) {
        float[] sound = render(wave, 0.5, hertz / Played.RATE_HZ, Played.RATE_HZ * 2);
        double measured = Played.frequency(sound, 100, Played.RATE_HZ, hertz);
        assertThat(Played.cents(measured, hertz)).isCloseTo(0, within(0.01));
    }

    @Test
    void partialsReachUpToAThirdOfAnOctaveBelowHalfTheRate() {
        for (double hertz = 40; hertz < 8_000; hertz *= 1.07) {
            int bin = (int) Math.round(hertz * SIZE / 48_000);
            double[] amplitudes = amplitudes(render(SAW, 0.5, (double) bin / SIZE, SIZE));
            int highest = 0;
            for (int h = 1; h * bin < SIZE / 2; h++) {
                highest = amplitudes[h * bin] > 0.5 / (Math.PI * h) ? h : highest;
            }
            double reach = (highest + 1.0) * bin * 48_000 / SIZE;
            assertThat(reach).as("at " + hertz + " Hz").isGreaterThan(24_000 * 0.78);
        }
    }

    @Test
    void copiesAreAsLoudTogetherAsOneAndStandOnBothSides() {
        Unison oscillator = new Unison();
        Chance chance = new Chance();
        chance.begin(1, 1);
        oscillator.begin(7, chance);
        oscillator.wave(SAW, 0.5);
        oscillator.place(1, 1);
        double[] ratios = new double[7];
        Arrays.setAll(ratios, u -> 1 + 0.01 * (u - 3));
        oscillator.pitch(0.01, ratios);
        float[] left = new float[SIZE];
        float[] right = new float[SIZE];
        oscillator.add(left, right, SIZE);
        double power = 0;
        double product = 0;
        for (int i = 0; i < SIZE; i++) {
            power += 0.5 * (left[i] * (double) left[i] + right[i] * (double) right[i]) / SIZE;
            product += left[i] * (double) right[i] / SIZE;
        }
        assertThat(power).as("power of a saw").isCloseTo(1 / 3.0, within(0.03));
        assertThat(product / power).as("correlation of the sides").isLessThan(0.7);
    }
}
