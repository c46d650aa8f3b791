package dev.backline.core.internal.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.JobInfo;
import dev.backline.api.job.Jobs;
import dev.backline.api.job.Progress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CallTest {
    private static final ActionInfo INFO = new ActionInfo(
            "", "make", "Make", "", List.of("make"), false, List.of(), List.of(), "{}", "dev.backline.pipeline");

    private final AtomicBoolean cancelled = new AtomicBoolean();

    private final Progress caller = new Progress() {
        @Override
        public void report(double fraction, String message) {}

        @Override
        public boolean cancelled() {
            return cancelled.get();
        }
    };

    /** Jobs as simple as can be: a thread, and a flag. */
    private static final class PlainJobs implements Jobs {
        private final AtomicBoolean stop = new AtomicBoolean();

        @Override
        public <T> Job<T> start(String title, Work<T> work) {
            CompletableFuture<T> result = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    result.complete(work.run(new Progress() {
                        @Override
                        public void report(double fraction, String message) {}

                        @Override
                        public boolean cancelled() {
                            return stop.get();
                        }
                    }));
                } catch (Exception e) {
                    result.completeExceptionally(e);
                }
            });
            return new Job<>("j1", result);
        }

        @Override
        public List<JobInfo> list() {
            return List.of();
        }

        @Override
        public Optional<JobInfo> find(String id) {
            return Optional.empty();
        }

        @Override
        public boolean cancel(String id) {
            stop.set(true);
            return true;
        }
    }

    private ActionResult run(Jobs.Work<Reply> work) {
        return new Call(new PlainJobs(), INFO, caller).run(work);
    }

    @Test
    void answersResultsWithTheJobsId() {
        ActionResult result = run(progress -> Reply.of(List.of("a", 2)));
        assertThat(result).isEqualTo(new ActionResult("make", List.of("a", 2), List.of(), 0, "j1"));
    }

    @Test
    void givesTheExitCodeOfTheOutcome() {
        ActionFault fault = new ActionFault(Kind.REFUSED, "b.als is damaged.");
        assertThat(run(p -> Reply.of(Outcome.found(List.of("a")))).exitCode()).isEqualTo(1);
        assertThat(run(p -> Reply.of(Outcome.partial(List.of("a"), List.of(fault))))
                        .exitCode())
                .isEqualTo(3);
        assertThat(run(p -> Reply.of(Outcome.partial(List.of(), List.of(fault))))
                        .exitCode())
                .isEqualTo(5);
        for (Kind kind : Kind.values()) {
            assertThat(run(p -> {
                                throw new ActionFault(kind, "It went wrong.");
                            })
                            .exitCode())
                    .isEqualTo(kind.exitCode());
        }
    }

    @Test
    void tellsAnUndeclaredExceptionAsAFaultOfTheProgram() {
        ActionResult result = run(progress -> {
            throw new IllegalStateException("no oscillator\nat all");
        });
        assertThat(result.exitCode()).isEqualTo(70);
        assertThat(result.faults().getFirst())
                .hasMessageStartingWith("\"make\" failed inside of the bundle dev.backline.pipeline"
                        + " (IllegalStateException: no oscillator).")
                .hasRootCauseMessage("java.lang.IllegalStateException: no oscillator\nat all");
    }

    @Test
    void passesTheWishToStopOn() throws Exception {
        CountDownLatch works = new CountDownLatch(1);
        CompletableFuture<ActionResult> answer = CompletableFuture.supplyAsync(() -> run(progress -> {
            works.countDown();
            while (true) {
                progress.check();
                Thread.onSpinWait();
            }
        }));
        works.await();
        cancelled.set(true);
        ActionResult result = answer.get();
        assertThat(result.exitCode()).isEqualTo(130);
        assertThat(result.faults())
                .singleElement()
                .extracting(ActionFault::kind)
                .isEqualTo(Kind.CANCELLED);
    }

    @Test
    void aCallerThatIsInterruptedStopsTheJobAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        ActionResult result = run(progress -> {
            while (true) {
                progress.check();
                Thread.onSpinWait();
            }
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.exitCode()).isEqualTo(130);
    }

    @Test
    void tellsOfACancelledJob() {
        assertThat(run(progress -> {
                            throw new JobCancelled();
                        })
                        .exitCode())
                .isEqualTo(130);
    }
}
