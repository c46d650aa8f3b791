package dev.backline.sound.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Seed;
import dev.backline.sound.Dither;
import dev.backline.sound.Window;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StftTest {
    private static final SpectrumChange NONE = (re, im) -> {};
    private static final int LENGTH = 9_000;

    private static float[] noise() {
        Dither noise = new Dither(Seed.of(4));
        float[] values = new float[LENGTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) noise.next();
        }
        return values;
    }

    @Test
    void unchangedSpectraGiveTheSignalBackFromTheFirstFrameOn() {
        float[] in = noise();
        for (double[] window : List.of(
                Window.hann(1_024), Window.hamming(1_024), Window.blackmanHarris(1_024), Window.kaiser(1_024, 9))) {
            for (int hop : new int[] {512, 256, 300, 64}) {
                Stft stft = new Stft(window, hop, NONE);
                float[] out = new float[LENGTH];
                stft.process(in, 0, out, 0, LENGTH);
                double worst = 0;
                for (int i = 0; i < LENGTH; i++) {
                    float wanted = i < stft.latencyFrames() ? 0 : in[i - stft.latencyFrames()];
                    worst = Math.max(worst, Math.abs(out[i] - wanted));
                }
                assertThat(20 * StrictMath.log10(worst + 1e-12)).isLessThan(-120);
            }
        }
    }

    @Test
    void anyCutOfTheStreamGivesTheSame() {
        float[] in = noise();
        SpectrumChange dull = (re, im) -> Arrays.fill(re, re.length / 4, re.length, 0);
        Stft whole = new Stft(Window.hann(512), 128, dull);
        float[] wanted = new float[LENGTH];
        whole.process(in, 0, wanted, 0, LENGTH);
        whole.reset();
        for (int size : new int[] {1, 77, 128, 1_000}) {
            float[] out = in.clone();
            for (int at = 0; at < LENGTH; at += size) {
                whole.process(out, at, out, at, Math.min(size, LENGTH - at));
            }
            assertThat(out).isEqualTo(wanted);
            whole.reset();
        }
    }

    @Test
    void aToneLiesAtItsBin() {
        float[] tone = new float[2_048];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) StrictMath.cos(2 * StrictMath.PI * 20 * i / 256);
        }
        double[] last = new double[129];
        Stft stft = new Stft(Window.hann(256), 64, (re, im) -> {
            for (int k = 0; k < last.length; k++) {
                last[k] = StrictMath.hypot(re[k], im[k]);
            }
        });
        stft.process(tone, 0, tone, 0, tone.length);
        assertThat(last[20]).isCloseTo(64, within(1e-3));
        assertThat(last[19]).isCloseTo(32, within(1e-3));
        assertThat(last[22]).isLessThan(1e-3);
    }

    @Test
    void gapsBetweenWindowsAreRefused() {
        assertThatThrownBy(() -> new Stft(Window.hann(256), 129, NONE)).hasMessageContaining("1 to 128");
        assertThatThrownBy(() -> new Stft(new double[256], 64, NONE)).hasMessageContaining("uncovered");
    }
}
