package dev.backline.dsp.internal.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.dsp.internal.Played;
import dev.backline.dsp.internal.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceFilterTest {
    private static final double BUTTERWORTH = Math.sqrt(0.5);

    /** The gain of a quiet sine, in dB. */
    private static double gainDb(int kind, double cutoffHz, double q, double feedback, double hertz) {
        VoiceFilter filter = new VoiceFilter();
        filter.clear();
        int frames = 24_000;
        float[] x = Signals.sine(hertz, 0.001, frames).channel(0).clone();
        for (int at = 0; at < frames; at += 16) {
            float[] piece = java.util.Arrays.copyOfRange(x, at, at + 16);
            filter.tune(kind, cutoffHz / Played.RATE_HZ, q, feedback, 16);
            filter.process(piece, 16);
            System.arraycopy(piece, 0, x, at, 16);
        }
        return Signals.db(Signals.amplitude(x, hertz, 8_000) / 0.001);
    }

    @Test
    void secondOrderIsThreeDecibelsDownAtItsCutoff() {
        assertThat(gainDb(0, 1_000, BUTTERWORTH, 0, 1_000)).isCloseTo(-3.01, within(0.02));
        assertThat(gainDb(2, 1_000, BUTTERWORTH, 0, 1_000)).isCloseTo(-3.01, within(0.02));
        assertThat(gainDb(3, 1_000, 4, 0, 1_000)).isCloseTo(0, within(0.02));
        assertThat(gainDb(4, 1_000, 1, 0, 1_000)).isLessThan(-60);
        assertThat(gainDb(0, 1_000, 8, 0, 1_000)).as("resonance").isCloseTo(20 * StrictMath.log10(8), within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 800, 1600, -12", "1, 100, 800, 1600, -24", "2, 800, 100, 200, 12"})
    void slopesAreThoseOfTheirOrder(int kind, double cutoff, double from, double to, double decibels) {
        double slope = gainDb(kind, cutoff, BUTTERWORTH, 0, to) - gainDb(kind, cutoff, BUTTERWORTH, 0, from);
        assertThat(slope).isCloseTo(decibels, within(1.0));
    }

    @Test
    void theLadderPeaksAtItsCutoffWithFeedback() {
        double below = gainDb(1, 1_000, 1, 3.6, 200);
        assertThat(gainDb(1, 1_000, 1, 3.6, 1_000)).isGreaterThan(below + 10);
    }

    @Test
    void staysFiniteHoweverFastItMoves() {
        for (int kind = 0; kind < VoiceFilter.KINDS.size(); kind++) {
            VoiceFilter filter = new VoiceFilter();
            filter.clear();
            Chance chance = new Chance();
            chance.begin(1, kind);
            double peak = 0;
            for (int turn = 0; turn < 4_000; turn++) {
                float[] x = new float[16];
                for (int i = 0; i < 16; i++) {
                    x[i] = (float) chance.noise();
                }
                filter.tune(kind, 0.49 * chance.unit(), 20, 3.96, 16);
                filter.process(x, 16);
                peak = Math.max(peak, Played.peak(x, 0, 16));
            }
            assertThat(peak).as(VoiceFilter.KINDS.get(kind)).isLessThan(60);
        }
    }

    @Test
    void saturatorAddsOddPartialsAndFoldsLittleBack() {
        int frames = 1 << 14;
        int bin = 1_237;
        float[] x = new float[frames + 512];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) StrictMath.sin(2 * Math.PI * bin * i / frames);
        }
        float[] plain = new float[frames];
        for (int i = 0; i < frames; i++) {
            plain[i] = (float) StrictMath.tanh(8 * x[512 + i]);
        }
        new Saturator().process(x, x.length, 8);
        float[] ours = java.util.Arrays.copyOfRange(x, 512, x.length);
        double folded = 0;
        double plainFolded = 0;
        for (int h = 9; h <= 41; h += 2) {
            int place = Math.floorMod(h * bin, frames);
            double hertz = Math.min(place, frames - place) * (double) Played.RATE_HZ / frames;
            folded += StrictMath.pow(bin(ours, hertz), 2);
            plainFolded += StrictMath.pow(bin(plain, hertz), 2);
        }
        assertThat(10 * StrictMath.log10(folded / plainFolded))
                .as("folded, against a plain curve")
                .isLessThan(-10);
        double third = bin(ours, 3.0 * bin * Played.RATE_HZ / frames);
        double second = bin(ours, 2.0 * bin * Played.RATE_HZ / frames);
        assertThat(third).isGreaterThan(0.2);
        assertThat(second).isLessThan(1e-4);
    }

    private static double bin(float[] x, double hertz) {
        return Signals.amplitude(x, hertz, 0);
    }
}
