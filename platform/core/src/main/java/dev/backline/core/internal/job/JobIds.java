package dev.backline.core.internal.job;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Short names of jobs that need no agreement between processes: the milliseconds since 2026 and a mark of the process, so
 * that names sort by age.
 */
final class JobIds {
    private static final long EPOCH_MILLIS = 1_767_225_600_000L;
    private static final int MARKS = 36 * 36;

    private final AtomicLong last = new AtomicLong();
    private final String mark;

    JobIds(long pid) {
        mark = padded(pid % MARKS, 2);
    }

    /** Answers a name that was not given before. */
    String next(long nowMillis) {
        long millis = last.updateAndGet(before -> Math.max(before + 1, nowMillis - EPOCH_MILLIS));
        return padded(millis, 8) + mark;
    }

    private static String padded(long number, int digits) {
        String text = Long.toString(number, 36);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
