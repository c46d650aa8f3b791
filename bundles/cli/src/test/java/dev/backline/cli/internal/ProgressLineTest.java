package dev.backline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.job.JobInfo;
import dev.backline.api.job.JobInfo.State;
import dev.backline.api.job.Jobs;
import dev.backline.model.Seconds;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final Instant CALLED = Instant.parse("2026-01-01T12:00:00Z");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long now;

    /** Jobs of a home in which another process and an earlier call do the same, with 100 s left each. */
    private static final class BusyHome implements Jobs {
        private Optional<Seconds> left = Optional.empty();

        private static JobInfo job(String id, String title, int second, Optional<Seconds> left) {
            return new JobInfo(id, title, State.RUNNING, 0.5, "", left, CALLED.plusSeconds(second), Optional.empty());
        }

        @Override
        public List<JobInfo> list() {
            Optional<Seconds> other = Optional.of(Seconds.of(100));
            return List.of(
                    job("later", "Make", 5, other),
                    job("own", "Make", 0, left),
                    job("other", "Scan", 0, other),
                    job("earlier", "Make", -1, other));
        }

        @Override
        public Optional<JobInfo> find(String id) {
            return list().stream().filter(job -> job.id().equals(id)).findFirst();
        }

        @Override
        public <T> Job<T> start(String title, Work<T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean cancel(String id) {
            return false;
        }
    }

    private String drawn() {
        String text = bytes.toString(StandardCharsets.UTF_8).replace("\r", "").strip();
        bytes.reset();
        return text;
    }

    @Test
    void theTimeLeftIsWhatTheOwnJobKnowsAndNothingBefore() {
        BusyHome home = new BusyHome();
        TimeLeft left = new TimeLeft(() -> Optional.of(home), "Make", CALLED);
        PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try (ProgressLine line = new ProgressLine(err, true, 80, () -> false, left, () -> now)) {
            now = 1_000_000_000L;
            home.left = Optional.of(Seconds.of(30));
            line.report(0.1, "writing drums");
            assertThat(drawn()).isEqualTo("10 %  writing drums");
            now = 3_000_000_000L;
            home.left = Optional.empty();
            line.report(0.2, "writing bass");
            assertThat(drawn()).isEqualTo("20 %  writing bass");
            now = 4_000_000_000L;
            home.left = Optional.of(Seconds.of(200));
            line.report(0.3, "writing lead");
            assertThat(drawn()).isEqualTo("30 %  writing lead, about 3 min left");
            line.report(0.31, "too soon to draw");
            assertThat(drawn()).isEmpty();
        }
    }

    @Test
    void withoutJobsThereIsNoEstimate() {
        assertThat(new TimeLeft(Optional::empty, "Make", CALLED).get()).isEmpty();
    }
}
