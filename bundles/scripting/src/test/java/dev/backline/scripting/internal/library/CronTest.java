package dev.backline.scripting.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row G06 of the fault catalogue. */
class CronTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "0 9 * * MON-FRI, 2026-06-05T09:00, 2026-06-08T09:00",
        "0 9 * * MON-FRI, 2026-06-05T08:59:59, 2026-06-05T09:00",
        "*/15 * * * *,    2026-06-05T09:15, 2026-06-05T09:30",
        "0 0 29 2 *,      2026-06-05T00:00, 2028-02-29T00:00",
        "'0 0 13 * fri',  2026-06-05T00:00, 2026-06-12T00:00",
        "'30 8,20 1 jan-mar *', 2026-06-05T00:00, 2027-01-01T08:30",
        "'5 4 * * 7',     2026-06-05T00:00, 2026-06-07T04:05",
        "'0 22/1 * * *',  2026-06-05T22:30, 2026-06-05T23:00"
    })
    void theNextTimeIsFound(String cron, String after, String next) {
        assertThat(CronExpression.parse(cron).next(at(after), BERLIN)).contains(at(next));
    }

    @Test
    void atimeThatNeverComesIsNone() {
        assertThat(CronExpression.parse("0 0 31 2 *").next(at("2026-06-05T00:00"), BERLIN))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "60 * * * *",
                "* 24 * * *",
                "a * * * *",
                "5-1 * * * *",
                "*/0 * * * *",
                "1-2-3 * * * *"
            })
    void whatIsNoExpressionSaysWhatWasExpected(String cron) {
        assertThatThrownBy(() -> CronExpression.parse(cron)).hasMessageContaining("expected");
    }

    @Test
    void g06WhenTheClockIsMovedForDaylightSavingADailyRunHappensOnce() {
        assertThat(runs("30 2 * * *", at("2026-03-28T12:00"), Duration.ofHours(24), BERLIN))
                .containsExactly("2026-03-29T03:30+02:00[Europe/Berlin]");
        assertThat(runs("30 2 * * *", at("2026-10-24T12:00"), Duration.ofHours(24), BERLIN))
                .containsExactly("2026-10-25T02:30+02:00[Europe/Berlin]");
        assertThat(runs("30 * * * *", at("2026-10-25T01:00"), Duration.ofHours(3), BERLIN))
                .hasSize(3);
        assertThat(runs("30 * * * *", at("2026-03-29T01:00"), Duration.ofHours(3), BERLIN))
                .hasSize(3);
        System.out.println("G06 | daylight saving, 30 2 * * * | ran once in spring (03:30) and once in autumn (02:30)");
    }

    @Test
    void g06AClockThatJumpsAheadRunsOnceAndOneSetBackRepeatsNothing() {
        Instant start = at("2026-06-05T08:00");
        Schedule schedule = new Schedule(CronExpression.parse("0 9 * * *"), start, BERLIN);

        assertThat(schedule.due(start.plus(Duration.ofDays(5)), BERLIN)).isTrue();
        assertThat(schedule.due(start.plus(Duration.ofDays(5)), BERLIN)).isFalse();
        Instant back = start.plus(Duration.ofDays(5)).minus(Duration.ofHours(3));
        assertThat(schedule.due(back, BERLIN)).isFalse();
        assertThat(schedule.due(back.plus(Duration.ofHours(3)), BERLIN)).isFalse();
        assertThat(schedule.due(back.plus(Duration.ofHours(4).plusSeconds(1)), BERLIN))
                .isTrue();

        Schedule wrong = new Schedule(CronExpression.parse("0 9 * * *"), start.plus(Duration.ofDays(700)), BERLIN);
        assertThat(wrong.due(start, BERLIN)).isFalse();
        assertThat(wrong.due(start.plus(Duration.ofHours(1)), BERLIN)).isTrue();
        System.out.println("G06 | clock jumps 5 days ahead, back 3 hours, back 700 days | ran once; repeated nothing;"
                + " went on from the corrected time");
    }

    private static List<String> runs(String cron, Instant start, Duration length, ZoneId zone) {
        Schedule schedule = new Schedule(CronExpression.parse(cron), start, zone);
        List<String> runs = new ArrayList<>();
        for (Instant now = start; now.isBefore(start.plus(length)); now = now.plusSeconds(20)) {
            if (schedule.due(now, zone)) {
                runs.add(ZonedDateTime.ofInstant(now, zone).toString());
            }
        }
        return runs;
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
