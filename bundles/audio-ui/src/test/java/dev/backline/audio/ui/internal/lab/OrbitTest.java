package dev.backline.audio.ui.internal.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

class OrbitTest {
    private static final Orbit STRAIGHT = new Orbit(0, 0.5, 1);

    private static void isAt(Point2D seen, double x, double y) {
        assertThat(seen.getX()).isCloseTo(x, within(1e-12));
        assertThat(seen.getY()).isCloseTo(y, within(1e-12));
    }

    @Test
    void theMiddleStaysAndWhatIsNearIsLowerAndLarger() {
        isAt(STRAIGHT.seen(0, 0, 0), 0, 0);
        Point2D far = STRAIGHT.seen(0.5, -0.5, 0);
        Point2D close = STRAIGHT.seen(0.5, 0.5, 0);
        // 0.5 / (1.3 + 0.2) and 0.5 / (1.3 - 0.2).
        isAt(far, 1 / 3.0, -StrictMath.sin(0.5) / 3);
        isAt(close, 0.5 / 1.1, 0.5 * StrictMath.sin(0.5) / 1.1);
    }

    @Test
    void aTurnByHalfARoundPutsTheFarToTheNearAndLeftToRight() {
        Orbit half = STRAIGHT.by(Math.PI, 0);
        isAt(
                half.seen(0.3, -0.2, 0),
                STRAIGHT.seen(-0.3, 0.2, 0).getX(),
                STRAIGHT.seen(-0.3, 0.2, 0).getY());
        assertThat(STRAIGHT.looksIn()).isTrue();
        assertThat(half.looksIn()).isFalse();
    }

    @Test
    void whatIsHighStandsAboveItsFootLessSoFromAbove() {
        double low =
                STRAIGHT.seen(0.2, 0.1, 0.3).getY() - STRAIGHT.seen(0.2, 0.1, 0).getY();
        Orbit above = STRAIGHT.by(0, 0.7);
        double steep =
                above.seen(0.2, 0.1, 0.3).getY() - above.seen(0.2, 0.1, 0).getY();
        assertThat(low).isNegative();
        assertThat(steep).isBetween(low, 0.0);
    }

    @Test
    void tiltAndNearnessStayInTheirRange() {
        assertThat(STRAIGHT.by(0, 9).tilt()).isEqualTo(1.3);
        assertThat(STRAIGHT.by(0, -9).tilt()).isEqualTo(0.15);
        assertThat(STRAIGHT.nearer(100).near()).isEqualTo(3);
        isAt(STRAIGHT.nearer(2).seen(0.5, 0.5, 0), 1 / 1.1, StrictMath.sin(0.5) / 1.1);
    }
}
