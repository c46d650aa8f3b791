package dev.backline.desk.internal.model;

import dev.backline.api.job.JobInfo;
import dev.backline.ui.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * A job as a line of texts.
 *
 * @param cells id, what, state, progress, time left, message, time taken
 */
public record JobLine(List<String> cells) {
    private static final int BLOCKS = 8;
    private static final Duration TRIFLE = Duration.ofMillis(300);

    /** Copies the cells. */
    public JobLine {
        cells = List.copyOf(cells);
    }

    /** Answers the line of a job at this time. */
    public static JobLine of(JobInfo job, InstantSource clock, Words words) {
        boolean running = job.state() == JobInfo.State.RUNNING;
        Duration took = Duration.between(job.started(), job.ended().orElse(clock.instant()));
        return new JobLine(List.of(
                job.id(),
                job.title(),
                words.get("jobs.state." + job.state().name().toLowerCase(Locale.ROOT)),
                running ? bar(job.fraction()) : "",
                job.remaining()
                        .filter(left -> running)
                        .map(left -> duration(Duration.ofMillis((long) (left.value() * 1000))))
                        .orElse(""),
                job.message(),
                duration(took)));
    }

    /** Answers whether a job was over before one could have seen it: what panels ask for all the time is such. */
    public static boolean isTrifle(JobInfo job) {
        return job.state() == JobInfo.State.DONE
                && job.ended()
                        .map(end -> Duration.between(job.started(), end).compareTo(TRIFLE) < 0)
                        .orElse(false);
    }

    private static String bar(double fraction) {
        int full = (int) (fraction * BLOCKS);
        return "▰".repeat(full) + "▱".repeat(BLOCKS - full) + " " + (int) (fraction * 100) + " %";
    }

    /** Answers a duration as one reads it: {@code 0.4 s}, {@code 12 s}, {@code 3:05}. */
    static String duration(Duration time) {
        long ms = Math.max(0, time.toMillis());
        if (ms < 10_000) {
            return String.format(Locale.ROOT, "%.1f s", ms / 1000.0);
        }
        long s = ms / 1000;
        return s < 60 ? s + " s" : s / 60 + ":" + String.format(Locale.ROOT, "%02d", s % 60);
    }
}
