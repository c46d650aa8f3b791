package dev.backline.live.osc.api.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Decibels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaderCurveTest {
    @ParameterizedTest
    @CsvSource({"1, 6", "0.85, 0", "0.7, -6", "0.55, -12", "0.4, -18"})
    void theUpperPartIsStraight(double position, double db) {
        assertThat(FaderCurve.level(position).value()).isCloseTo(db, within(1e-9));
        assertThat(FaderCurve.position(Decibels.of(db))).isCloseTo(position, within(1e-9));
    }

    @Test
    void everyPositionComesBackFromItsLevel() {
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 1; i <= 1_000; i++) {
            Decibels level = FaderCurve.level(i / 1_000.0);
            assertThat(level.value()).isGreaterThan(before);
            assertThat(FaderCurve.position(level)).isCloseTo(i / 1_000.0, within(1e-9));
            before = level.value();
        }
    }

    @Test
    void theEndsAreSilenceAndSixDecibels() {
        assertThat(FaderCurve.level(0)).isEqualTo(Decibels.SILENCE);
        assertThat(FaderCurve.position(Decibels.SILENCE)).isZero();
        assertThat(FaderCurve.position(Decibels.of(20))).isEqualTo(1);
        assertThat(FaderCurve.sendPosition(Decibels.UNITY)).isEqualTo(1);
        assertThat(FaderCurve.sendLevel(0)).isEqualTo(Decibels.SILENCE);
    }
}
