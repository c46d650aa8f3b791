package dev.backline.controllers.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimecodeWriterTest {
    private static final int NANOS = 1_000_000_000;

    private final List<String> sent = new ArrayList<>();

    private void note(long frame, byte[] message) {
        sent.add(frame + " " + HexFormat.of().formatHex(message));
    }

    private static TimecodeWriter writer(Timecode.Rate rate, int rateHz, double delayMillis) {
        return new TimecodeWriter(rate, rateHz, Optional.empty(), delayMillis);
    }

    // Worked by hand: 01:37:52:16 at 25 frames a second is frame 146,816.
    @Test
    void aPlaceGoesOutInEightQuarters() {
        TimecodeWriter writer = writer(Timecode.Rate.FPS_25, 100_000, 0);
        writer.start(0, 146_816 / 25.0);
        writer.until(8_001, this::note);
        assertThat(sent)
                .containsExactly(
                        "0 f07f7f010121253410f7",
                        "0 f100",
                        "1000 f111",
                        "2000 f124",
                        "3000 f133",
                        "4000 f145",
                        "5000 f152",
                        "6000 f161",
                        "7000 f172",
                        "8000 f102");
    }

    @ParameterizedTest
    @CsvSource({"FPS_24, 24, 1", "FPS_25, 25, 1", "FPS_30_DROP, 30, 1.001", "FPS_30, 30, 1"})
    void eachNumberOfADayFollowsTheOneBefore(Timecode.Rate rate, int count, double slower) {
        int h = 0;
        int m = 0;
        int s = 0;
        int f = 0;
        long frame = 0;
        while (h < 24) {
            if (frame % 7 == 0 || s == 0 || s == 59) {
                Timecode code = Timecode.at(rate, frame);
                assertThat(code.equals(new Timecode(rate, h, m, s, f)) && code.valid() && code.frame() == frame)
                        .as("%s is frame %d", code, frame)
                        .isTrue();
            }
            frame++;
            f++;
            s += f / count;
            f %= count;
            m += s / 60;
            boolean begins = s == 60;
            s %= 60;
            h += m / 60;
            m %= 60;
            // The first two numbers of a minute are left out, but for each tenth.
            f += rate == Timecode.Rate.FPS_30_DROP && begins && m % 10 != 0 ? 2 : 0;
        }
        assertThat(Timecode.at(rate, frame)).isEqualTo(new Timecode(rate, 0, 0, 0, 0));
        assertThat(rate.second(frame)).as("a day").isCloseTo(86_400, within(slower == 1 ? 1e-9 : 0.1));
        assertThat(rate.second(1)).isCloseTo(slower / count, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(Timecode.Rate.class)
    void whoFollowsIsWhereTheTapeIsAndNothingDrifts(Timecode.Rate rate) {
        TimecodeFollower follower = new TimecodeFollower(0);
        TimecodeWriter writer = writer(rate, NANOS, 0);
        double start = rate.second(2) * 26_900;
        writer.start(0, start);
        long minutes = 12;
        long[] last = new long[1];
        List<Double> off = new ArrayList<>();
        writer.until(minutes * 60 * NANOS, (at, message) -> {
            follower.take(at, message);
            if (follower.running()) {
                off.add(follower.second(at) - start - at / 1e9);
            }
            last[0] = at;
        });
        assertThat(off).hasSizeGreaterThan(60_000).allMatch(error -> Math.abs(error) < 2e-9);
        long quarters = Math.round(Math.ceil(minutes * 60 / rate.second(0.25) - 1e-6));
        assertThat(last[0]).isEqualTo(Math.round(rate.second((quarters - 1) / 4.0) * NANOS));
        assertThat(off).as("each quarter but the first seven").hasSize((int) quarters - 7);
    }

    @Test
    void betweenTwoPlacesTheTapeWaitsForTheNext() {
        TimecodeWriter writer = writer(Timecode.Rate.FPS_25, 1_000, 0);
        writer.start(500, 1.01);
        writer.until(571, this::note);
        assertThat(sent)
                .containsExactly(
                        "500 f07f7f010120000101f7", "530 f101", "540 f110", "550 f121", "560 f130", "570 f140");
    }

    @Test
    void aTapeThatGoesRoundTellsWhereItBegins() {
        Optional<TimecodeWriter.Turn> turn = Optional.of(new TimecodeWriter.Turn(0.08, 0.24));
        TimecodeWriter writer = new TimecodeWriter(Timecode.Rate.FPS_25, 1_000, turn, 0);
        writer.start(0, 0.16);
        writer.until(1_000_000, (at, message) -> {
            if (message.length > 2) {
                note(at, message);
            }
        });
        assertThat(sent.subList(0, 3))
                .containsExactly("0 f07f7f010120000004f7", "80 f07f7f010120000002f7", "240 f07f7f010120000002f7");
        assertThat(sent).hasSize(2 + (1_000_000 - 80) / 160);
        assertThat(sent.getLast()).as("no round adds anything up").isEqualTo("999920 f07f7f010120000002f7");
    }

    @Test
    void theSizeOfStepsChangesNothing() {
        TimecodeWriter whole = writer(Timecode.Rate.FPS_30_DROP, 48_000, 3);
        whole.start(100, 0.3);
        whole.until(90_000, this::note);
        List<String> at = List.copyOf(sent);
        sent.clear();
        TimecodeWriter parts = writer(Timecode.Rate.FPS_30_DROP, 48_000, 3);
        parts.start(100, 0.3);
        for (long frame = 100; frame < 90_000; frame += 37) {
            parts.until(frame, this::note);
        }
        parts.until(90_000, this::note);
        assertThat(sent).isEqualTo(at).first().asString().startsWith("244 f0");
    }

    @Test
    void whereItStandsIsTheFrameThatShows() {
        TimecodeWriter writer = writer(Timecode.Rate.FPS_24, 48_000, 0);
        writer.start(48_000, 10);
        TimecodeFollower follower = new TimecodeFollower(0);
        follower.take(0, writer.standing(48_000 + 3 * 2_000 + 1_999));
        assertThat(follower.code()).contains(new Timecode(Timecode.Rate.FPS_24, 0, 0, 10, 3));
        assertThat(follower.running()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FPS_25, 1:2:3:04, 01:02:03:04",
        "FPS_30_DROP, 00:01:00;02, 00:01:00;02",
        "FPS_30, 23:59:59:29, 23:59:59:29"
    })
    void aPlaceIsReadAndTold(Timecode.Rate rate, String text, String told) {
        assertThat(Timecode.parse(rate, text)).hasToString(told);
    }

    @ParameterizedTest
    @CsvSource({"FPS_24, 00:00:00:24", "FPS_30_DROP, 00:01:00:00", "FPS_25, 24:00:00:00", "FPS_25, 1:2:3", "FPS_30, a"})
    void whatIsNoPlaceIsSaid(Timecode.Rate rate, String text) {
        assertThatThrownBy(() -> Timecode.parse(rate, text))
                .hasMessageStartingWith(String.format(Locale.ROOT, "\"%s\" is no timecode, but", text));
    }
}
