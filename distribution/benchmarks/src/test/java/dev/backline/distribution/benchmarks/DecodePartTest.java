package dev.backline.distribution.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DecodePartTest {
    @Test
    void figuresOfAFileAreOneSample() {
        Map<String, Sample> figures = DecodePart.samples("""
                decode 16.wav 4000.0
                something else
                decode 16.flac 1500.5
                decode 16.wav 4200.0
                """);
        assertThat(figures).containsOnlyKeys("16.wav", "16.flac");
        assertThat(figures.get("16.wav")).isNotNull().extracting(Sample::median).isEqualTo(4_100.0);
    }
}
