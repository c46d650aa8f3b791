package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmootherTest {
    @Test
    void hasGone63PercentAfterItsTimeAndArrivesInTheEnd() {
        Smoother smoother = new Smoother();
        smoother.prepare(0.01, 48_000);
        smoother.target(2);
        for (int i = 0; i < 480; i++) {
            smoother.next();
        }
        assertThat(smoother.value()).isCloseTo(2 * (1 - 1 / Math.E), within(1e-9));
        for (int i = 0; i < 48_000; i++) {
            smoother.next();
        }
        assertThat(smoother.value()).isEqualTo(2);
        assertThat(smoother.arrived()).isTrue();
    }

    @Test
    void withoutATimeItJumps() {
        Smoother smoother = new Smoother();
        smoother.prepare(0, 48_000);
        smoother.target(-3);
        assertThat(smoother.value()).isEqualTo(-3);
    }
}
