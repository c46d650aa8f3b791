package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruePeakMeterTest {
    /** Tech 3341, cases 15 to 19: rate divisor, phase, amplitude; faded in and out. */
    @ParameterizedTest
    @CsvSource({"4, 0, 0.50, -6", "4, 45, 0.50, -6", "6, 60, 0.50, -6", "8, 67.5, 0.50, -6", "4, 45, 1.41, 3"})
    void readsWhatLiesBetweenFrames(double divisor, double phase, double amplitude, double expected) {
        for (int factor : new int[] {4, 8}) {
            TruePeakMeter meter = new TruePeakMeter(1, factor);
            meter.process(AudioBlock.of(tone(divisor, phase, amplitude)));
            meter.finish();
            double read = 20 * StrictMath.log10(meter.peak());
            assertThat(read).isBetween(expected - 0.15, expected + 0.1);
        }
    }

    private static float[] tone(double divisor, double phase, double amplitude) {
        float[] values = new float[48_000];
        for (int i = 0; i < values.length; i++) {
            double edge = Math.min(1, Math.min(i, values.length - i) / 4_800.0);
            double fade = 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * edge);
            values[i] = (float) (fade * amplitude * StrictMath.sin(2 * StrictMath.PI * (i / divisor + phase / 360)));
        }
        return values;
    }

    @Test
    void theLongerFilterReadsTrueNearTheBandEdge() {
        float[] tone = tone(1 / 0.43, 33, 0.5);
        TruePeakMeter usual = new TruePeakMeter(1, 8);
        usual.process(AudioBlock.of(tone));
        TruePeakMeter careful = new TruePeakMeter(1, 8, 48);
        careful.process(AudioBlock.of(tone));
        assertThat(20 * StrictMath.log10(careful.peak() / 0.5)).isBetween(-0.15, 0.05);
        assertThat(usual.peak()).isLessThanOrEqualTo(careful.peak());
    }

    @Test
    void theLastFrameCounts() {
        float[] values = new float[300];
        values[299] = 0.8f;
        TruePeakMeter meter = new TruePeakMeter(1, 4);
        meter.process(AudioBlock.of(values));
        assertThat(meter.samplePeak()).isEqualTo(0.8f);
        meter.finish();
        assertThat(meter.peak()).isEqualTo(0.8f);
    }

    @Test
    void anyBlockSizeReadsTheSame() {
        float[] values = tone(5.3, 10, 0.7);
        TruePeakMeter whole = new TruePeakMeter(1, 8);
        whole.process(0, values, 0, values.length);
        for (int size : new int[] {1, 77, 1_000}) {
            TruePeakMeter parts = new TruePeakMeter(1, 8);
            for (int at = 0; at < values.length; at += size) {
                parts.process(0, values, at, Math.min(size, values.length - at));
            }
            assertThat(parts.peak()).isEqualTo(whole.peak());
        }
    }
}
