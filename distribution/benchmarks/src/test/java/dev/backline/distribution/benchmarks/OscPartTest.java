package dev.backline.distribution.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OscPartTest {
    @Test
    void onlyLinesOfTheProbeAreFigures() {
        assertThat(OscPart.figures("osc parse 117.5\nno answer\nosc rate 116561\nosc\n"))
                .isEqualTo(Map.of("parse", 117.5, "rate", 116_561.0));
    }
}
