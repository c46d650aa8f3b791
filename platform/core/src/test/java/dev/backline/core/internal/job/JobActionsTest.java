package dev.backline.core.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.job.JobInfo.State;
import dev.backline.api.job.Jobs.Job;
import dev.backline.core.internal.event.Limits;
import dev.backline.core.internal.event.QueuedEvents;
import dev.backline.core.internal.home.FolderHome;
import dev.backline.core.internal.home.Migrations;
import dev.backline.core.internal.job.JobActions.Line;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class JobActionsTest {
    @TempDir
    Path temp;

    private RecordedJobs jobs;
    private JobActions actions;

    @BeforeEach
    void open() {
        FolderHome home = new FolderHome(temp, false, Migrations.ours(), Duration.ofSeconds(5));
        FakeTime time = new FakeTime();
        jobs = new RecordedJobs(home, new QueuedEvents(Limits.OURS), (kind, values) -> {}, time, time);
        actions = new JobActions(jobs);
    }

    private Job<String> untilCancelled(String title) throws InterruptedException {
        CountDownLatch works = new CountDownLatch(1);
        Job<String> job = jobs.start(title, progress -> {
            progress.report(0.25, "mixing");
            works.countDown();
            while (true) {
                progress.check();
                LockSupport.parkNanos(1_000_000);
            }
        });
        works.await();
        return job;
    }

    @Test
    void aJobIsShownWhileItRunsAndAfterItWasStopped() throws Exception {
        Job<String> job = untilCancelled("Mix");
        assertThat(actions.show(job.id())).satisfies(line -> {
            assertThat(line.state()).isEqualTo(State.RUNNING);
            assertThat(line.fraction()).isEqualTo(0.25);
            assertThat(line.message()).isEqualTo("mixing");
            assertThat(line.took()).isEmpty();
        });
        actions.cancel(job.id());
        assertThatThrownBy(() -> job.result().get()).isInstanceOf(Exception.class);
        Line ended = actions.show(job.id());
        assertThat(ended.state()).isEqualTo(State.CANCELLED);
        assertThat(ended.took()).isPresent();
        assertThatThrownBy(() -> actions.cancel(job.id()))
                .isInstanceOfSatisfying(
                        ActionFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.CONFLICT))
                .hasMessage("The job '" + job.id() + "' does not run: it is cancelled. There is nothing to cancel.");
    }

    @Test
    void theListLeavesOutItselfAndWhatIsNotAskedFor() throws Exception {
        jobs.start("Done", progress -> "x").result().get();
        Job<String> running = untilCancelled("Mix");
        AtomicReference<List<Line>> seen = new AtomicReference<>(List.of());
        jobs.start("List", progress -> {
                    seen.set(actions.list(false, 20));
                    return "listed";
                })
                .result()
                .get();
        assertThat(seen.get()).extracting(Line::title).containsExactlyInAnyOrder("Mix", "Done");
        assertThat(actions.list(true, 20)).extracting(Line::id).containsExactly(running.id());
        assertThat(actions.list(false, 1)).hasSize(1);
        jobs.stop();
        assertThatThrownBy(() -> running.result().get()).isInstanceOf(Exception.class);
    }

    @Test
    void aJobThatIsNotThereIsSaidWithTheWayToTheList() {
        assertThatThrownBy(() -> actions.show("zzz"))
                .hasMessage("There is no job 'zzz' in this home. See: backline jobs list");
    }
}
