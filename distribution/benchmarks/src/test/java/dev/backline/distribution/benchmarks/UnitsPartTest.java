package dev.backline.distribution.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitsPartTest {
    @Test
    void figuresOfAUnitAreGatheredAndOtherLinesPassedOver() {
        Map<String, Sample> samples =
                UnitsPart.samples("units reverb 80.5\nhello\nunits utility 2.0\nunits reverb 60.5\n");
        assertThat(samples).containsOnlyKeys("reverb", "utility");
        assertThat(samples.get("reverb"))
                .extracting(Sample::least, Sample::most)
                .containsExactly(60.5, 80.5);
    }
}
