package dev.backline.scripting.internal.library;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When one expression is due. A clock that jumps ahead (a computer that slept) makes it due once, however many times were
 * passed; a clock that is set back does not repeat what was done, unless it was wrong by more than a day.
 */
final class Schedule {
    private static final Duration WRONG_CLOCK = Duration.ofDays(1);

    private final CronExpression expression;
    private Instant latest;
    private Optional<Instant> next;

    Schedule(CronExpression expression, Instant now, ZoneId zone) {
        this.expression = expression;
        this.latest = now;
        this.next = expression.next(now, zone);
    }

    /** Answers whether it is due, at most once for each time; tells it the present moment. */
    boolean due(Instant now, ZoneId zone) {
        if (now.isBefore(latest.minus(WRONG_CLOCK))) {
            next = expression.next(now, zone);
            latest = now;
            return false;
        }
        boolean due = next.isPresent() && !now.isBefore(next.get());
        latest = now.isAfter(latest) ? now : latest;
        if (due) {
            next = expression.next(latest, zone);
        }
        return due;
    }

    /** Answers when it will be due next. */
    Optional<Instant> next() {
        return next;
    }
}
