package dev.backline.scripting.internal.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Times in five fields: minute, hour, day of the month, month, day of the week, as in {@code 0 9 * * MON-FRI}. When both days
 * are given, one of them is enough, as in every cron.
 *
 * <p>When clocks change, a time of day happens once: one that the change leaves out comes as much later as the clock was
 * moved, one that comes twice is taken the first time. Expressions that take every hour follow the hours as they pass.
 */
public final class CronExpression {
    private static final int DAYS_AHEAD = 366 * 8 + 2;

    private final String text;
    private final CronField minute;
    private final CronField hour;
    private final CronField day;
    private final CronField month;
    private final CronField weekday;

    private CronExpression(String text, List<CronField> fields) {
        this.text = text;
        this.minute = fields.get(0);
        this.hour = fields.get(1);
        this.day = fields.get(2);
        this.month = fields.get(3);
        this.weekday = fields.get(4);
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static CronExpression parse(String text) {
        String[] words = text.strip().split("\\s+");
        CronField.Kind[] kinds = CronField.Kind.values();
        if (words.length != kinds.length) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" has " + words.length + " fields, but five were expected:"
                            + " minute, hour, day of the month, month, day of the week, such as 0 9 * * MON-FRI.");
        }
        List<CronField> fields = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            fields.add(CronField.parse(words[i], kinds[i]));
        }
        return new CronExpression(text, fields);
    }

    /** Answers the first time after a moment; empty when there is none within eight years (31 February). */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        LocalDate start = LocalDate.ofInstant(after, zone).minusDays(1);
        for (int i = 0; i < DAYS_AHEAD; i++) {
            LocalDate date = start.plusDays(i);
            if (matches(date)) {
                Optional<Instant> found = times(date, zone).stream()
                        .filter(time -> time.isAfter(after))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }

    private boolean matches(LocalDate date) {
        if (!month.has(date.getMonthValue())) {
            return false;
        }
        boolean byDay = day.has(date.getDayOfMonth());
        boolean byWeekday = weekday.has(date.getDayOfWeek().getValue() % 7);
        return day.all() || weekday.all() ? byDay && byWeekday : byDay || byWeekday;
    }

    private List<Instant> times(LocalDate date, ZoneId zone) {
        List<Instant> times = new ArrayList<>();
        for (int h = hour.values().nextSetBit(0); h >= 0; h = hour.values().nextSetBit(h + 1)) {
            for (int m = minute.values().nextSetBit(0);
                    m >= 0;
                    m = minute.values().nextSetBit(m + 1)) {
                LocalDateTime local = date.atTime(LocalTime.of(h, m));
                if (hour.all()) {
                    for (ZoneOffset offset : zone.getRules().getValidOffsets(local)) {
                        times.add(local.toInstant(offset));
                    }
                } else {
                    times.add(local.atZone(zone).toInstant());
                }
            }
        }
        Collections.sort(times);
        return times;
    }
}
