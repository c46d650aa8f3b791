package dev.backline.sound.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Seed;
import dev.backline.sound.Dither;
import org.junit.jupiter.api.Test;

class MetersTest {
    private static final int RATE = 48_000;

    private static float[] tone(double hz, double amplitude) {
        float[] values = new float[2 * RATE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (amplitude * StrictMath.sin(2 * StrictMath.PI * (hz * i / RATE % 1)));
        }
        return values;
    }

    private static float[] noise(long seed) {
        Dither noise = new Dither(Seed.of(seed));
        float[] values = new float[2 * RATE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.5 * noise.next());
        }
        return values;
    }

    private static float[] times(float[] values, double gain) {
        float[] out = new float[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (values[i] * gain);
        }
        return out;
    }

    private static StereoMeter stereo(float[] left, float[] right) {
        StereoMeter meter = new StereoMeter(RATE);
        meter.process(left, right, 0, left.length);
        return meter;
    }

    @Test
    void aSineHasACrestOfThreeDecibelsAndASquareNone() {
        LevelMeter sine = new LevelMeter();
        sine.process(tone(1_000, 0.5), 0, 2 * RATE);
        assertThat(sine.peak()).isCloseTo(0.5, within(1e-6));
        assertThat(sine.rms()).isCloseTo(0.5 / Math.sqrt(2), within(1e-6));
        assertThat(sine.crestDb()).isCloseTo(3.0103, within(1e-4));
        assertThat(sine.mean()).isCloseTo(0, within(1e-9));
        float[] square = new float[100];
        for (int i = 0; i < square.length; i++) {
            square[i] = i % 2 == 0 ? 0.3f : -0.3f;
        }
        LevelMeter edges = new LevelMeter();
        edges.process(square, 0, 37);
        edges.process(square, 37, 63);
        assertThat(edges.crestDb()).isCloseTo(0, within(1e-6));
        assertThat(edges.frames()).isEqualTo(100);
        assertThat(new LevelMeter().crestDb()).isZero();
        assertThat(new LevelMeter().rms() + new LevelMeter().mean()).isZero();
    }

    @Test
    void correlationTellsSameOppositeAndUnrelated() {
        float[] a = noise(1);
        assertThat(stereo(a, a).correlation()).isEqualTo(1);
        assertThat(stereo(a, times(a, -0.5)).correlation()).isCloseTo(-1, within(1e-9));
        assertThat(stereo(a, noise(2)).correlation()).isCloseTo(0, within(0.02));
        assertThat(stereo(a, new float[a.length]).correlation()).isEqualTo(1);
        float[] late = new float[2 * RATE];
        System.arraycopy(tone(1_000, 0.5), 0, late, 12, late.length - 12);
        // A tone a quarter of its period late.
        assertThat(stereo(tone(1_000, 0.5), late).correlation()).isCloseTo(0, within(1e-3));
    }

    @Test
    void widthAndMonoLossFollowMidAndSide() {
        float[] a = noise(1);
        float[] b = noise(2);
        assertThat(stereo(a, a).widthDb()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(stereo(a, a).monoLossDb()).isCloseTo(0, within(1e-9));
        assertThat(stereo(a, b).widthDb()).isCloseTo(0, within(0.2));
        assertThat(stereo(a, b).monoLossDb()).isCloseTo(-3.01, within(0.1));
        assertThat(stereo(a, times(a, -1)).monoLossDb()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(stereo(a, times(a, 0.5)).balanceDb()).isCloseTo(-6.02, within(0.01));
        assertThat(new StereoMeter(RATE).balanceDb()).isZero();
    }

    @Test
    void theFieldPointsToWhereTheSoundLies() {
        float[] a = noise(1);
        for (int degrees : new int[] {2, 22, 47, 88, 133}) {
            double w = StrictMath.toRadians(degrees);
            double[] field = stereo(times(a, StrictMath.cos(w)), times(a, StrictMath.sin(w)))
                    .field();
            assertThat(field[degrees * StereoMeter.DIRECTIONS / 180])
                    .as("%s degrees", degrees)
                    .isGreaterThan(0.99);
        }
        assertThat(new StereoMeter(RATE).field()).containsOnly(0);
    }

    @Test
    void theLowestCorrelationFindsTheMomentThatAWholeHides() {
        float[] a = noise(1);
        float[] b = a.clone();
        for (int i = RATE; i < RATE + RATE / 5; i++) {
            b[i] = -b[i];
        }
        StereoMeter meter = stereo(a, b);
        assertThat(meter.correlation()).isGreaterThan(0.7);
        assertThat(meter.lowestCorrelation()).isLessThan(-0.99);
    }

    @Test
    void anyCutOfTheStreamReadsTheSame() {
        float[] a = noise(1);
        float[] b = noise(2);
        StereoMeter whole = stereo(a, b);
        StereoMeter parts = new StereoMeter(RATE);
        SpectrumMeter wholeSpectrum = new SpectrumMeter(1_024, RATE);
        SpectrumMeter partsSpectrum = new SpectrumMeter(1_024, RATE);
        wholeSpectrum.process(a, 0, a.length);
        for (int at = 0; at < a.length; at += 777) {
            parts.process(a, b, at, Math.min(777, a.length - at));
            partsSpectrum.process(a, at, Math.min(777, a.length - at));
        }
        assertThat(parts.correlation()).isCloseTo(whole.correlation(), within(1e-12));
        assertThat(parts.lowestCorrelation()).isCloseTo(whole.lowestCorrelation(), within(1e-12));
        assertThat(partsSpectrum.powers()).isEqualTo(wholeSpectrum.powers());
    }

    @Test
    void theSpectrumAddsUpToTheMeanSquare() {
        SpectrumMeter meter = new SpectrumMeter(2_048, RATE);
        meter.process(tone(1_000, 0.5), 0, 2 * RATE);
        meter.finish();
        assertThat(meter.levelDb(0, 24_000)).isCloseTo(-9.03, within(0.01));
        assertThat(meter.levelDb(900, 1_100)).isCloseTo(-9.03, within(0.01));
        // The tone begins and ends at once, and that is heard at other frequencies.
        assertThat(meter.levelDb(2_000, 20_000)).isLessThan(-60);
        SpectrumMeter noise = new SpectrumMeter(1_024, RATE);
        noise.process(noise(3), 0, 2 * RATE);
        noise.finish();
        LevelMeter level = new LevelMeter();
        level.process(noise(3), 0, 2 * RATE);
        assertThat(noise.levelDb(0, 24_000)).isCloseTo(20 * StrictMath.log10(level.rms()), within(0.05));
        assertThat(noise.levelDb(3_000, 6_000) - noise.levelDb(6_000, 12_000)).isCloseTo(-3.01, within(0.2));
    }

    @Test
    void aShortSoundCountsWhenItsEndIsHeard() {
        SpectrumMeter meter = new SpectrumMeter(1_024, RATE);
        assertThat(meter.levelDb(0, 24_000)).isEqualTo(Double.NEGATIVE_INFINITY);
        meter.process(tone(1_000, 0.5), 0, 100);
        meter.finish();
        assertThat(meter.levelDb(0, 24_000)).isCloseTo(-9.03, within(1.3));
        assertThatThrownBy(() -> new StereoMeter(10)).hasMessageContaining("1000 Hz");
    }
}
