package dev.backline.dsp.internal.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LfoTest {
    private static final double STEPS = 3_000;

    /** Rising passages through zero, each at its place between two steps. */
    @ParameterizedTest
    @ValueSource(doubles = {0.013, 0.5, 7.83, 100})
    void rateIsExact(double hertz) {
        for (int wave : new int[] {0, 1}) {
            Lfo lfo = new Lfo();
            lfo.begin(1, 1);
            double first = -1;
            double last = -1;
            int count = -1;
            double before = lfo.value(wave);
            for (int i = 1; i < STEPS * 200; i++) {
                lfo.move(hertz / STEPS);
                double now = lfo.value(wave);
                if (before < 0 && now >= 0) {
                    last = i - now / (now - before);
                    first = first < 0 ? last : first;
                    count++;
                }
                before = now;
            }
            assertThat(count / (last - first) * STEPS).isCloseTo(hertz, within(hertz * 1e-5));
        }
    }

    @Test
    void everyWaveStaysWithinOneAndIsCentred() {
        for (int wave = 0; wave < Lfo.WAVES.size(); wave++) {
            Lfo lfo = new Lfo();
            lfo.begin(1, 1);
            double sum = 0;
            double most = 0;
            for (int i = 0; i < 300_000; i++) {
                sum += lfo.value(wave);
                most = Math.max(most, Math.abs(lfo.value(wave)));
                lfo.move(0.00377);
            }
            assertThat(most).as(Lfo.WAVES.get(wave)).isBetween(0.95, 1.0);
            assertThat(sum / 300_000).as(Lfo.WAVES.get(wave)).isCloseTo(0, within(0.05));
        }
    }

    @Test
    void driftHasNoJumpsAndSampleAndHoldHasOneACycle() {
        Lfo lfo = new Lfo();
        lfo.begin(3, 1);
        int jumps = 0;
        double drift = lfo.value(6);
        double held = lfo.value(5);
        for (int i = 0; i < 100_000; i++) {
            lfo.move(0.001);
            assertThat(Math.abs(lfo.value(6) - drift)).isLessThan(0.004);
            jumps += lfo.value(5) == held ? 0 : 1;
            drift = lfo.value(6);
            held = lfo.value(5);
        }
        assertThat(jumps).isBetween(99, 101);
    }
}
