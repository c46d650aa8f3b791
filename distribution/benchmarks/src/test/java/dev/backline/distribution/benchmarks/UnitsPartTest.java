package dev.backline.distribution.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitsPartTest {
    @Test
    void figuresOfANameAreOneSampleAndNamesKeepTheirOrder() {
        Map<String, Sample> figures = UnitsPart.samples("""
                a word of the launcher
                units sampler/mono 20.0
                units gate/Default 3.5
                units sampler/mono 24.0
                """);
        assertThat(figures.keySet()).containsExactly("sampler/mono", "gate/Default");
        assertThat(figures.get("sampler/mono"))
                .isNotNull()
                .extracting(Sample::median)
                .isEqualTo(22.0);
    }
}
