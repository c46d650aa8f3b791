package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TruePeakMeterTest {
    @Test
    void theLongerFilterReadsTrueNearTheBandEdge() {
        float[] tone = EbuSignal.peakTone(1 / 0.43, 33, 0.5);
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
        float[] values = EbuSignal.peakTone(5.3, 10, 0.7);
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
