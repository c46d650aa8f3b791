package dev.backline.distribution.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SetsProbeTest {
    @Test
    void figuresOfANameAreOneSample() {
        Map<String, Sample> figures = SetsProbe.samples("""
                a word of the launcher
                sets largest-dom 1200.0
                sets largest-stax 300.5
                sets largest-dom 1000.0
                """);
        assertThat(figures.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().median())))
                .containsOnly(entry("largest-dom", 1100.0), entry("largest-stax", 300.5));
    }
}
