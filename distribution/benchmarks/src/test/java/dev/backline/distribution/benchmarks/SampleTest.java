package dev.backline.distribution.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void medianIsTheMiddleWhateverTheOrder() {
        assertThat(Sample.of(9, 1, 5).median()).isEqualTo(5);
        assertThat(Sample.of(4, 1, 2, 9).median()).isEqualTo(3);
    }

    @Test
    void textNamesMedianAndExtremes() {
        assertThat(Sample.of(2.346, 1, 4).medianAndLeast(2)).isEqualTo("2.35 (1.00)");
        assertThat(Sample.of(2.346, 1, 4).medianAndRange(1)).isEqualTo("2.3 (1.0-4.0)");
    }

    @Test
    void aFactorChangesTheUnitOfAllValues() {
        assertThat(Sample.of(1_500, 500).times(0.001).medianAndRange(2)).isEqualTo("1.00 (0.50-1.50)");
    }

    @Test
    void nothingMeasuredIsADash() {
        assertThat(new Sample().medianAndLeast(1)).isEqualTo("-");
    }
}
