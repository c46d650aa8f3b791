package dev.backline.sound.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Seed;
import dev.backline.sound.Dither;
import dev.backline.sound.Fft;
import org.junit.jupiter.api.Test;

class FastFftTest {
    private static float[] noise(int size) {
        Dither noise = new Dither(Seed.of(size));
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) noise.next();
        }
        return values;
    }

    /** Root mean square of the difference to the double transform, by that of the spectrum. */
    private static double error(FastFft fast, float[] frame) {
        int half = fast.size() / 2;
        float[] re = new float[half + 1];
        float[] im = new float[half + 1];
        fast.forward(frame, re, im);
        double[] wide = new double[fast.size()];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = frame[i];
        }
        double[] wideRe = new double[half + 1];
        double[] wideIm = new double[half + 1];
        new Fft(fast.size()).real(wide, wideRe, wideIm);
        double wrong = 0;
        double all = 0;
        for (int k = 0; k <= half; k++) {
            wrong += (re[k] - wideRe[k]) * (re[k] - wideRe[k]) + (im[k] - wideIm[k]) * (im[k] - wideIm[k]);
            all += wideRe[k] * wideRe[k] + wideIm[k] * wideIm[k];
        }
        return Math.sqrt(wrong / all);
    }

    @Test
    void everySizeIsRightToAMillionthOnEveryWay() {
        for (boolean vectors : new boolean[] {true, false}) {
            for (int size = 2; size <= 1 << 17; size *= 2) {
                FastFft fast = new FastFft(size, vectors);
                assertThat(error(fast, noise(size))).as("size %s", size).isLessThan(1e-6);
                assertThat(fast.isVector() && !vectors).isFalse();
            }
        }
        assertThat(new FastFft(1_024).isVector())
                .as("the tests run with vectors")
                .isTrue();
    }

    @Test
    void theFrameIsKeptAndAnotherOneDoesNotFeelIt() {
        FastFft fast = new FastFft(1_024);
        float[] frame = noise(1_024);
        float[] kept = frame.clone();
        assertThat(error(fast, frame)).isEqualTo(error(fast, frame));
        assertThat(frame).containsExactly(kept, within(0f));
    }

    @Test
    void aToneLiesAtItsBin() {
        float[] tone = new float[4_096];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) StrictMath.sin(2 * StrictMath.PI * 300 * i / 4_096);
        }
        float[] re = new float[2_049];
        float[] im = new float[2_049];
        new FastFft(4_096).forward(tone, re, im);
        assertThat(im[300]).isCloseTo(-2_048, within(0.01f));
        im[300] = 0;
        for (int k = 0; k <= 2_048; k++) {
            assertThat(Math.abs(re[k]) + Math.abs(im[k])).isLessThan(0.01f);
        }
    }

    @Test
    void arraysThatAreTooShortAreRefusedBeforeAnythingIsRead() {
        FastFft fast = new FastFft(1_024);
        assertThatThrownBy(() -> fast.forward(new float[1_023], new float[513], new float[513]))
                .hasMessageContaining("1024");
        assertThatThrownBy(() -> fast.forward(new float[1_024], new float[513], new float[512]))
                .hasMessageContaining("513");
        assertThatThrownBy(() -> new FastFft(1_000)).hasMessageContaining("power of two");
    }
}
