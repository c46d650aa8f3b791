package dev.backline.live.bridge.internal.rule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SongClockTest {
    @Test
    void staysWithTheSongThoughMessagesAreLateOrLost() {
        SongClock clock = new SongClock();
        clock.tempo(120, 0);
        clock.playing(true, 0);
        Random random = new Random(4);
        double last = 0;
        for (int tick = 1; tick < 2_000; tick++) {
            double now = tick * 0.02;
            if (tick % 5 == 0 && random.nextInt(10) > 0) {
                clock.heard((now - random.nextDouble() * 0.1) * 2, now);
            }
            double beat = clock.beat(now);
            assertThat(beat).isGreaterThanOrEqualTo(last).isCloseTo(now * 2, within(0.25));
            last = beat;
        }
    }

    @Test
    void followsAJumpAtOnceAndStandsStillWhenStopped() {
        SongClock clock = new SongClock();
        clock.tempo(60, 0);
        clock.playing(true, 0);
        clock.heard(32, 1);
        assertThat(clock.beat(2)).isCloseTo(33, within(1e-9));
        clock.heard(4, 2);
        assertThat(clock.beat(2)).isEqualTo(4);
        clock.playing(false, 3);
        assertThat(clock.beat(9)).isEqualTo(5);
    }
}
