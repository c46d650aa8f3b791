package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {
    private static final int SIZE = 256;

    /** The highest side lobe by the main one, looked at between the bins. */
    private static double sideLobeDb(double[] window, double mainLobeBins) {
        double main = 0;
        for (double w : window) {
            main += w;
        }
        double highest = 0;
        for (double bin = mainLobeBins; bin < SIZE / 2.0; bin += 0.05) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < window.length; i++) {
                re += window[i] * StrictMath.cos(2 * StrictMath.PI * bin * i / SIZE);
                im += window[i] * StrictMath.sin(2 * StrictMath.PI * bin * i / SIZE);
            }
            highest = Math.max(highest, StrictMath.hypot(re, im));
        }
        return 20 * StrictMath.log10(highest / main);
    }

    @Test
    void sideLobesLieWhereTheLiteratureSays() {
        assertThat(sideLobeDb(Window.hann(SIZE), 2)).isBetween(-32.0, -31.0);
        assertThat(sideLobeDb(Window.hamming(SIZE), 2)).isBetween(-44.0, -42.0);
        assertThat(sideLobeDb(Window.blackman(SIZE), 3)).isBetween(-59.0, -57.0);
        assertThat(sideLobeDb(Window.blackmanHarris(SIZE), 4)).isBetween(-93.0, -91.0);
        assertThat(sideLobeDb(Window.kaiser(SIZE, 8.6), 3)).isBetween(-66.0, -62.0);
    }

    @Test
    void overlappedWindowsAddUpToAConstantWhereTheyShould() {
        assertThat(Window.waver(Window.hann(SIZE), SIZE / 2)).isLessThan(1e-12);
        assertThat(Window.waver(Window.hamming(SIZE), SIZE / 2)).isLessThan(1e-12);
        assertThat(Window.waver(Window.blackman(SIZE), SIZE / 4)).isLessThan(1e-12);
        assertThat(Window.waver(Window.blackmanHarris(SIZE), SIZE / 4)).isLessThan(1e-12);
        assertThat(Window.waver(Window.blackmanHarris(SIZE), SIZE / 2)).isGreaterThan(0.1);
        assertThat(Window.waver(Window.kaiser(SIZE, 8), SIZE / 2)).isGreaterThan(0.01);
    }
}
