package dev.backline.dsp.internal.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.dsp.internal.Played;
import org.junit.jupiter.api.Test;

class AdsrTest {
    private static final int RATE = 48_000;

    private static Adsr envelope(double attack, double decay, double sustain, double release) {
        Adsr envelope = new Adsr();
        envelope.prepare(RATE);
        envelope.shape(attack, decay, sustain, release);
        return envelope;
    }

    private static float[] fill(Adsr envelope, int frames) {
        float[] levels = new float[frames];
        for (int at = 0; at < frames; at += 7) {
            float[] piece = new float[7];
            int count = Math.min(7, frames - at);
            envelope.fill(piece, count);
            System.arraycopy(piece, 0, levels, at, count);
        }
        return levels;
    }

    @Test
    void attackIsAStraightLineOfItsTime() {
        Adsr envelope = envelope(0.1, 1, 0.5, 0.1);
        envelope.on();
        float[] levels = fill(envelope, 4_801);
        assertThat((double) levels[1_199]).isCloseTo(0.25, within(1e-3));
        assertThat((double) levels[2_399]).isCloseTo(0.5, within(1e-3));
        assertThat((double) levels[4_799]).isCloseTo(1, within(1e-3));
    }

    @Test
    void decayFallsExponentiallyAndArrivesAtTheSustainAfterItsTime() {
        Adsr envelope = envelope(0, 0.2, 0.25, 0.1);
        envelope.on();
        float[] levels = fill(envelope, 12_000);
        // Halfway the distance to the sustain has fallen by 30 dB, bent so that it ends.
        double half = (StrictMath.pow(10, -1.5) - 0.001) / 0.999;
        assertThat((double) levels[4_799]).isCloseTo(0.25 + 0.75 * half, within(1e-4));
        assertThat((double) levels[9_599]).isCloseTo(0.25, within(1e-6));
        assertThat((double) levels[9_500]).isGreaterThan(0.25);
        assertThat((double) levels[11_999]).isEqualTo(0.25);
    }

    @Test
    void releaseTakesItsTimeFromAnyLevel() {
        Adsr envelope = envelope(0.1, 1, 1, 0.05);
        envelope.on();
        fill(envelope, 2_400);
        double before = envelope.level();
        envelope.off();
        float[] levels = fill(envelope, 2_450);
        assertThat((double) levels[0]).isCloseTo(before, within(0.01 * before));
        assertThat((double) levels[1_199] / before).isCloseTo((StrictMath.pow(10, -1.5) - 0.001) / 0.999, within(1e-3));
        assertThat(levels[2_390]).isGreaterThan(0);
        assertThat(levels[2_400]).isZero();
        assertThat(envelope.sounding()).isFalse();
    }

    @Test
    void aSoundWithoutSustainEndsAfterItsDecay() {
        Adsr envelope = envelope(0.01, 0.02, 0, 1);
        envelope.on();
        fill(envelope, 480 + 958);
        assertThat(envelope.sounding()).isTrue();
        fill(envelope, 4);
        assertThat(envelope.sounding()).isFalse();
    }

    @Test
    void beginningAnewAndStoppingNeverJumps() {
        Adsr envelope = envelope(0.002, 0.3, 0.6, 0.2);
        envelope.on();
        float[] levels = new float[9_000];
        System.arraycopy(fill(envelope, 3_000), 0, levels, 0, 3_000);
        envelope.on();
        System.arraycopy(fill(envelope, 3_000), 0, levels, 3_000, 3_000);
        envelope.stop(144);
        System.arraycopy(fill(envelope, 3_000), 0, levels, 6_000, 3_000);
        assertThat(Played.largestStep(levels, 0, 9_000)).isLessThan(1.1 / 96);
        assertThat(levels[6_144]).isZero();
        assertThat(levels[6_140]).isGreaterThan(0);
    }
}
