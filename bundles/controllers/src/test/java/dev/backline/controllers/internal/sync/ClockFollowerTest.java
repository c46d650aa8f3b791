package dev.backline.controllers.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 16 of the session semantics: following MIDI clock. */
class ClockFollowerTest {
    private final ClockFollower follower = new ClockFollower(0);
    private double nanos = 1e12;

    private void pulses(int count, double bpm) {
        for (int i = 0; i < count; i++) {
            follower.take(Math.round(nanos), Realtime.CLOCK, 0, 0);
            nanos += 60e9 / bpm / 24;
        }
    }

    private void say(int status) {
        follower.take(Math.round(nanos), status, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "60, false",
        "97, false",
        "120, false",
        "128.5, false",
        "174, false",
        "200, false",
        "120, true",
        "174, true"
    })
    void twoMillisecondsOfJitterLeaveATenthOfABeatAMinute(double bpm, boolean gaussian) {
        Random random = new Random(16);
        double period = 60e9 / bpm / 24;
        double worst = 0;
        for (int i = 0; i < 24 * 400; i++) {
            double jitter = 2e6 * (gaussian ? random.nextGaussian() : 2 * random.nextDouble() - 1);
            follower.take(Math.round(1e12 + i * period + jitter), Realtime.CLOCK, 0, 0);
            if (i >= 24 * 16) {
                worst = Math.max(worst, Math.abs(follower.bpm() - bpm));
            }
        }
        assertThat(worst).as("over 384 beats").isLessThan(0.1);
        assertThat(follower.jitterMillis()).isCloseTo(gaussian ? 2 : 2 / Math.sqrt(3), within(0.35));
    }

    @Test
    void startContinueStopAndPositionMoveTheSong() {
        say(Realtime.START);
        assertThat(follower.beat(Math.round(nanos))).isZero();
        pulses(25, 120);
        assertThat(follower.running()).isTrue();
        double last = nanos - 60e9 / 120 / 24;
        assertThat(follower.beat(Math.round(last))).as("pulse 24").isCloseTo(1, within(1e-6));
        assertThat(follower.beat(Math.round(last + 250e6)))
                .as("a half of a second beat later")
                .isCloseTo(1.5, within(1e-6));
        say(Realtime.STOP);
        pulses(24, 120);
        assertThat(follower.running()).isFalse();
        assertThat(follower.beat(Math.round(nanos))).isEqualTo(1);
        say(Realtime.CONTINUE);
        pulses(1, 120);
        assertThat(follower.beat(Math.round(nanos - 60e9 / 120 / 24)))
                .as("it goes on where it stood")
                .isCloseTo(1, within(1e-6));
        follower.take(Math.round(nanos), Realtime.POSITION, 70, 1);
        pulses(1, 120);
        assertThat(follower.beat(Math.round(nanos - 60e9 / 120 / 24)))
                .as("sixteenth 198")
                .isCloseTo(49.5, within(1e-6));
    }

    @Test
    void theTempoThatIsFollowedMovesAHundredthABeatAtMost() {
        say(Realtime.START);
        pulses(24 * 16, 120);
        double before = follower.bpm();
        assertThat(before).isCloseTo(120, within(1e-6));
        for (int beat = 0; beat < 40; beat++) {
            pulses(24, 132);
            assertThat(follower.bpm() / before).isBetween(1 - 0.0101, 1.0101);
            before = follower.bpm();
        }
        assertThat(follower.measured()).isCloseTo(132, within(1e-6));
        double behind = follower.beat(Math.round(nanos - 60e9 / 132 / 24)) - follower.place();
        assertThat(Math.abs(behind)).as("catching up").isLessThan(0.7);
        pulses(24 * 200, 132);
        assertThat(follower.bpm()).isCloseTo(132, within(0.01));
        behind = follower.beat(Math.round(nanos - 60e9 / 132 / 24)) - follower.place();
        assertThat(behind).as("there").isCloseTo(0, within(1e-3));
    }

    @Test
    void aLossIsToldOnceAfterHalfASecondAndTheTempoStays() {
        pulses(100, 120);
        long last = Math.round(nanos - 60e9 / 120 / 24);
        assertThat(follower.justLost(last + 500_000_000L)).isFalse();
        assertThat(follower.justLost(last + 500_000_001L)).isTrue();
        assertThat(follower.justLost(last + 900_000_000L)).as("once").isFalse();
        assertThat(follower.bpm()).isCloseTo(120, within(1e-6));
        nanos += 5e9;
        pulses(30, 60);
        assertThat(follower.measured()).as("a gap is no beat").isCloseTo(60, within(1e-6));
        assertThat(follower.justLost(Math.round(nanos + 600e6))).isTrue();
        assertThat(follower.losses()).isEqualTo(2);
    }

    @Test
    void nothingHeardIsNothingLost() {
        assertThat(follower.justLost(Long.MAX_VALUE / 2)).isFalse();
        assertThat(follower.bpm()).isZero();
    }

    @Test
    void aDelayMovesTheSongAndNotItsTempo() {
        ClockFollower late = new ClockFollower(100);
        late.take(0, Realtime.START, 0, 0);
        for (int i = 0; i < 48; i++) {
            late.take(Math.round(i * 60e9 / 120 / 24), Realtime.CLOCK, 0, 0);
        }
        assertThat(late.measured()).isCloseTo(120, within(1e-6));
        assertThat(late.beat(1_000_000_000L)).as("beat 2 less 100 ms").isCloseTo(1.8, within(1e-6));
        ClockFollower early = new ClockFollower(-100);
        early.take(0, Realtime.START, 0, 0);
        for (int i = 0; i < 48; i++) {
            early.take(Math.round(i * 60e9 / 120 / 24), Realtime.CLOCK, 0, 0);
        }
        assertThat(early.beat(1_000_000_000L)).isCloseTo(2.2, within(1e-6));
    }

    @Test
    void whatAWriterSendsAFollowerUnderstandsRoundItsLoop() {
        var loop = new dev.backline.model.Span(dev.backline.model.Beats.of(4), dev.backline.model.Beats.of(8));
        ClockWriter writer = new ClockWriter(
                dev.backline.model.TempoMap.constant(dev.backline.model.Tempo.of(97)),
                48_000,
                java.util.Optional.of(loop),
                0);
        writer.start(0, 4);
        for (long frame = 0; frame < 48_000 * 30; frame += 128) {
            writer.until(frame, (at, status, d1, d2) -> follower.take(Math.round(at / 48e3 * 1e9), status, d1, d2));
            double seconds = frame / 48e3;
            double meant = 4 + seconds * 97 / 60 % 4;
            if (frame > 96_000) {
                double error = Math.abs(follower.beat(frame * 1_000_000 / 48) - meant);
                assertThat(Math.min(error, 4 - error)).as("at %s s", seconds).isLessThan(0.06);
            }
        }
        assertThat(follower.bpm()).isCloseTo(97, within(0.02));
    }

    @Test
    void whateverComesTheTempoIsANumber() {
        Random random = new Random(7);
        long at = 0;
        for (int i = 0; i < 10_000; i++) {
            at += random.nextInt(4) == 0 ? 0 : random.nextLong(random.nextInt(50) == 0 ? 2_000_000_000L : 40_000_000L);
            follower.take(at, 0xF0 + random.nextInt(16), random.nextInt(128), random.nextInt(128));
            assertThat(follower.bpm()).isFinite();
            assertThat(follower.beat(at)).isGreaterThanOrEqualTo(0);
        }
    }
}
