package dev.backline.distribution.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemainderTest {
    private static final String OUT = """
            something else
            cycles 50 1000.0 500.0 20 0 100
            cycles 100 1100.0 500.0 20 0 200
            cycles 150 1125.0 500.0 20 0 300
            cycles 200 1150.0 500.0 20 1 400
            """;

    @Test
    void linesOfTheProbeAreRead() {
        assertThat(Remainder.parse(OUT)).hasSize(4).last().isEqualTo(new Remainder(200, 1150, 500, 20, 1, 400));
    }

    @Test
    void slopeIsHeapByCycle() {
        List<Remainder> all = Remainder.parse(OUT);
        assertThat(Remainder.heapKbPerCycle(all)).isCloseTo(0.95, within(1e-9));
        assertThat(Remainder.heapKbPerCycle(Remainder.laterHalf(all))).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void oneMeasurementHasNoSlope() {
        assertThat(Remainder.heapKbPerCycle(Remainder.parse(OUT).subList(0, 1))).isNaN();
    }
}
