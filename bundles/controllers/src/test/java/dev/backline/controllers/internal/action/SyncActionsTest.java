package dev.backline.controllers.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.action.ActionFault;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.controllers.internal.action.SyncActions.Source;
import dev.backline.controllers.internal.port.VirtualPorts;
import dev.backline.controllers.internal.sync.ClockWriter;
import dev.backline.controllers.internal.sync.Realtime;
import dev.backline.controllers.internal.sync.Timecode;
import dev.backline.controllers.internal.sync.TimecodeFollower;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyncActionsTest {
    private static final SetDocuments NONE = (file, progress) -> {
        throw new SetFault(file + " is no set.");
    };

    private final VirtualPorts ports = new VirtualPorts("TR-8", "Tape");

    /** A clock that only moves when somebody waits; each wait is late by a microsecond. */
    private static final class Waiting implements Pace {
        private long nanos = 1_000_000_000L;
        private java.util.function.LongConsumer passing = n -> {};

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public void rest(long wait) {
            nanos += wait + 1_000;
            passing.accept(nanos);
        }
    }

    private final Waiting pace = new Waiting();
    private final SyncActions actions = new SyncActions(ports, NONE, pace);

    private List<Integer> statuses() {
        return ports.sent.stream().map(m -> m[0]).toList();
    }

    @Test
    void fourBarsAreStartPulsesAndStop() throws Exception {
        SyncActions.Sent sent = send(Source.CLOCK, Optional.of(Tempo.of(125)), 1, 4, false, 0, Progress.NONE);
        assertThat(sent.port()).isEqualTo("TR-8");
        assertThat(sent.pulses()).isEqualTo(4 * 4 * 24);
        assertThat(sent.seconds()).isCloseTo(7.68, within(1e-9));
        assertThat(sent.latestMs()).isBetween(0.0, 0.1);
        assertThat(statuses()).startsWith(Realtime.START, Realtime.CLOCK).endsWith(Realtime.CLOCK, Realtime.STOP);
    }

    @Test
    void fromALaterBarThePositionGoesAhead() throws Exception {
        send(Source.CLOCK, Optional.empty(), 17, 1, false, -5, Progress.NONE);
        assertThat(ports.sent.getFirst()).containsExactly(Realtime.POSITION, 256 & 0x7F, 256 >> 7);
        assertThat(statuses().subList(1, 3)).containsExactly(Realtime.CONTINUE, Realtime.CLOCK);
    }

    @Test
    void aCancelledLoopSendsStop() {
        Progress impatient = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // The messages are looked at.
            }

            @Override
            public boolean cancelled() {
                return ports.sent.size() > 500;
            }
        };
        assertThatThrownBy(() -> send(Source.CLOCK, Optional.empty(), 2, 1, true, 0, impatient))
                .isInstanceOf(JobCancelled.class);
        assertThat(statuses()).endsWith(Realtime.STOP);
        assertThat(ports.sent.stream().filter(m -> m[0] == Realtime.POSITION).map(m -> m[1]))
                .as("once round at least, each time from bar 2")
                .hasSizeGreaterThan(3)
                .containsOnly(16);
    }

    @Test
    void aClockThatComesInIsMeasured() throws Exception {
        ClockWriter writer = new ClockWriter(TempoMap.constant(Tempo.of(126)), 1_000_000, Optional.empty(), 0);
        writer.start(0, 0);
        long start = pace.nanos;
        pace.passing = now -> writer.until(
                Math.min(8_000_000, (now - start) / 1_000),
                (at, status, d1, d2) -> ports.ears
                        .get("TR-8")
                        .hear(start + at * 1_000, new byte[] {(byte) status, (byte) d1, (byte) d2}));
        SyncActions.Followed followed = actions.follow("TR-8", Source.CLOCK, 10, 0, Progress.NONE);
        assertThat(followed.tempoBpm().orElseThrow()).isCloseTo(126, within(0.001));
        assertThat(followed.messages()).isEqualTo(404);
        assertThat(followed.running()).isTrue();
        assertThat(followed.losses()).as("nothing came in the last two seconds").isEqualTo(1);
        assertThat(ports.ears).as("the port is closed").isEmpty();
    }

    @Test
    void timecodeTellsAPlaceAndNoTempo() throws Exception {
        pace.passing = now -> ports.ears
                .get("Tape")
                .hear(now, new byte[] {(byte) 0xF0, 0x7F, 0x7F, 1, 1, 0x21, 0, 30, 5, (byte) 0xF7});
        SyncActions.Followed followed = actions.follow("tape", Source.TIMECODE, 1, 0, Progress.NONE);
        assertThat(followed.positionSeconds()).contains(3630.2);
        assertThat(followed.tempoBpm()).isEmpty();
        assertThat(followed.running()).isFalse();
    }

    @Test
    void withoutThePortThereIsOneClearError() {
        assertThatThrownBy(() -> actions.follow("Moog", Source.CLOCK, 1, 0, Progress.NONE))
                .isInstanceOf(ActionFault.class)
                .hasMessage(
                        "No MIDI port for input is named \"Moog\". There are [TR-8, Tape]. Name one of them, or see 'sync ports'.")
                .matches(e -> ((ActionFault) e).kind().exitCode() == 4);
        assertThatThrownBy(() -> wrong(Source.CLOCK, Optional.empty(), Optional.of(Path.of("a.als")), Optional.empty()))
                .hasMessage("a.als is no set.");
        assertThatThrownBy(() ->
                        wrong(Source.CLOCK, Optional.of(Tempo.of(90)), Optional.of(Path.of("a.als")), Optional.empty()))
                .hasMessageStartingWith("Give --tempo or --song");
        assertThatThrownBy(() -> wrong(Source.CLOCK, Optional.empty(), Optional.empty(), Optional.of("01:00:00:00")))
                .hasMessageStartingWith("--frame-rate and --at are for timecode");
        assertThatThrownBy(() -> wrong(Source.TIMECODE, Optional.empty(), Optional.empty(), Optional.of("01:00:00:25")))
                .hasMessageStartingWith(
                        "\"01:00:00:25\" is no timecode, but hours, minutes, seconds and frames below 25");
    }

    private void wrong(Source source, Optional<Tempo> tempo, Optional<Path> song, Optional<String> at)
            throws ActionFault {
        actions.send("TR-8", source, tempo, song, 1, 1, false, Optional.empty(), at, 0, Progress.NONE);
    }

    private SyncActions.Sent send(
            Source source, Optional<Tempo> tempo, int from, int bars, boolean loop, double delay, Progress progress)
            throws ActionFault {
        return actions.send(
                "tr",
                source,
                tempo,
                Optional.empty(),
                from,
                bars,
                loop,
                Optional.empty(),
                Optional.empty(),
                delay,
                progress);
    }

    /** What the follower makes of what was sent. */
    private double followed() {
        TimecodeFollower follower = new TimecodeFollower(0);
        ports.longer.forEach(message -> follower.take(0, message));
        return follower.second(0);
    }

    @Test
    void timecodeStartsWhereTheSongIsAndStandsWhereItEnds() throws Exception {
        SyncActions.Sent sent = actions.send(
                "Tape",
                Source.TIMECODE,
                Optional.of(Tempo.of(120)),
                Optional.empty(),
                3,
                2,
                false,
                Optional.of(Timecode.Rate.FPS_24),
                Optional.of("01:00:00:00"),
                0,
                Progress.NONE);
        // Two bars are four seconds: 96 frames of four quarters.
        assertThat(sent.pulses()).isEqualTo(4 * 96);
        assertThat(sent.latestMs()).isBetween(0.0, 0.1);
        assertThat(ports.sent).hasSize(4 * 96).allMatch(m -> m[0] == Realtime.QUARTER_FRAME);
        assertThat(ports.longer.getFirst()).containsExactly(0xF0, 0x7F, 0x7F, 1, 1, 1, 0, 4, 0, 0xF7);
        assertThat(ports.longer).hasSize(2);
        assertThat(followed()).isEqualTo(3_608);
    }

    @Test
    void aTapeThatIsCancelledStandsWhereItWas() {
        Progress impatient = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // The messages are looked at.
            }

            @Override
            public boolean cancelled() {
                return ports.sent.size() > 1_000;
            }
        };
        assertThatThrownBy(() -> send(Source.TIMECODE, Optional.empty(), 2, 1, true, 0, impatient))
                .isInstanceOf(JobCancelled.class);
        assertThat(ports.longer)
                .as("rounds of two seconds, each of 200 quarters")
                .hasSize(1 + 5 + 1);
        assertThat(followed()).as("within the bar that goes round").isBetween(2.0, 4.0);
    }
}
