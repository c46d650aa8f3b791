package dev.backline.controllers.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.model.Beats;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 16 of the session semantics: the clock that leads, at 48 kHz. */
class ClockWriterTest {
    private static final int RATE_HZ = 48_000;

    private final List<String> sent = new ArrayList<>();

    private void note(long frame, int status, int data1, int data2) {
        String text = switch (status) {
            case Realtime.CLOCK -> "pulse";
            case Realtime.START -> "start";
            case Realtime.CONTINUE -> "continue";
            case Realtime.STOP -> "stop";
            default -> "at " + (data2 << 7 | data1);
        };
        sent.add(String.format(Locale.ROOT, "%d %s", frame, text));
    }

    private static ClockWriter writer(double bpm, double delayMillis) {
        return new ClockWriter(TempoMap.constant(Tempo.of(bpm)), RATE_HZ, Optional.empty(), delayMillis);
    }

    @ParameterizedTest
    @CsvSource({"120, 1000, 2000, 1000000", "125, 960, 1920, 960000", "97, 1237, 2474, 1237113"})
    void pulseNStandsWhereItIsMeantAndNothingDrifts(double bpm, long first, long second, long thousandth) {
        List<Long> pulses = new ArrayList<>();
        ClockWriter writer = writer(bpm, 0);
        writer.start(0, 0);
        for (long frame = 0; frame <= 1_300_000; frame += 4_097) {
            writer.until(frame, (at, status, data1, data2) -> {
                if (status == Realtime.CLOCK) {
                    pulses.add(at);
                }
            });
        }
        assertThat(pulses.subList(0, 3)).containsExactly(0L, first, second);
        assertThat(pulses.get(1000)).isEqualTo(thousandth);
    }

    @Test
    void aSongFromItsBeginningStartsAndStops() {
        ClockWriter writer = writer(120, 0);
        writer.start(500, 0);
        writer.until(2_000, this::note);
        writer.stop(3_000, this::note);
        writer.until(9_000, this::note);
        assertThat(sent).containsExactly("500 start", "500 pulse", "1500 pulse", "2500 pulse", "3000 stop");
    }

    @Test
    void aSongFromAPlaceTellsItAndContinues() {
        ClockWriter writer = writer(120, 0);
        writer.start(0, 2.5);
        writer.until(1_001, this::note);
        assertThat(sent).containsExactly("0 at 10", "0 continue", "0 pulse", "1000 pulse");
    }

    @Test
    void betweenTwoSixteenthsTheSongContinuesOnTheNext() {
        // Beat 2.4 is pulse 57.6: pulses 58 and 59 come before sixteenth 10, which is pulse 60.
        ClockWriter writer = writer(120, 0);
        writer.start(0, 2.4);
        writer.until(3_000, this::note);
        assertThat(sent).containsExactly("400 pulse", "1400 pulse", "2400 at 10", "2400 continue", "2400 pulse");
    }

    @Test
    void inALoopThePositionWrapsOnTheFrame() {
        TempoMap map = TempoMap.constant(Tempo.of(120));
        ClockWriter writer = new ClockWriter(map, RATE_HZ, Optional.of(new Span(Beats.of(1), Beats.of(2))), 0);
        writer.start(0, 1.875);
        writer.until(26_001, this::note);
        assertThat(sent.subList(0, 6))
                .as("sixteenth 8 would be the loop's end: it is its start")
                .containsExactly("0 pulse", "1000 pulse", "2000 pulse", "3000 at 4", "3000 continue", "3000 pulse");
        writer.until(27_001, this::note);
        assertThat(sent.subList(sent.size() - 3, sent.size()))
                .containsExactly("26000 pulse", "27000 at 4", "27000 pulse");
        writer.until(3_000 + 24_000L * 100 + 1, this::note);
        assertThat(sent.getLast()).as("the hundredth time round").isEqualTo("2403000 pulse");
    }

    @Test
    void aTempoMapMovesThePulses() {
        TempoMap map = TempoMap.of(List.of(
                new TempoMap.Change(Beats.ZERO, Tempo.of(120)), new TempoMap.Change(Beats.of(1), Tempo.of(60))));
        ClockWriter writer = new ClockWriter(map, RATE_HZ, Optional.empty(), 0);
        writer.start(0, 23 / 24.0);
        writer.until(5_001, this::note);
        assertThat(sent).contains("0 pulse", "1000 pulse", "3000 pulse", "5000 pulse");
    }

    @ParameterizedTest
    @CsvSource({"10, 480", "-5, -240", "0, 0"})
    void eachPortHasItsOwnDelay(double millis, long frames) {
        ClockWriter writer = writer(120, millis);
        writer.start(48_000, 0);
        writer.until(50_000, this::note);
        assertThat(sent).startsWith((48_000 + frames) + " start", (48_000 + frames) + " pulse");
    }

    @Test
    void theSizeOfStepsChangesNothing() {
        ClockWriter whole = writer(97, 3);
        whole.start(100, 0.3);
        whole.until(90_000, this::note);
        List<String> at = List.copyOf(sent);
        sent.clear();
        ClockWriter parts = writer(97, 3);
        parts.start(100, 0.3);
        for (long frame = 100; frame < 90_000; frame += 37) {
            parts.until(frame, this::note);
        }
        parts.until(90_000, this::note);
        assertThat(sent).isEqualTo(at);
    }
}
