package dev.backline.core.internal.bundle;

import static dev.backline.core.internal.bundle.FakeInstaller.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.core.internal.FakeLedger;
import dev.backline.kernel.spi.Finding;
import dev.backline.kernel.spi.Finding.Grade;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Outcome.State;
import dev.backline.kernel.spi.Progress.Phase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class BundleActionsTest {
    private static final List<Path> JARS = List.of(Path.of("a.jar"));

    private final FakeInstaller installer = new FakeInstaller();
    private final FakeLedger ledger = new FakeLedger();
    private final BundleActions actions = new BundleActions(installer, ledger);

    @BeforeEach
    void fillTheLedger() {
        ledger.add("com.example.drums", Installed.State.RUNNING, Optional.empty(), "0.9.0", "0.8.0");
        ledger.add("com.example.bass-line", Installed.State.QUARANTINED, Optional.of("It failed to start."));
        ledger.happened("com.example.gone", "It was removed.");
        ledger.happened("com.example.drums", "It was updated to 1.0.0.");
    }

    private static void refused(Kind kind, String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ActionFault.class, fault -> assertThat(fault.kind()).isEqualTo(kind))
                .hasMessage(message);
    }

    @Test
    void listsTheLedgerInTheUsersWords() {
        assertThat(actions.list())
                .extracting(BundleLine::bundle, BundleLine::state, BundleLine::consent, BundleLine::previous)
                .containsExactly(
                        tuple("com.example.drums", "running", "local", List.of("0.9.0", "0.8.0")),
                        tuple("com.example.bass-line", "quarantined", "local", List.of()));
    }

    @Test
    void aDryRunOnlyPlansAnInstall() throws ActionFault {
        installer.answers = List.of(outcome(State.PLANNED, "com.example.a", "It would be installed."));
        assertThat(actions.install(JARS, Intent.PREVIEW, Progress.NONE).results())
                .containsExactly(new Step("com.example.a", "1.0.0", "planned", "It would be installed.", List.of()));
        assertThat(installer.asked).containsExactly("plan [a.jar]");
    }

    @Test
    void whatWasRefusedIsAFaultBesideWhatWasDone() throws ActionFault {
        installer.answers = List.of(
                outcome(State.INSTALLED, "com.example.a", "It runs."),
                outcome(State.REFUSED, "b.jar", "It is no bundle.", "Build it with: backline bundle build"),
                outcome(State.NEEDS_RESTART, "com.example.c", "It is in use."),
                outcome(State.NOT_FOUND, "d.jar", "There is no such file."));
        Outcome<Step> outcome = actions.install(JARS, Intent.APPLY, Progress.NONE);
        assertThat(outcome.results()).extracting(Step::state).containsExactly("installed");
        assertThat(outcome.faults())
                .extracting(ActionFault::kind)
                .containsExactly(Kind.REFUSED, Kind.PARTIAL, Kind.NOT_FOUND);
        assertThat(outcome.faults().getFirst())
                .hasMessage("b.jar: It is no bundle. Build it with: backline bundle build");
        refused(
                Kind.USAGE,
                "\"bundle install\" needs FILES: the jars. For example: backline bundle install my-generator.jar",
                () -> actions.install(List.of(), Intent.APPLY, Progress.NONE));
    }

    @Test
    void anUpdateReplacesWhatIsInstalledAndNothingElse() throws ActionFault {
        installer.answers = List.of(outcome(State.UPDATED, "com.example.drums", "It runs."));
        actions.update(JARS, Intent.PREVIEW, Progress.NONE);
        assertThat(installer.asked).containsExactly("plan [a.jar]");
        actions.update(JARS, Intent.APPLY, Progress.NONE);
        assertThat(installer.asked).containsExactly("plan [a.jar]", "plan [a.jar]", "install [a.jar]");

        installer.asked.clear();
        installer.answers = List.of(outcome(State.PLANNED, "com.example.new", "It would be installed."));
        refused(
                Kind.NOT_FOUND,
                "The bundle com.example.new is not installed, so there is nothing to update. Install it: backline bundle"
                        + " install FILE",
                () -> actions.update(JARS, Intent.APPLY, Progress.NONE));
        assertThat(installer.asked).containsExactly("plan [a.jar]");
    }

    @Test
    void anUpdateWithoutJarsTakesOverWhatOthersDidAndWhatLiesInTheFolder() throws ActionFault {
        installer.answers = List.of(outcome(State.INSTALLED, "com.example.a", "It runs."));
        assertThat(actions.update(List.of(), Intent.PREVIEW, Progress.NONE).results())
                .isEmpty();
        assertThat(actions.update(List.of(), Intent.APPLY, Progress.NONE).results())
                .hasSize(2);
        assertThat(installer.asked).containsExactly("follow", "settle");
    }

    @Test
    void aBundleIsRemovedByItsNameOrTheEndOfIt() throws ActionFault {
        installer.answer(outcome(State.REMOVED, "com.example.bass-line", "It is gone."));
        assertThat(actions.remove("bass-line", Intent.PREVIEW, Progress.NONE).results())
                .extracting(Step::sentence)
                .containsExactly("com.example.bass-line 1.0.0 would be removed; its jar would be kept for \"bundle"
                        + " rollback\".");
        assertThat(installer.asked).isEmpty();
        assertThat(actions.remove("bass-line", Intent.APPLY, Progress.NONE).results())
                .extracting(Step::state)
                .containsExactly("removed");
        assertThat(installer.asked).containsExactly("remove com.example.bass-line");
    }

    @Test
    void aNameThatIsUnknownGoneOrAmbiguousIsAnsweredWithWhatToDo() {
        refused(
                Kind.NOT_FOUND,
                "There is no bundle \"com.example.drum\". Did you mean com.example.drums?",
                () -> actions.retry("com.example.drum", Progress.NONE));
        refused(
                Kind.NOT_FOUND,
                "There is no bundle \"quantum\". See them with: backline bundle list",
                () -> actions.why("quantum"));
        refused(
                Kind.NOT_FOUND,
                "The bundle com.example.gone is not installed now. Bring it back: backline bundle rollback"
                        + " com.example.gone",
                () -> actions.remove("gone", Intent.APPLY, Progress.NONE));
        ledger.add("org.other.drums", Installed.State.RUNNING, Optional.empty());
        refused(
                Kind.USAGE,
                "There is no bundle \"drums\". It could be com.example.drums or org.other.drums. Write the whole name.",
                () -> actions.why("drums"));
    }

    @Test
    void aRollbackSaysBeforehandWhereItLeads() throws ActionFault {
        assertThat(actions.rollback("drums", Intent.PREVIEW, Progress.NONE).results())
                .extracting(Step::sentence)
                .containsExactly("com.example.drums would return to 0.9.0.");
        assertThat(actions.rollback("gone", Intent.PREVIEW, Progress.NONE).results())
                .extracting(Step::sentence)
                .containsExactly("com.example.gone would return to the version that was kept last, if there is one.");
        installer.answer(outcome(State.UPDATED, "com.example.gone", "It is back."));
        actions.rollback("gone", Intent.APPLY, Progress.NONE);
        assertThat(installer.asked).containsExactly("rollback com.example.gone");
    }

    @Test
    void whyFindsSomethingWhenTheBundleDoesNotRun() throws ActionFault {
        installer.answer(outcome(State.UNCHANGED, "com.example.drums", "It runs."));
        assertThat(actions.why("drums").found()).isFalse();
        assertThat(actions.why("bass-line").found()).isTrue();
        assertThat(actions.why("gone").found()).isTrue();
    }

    @Test
    void historyShowsTheNewestLines() {
        assertThat(actions.history(1))
                .extracting(BundleActions.Happened::sentence)
                .containsExactly("It was updated to 1.0.0.");
    }

    @Test
    void theDoctorFindsSomethingUnlessAllIsGood() throws ActionFault {
        Finding good = new Finding(Grade.GOOD, "store", "12 jars, all hashes are right.");
        installer.checkUp = CompletableFuture.completedFuture(List.of(good));
        assertThat(actions.doctor(Progress.NONE).found()).isFalse();
        Finding leak = new Finding(Grade.WARNING, "com.example.gone", "It still holds memory.");
        installer.checkUp = CompletableFuture.completedFuture(List.of(good, leak));
        Outcome<BundleActions.Found> found = actions.doctor(Progress.NONE);
        assertThat(found.found()).isTrue();
        assertThat(found.results()).extracting(BundleActions.Found::grade).containsExactly("good", "warning");
    }

    @ParameterizedTest
    @CsvSource({"COPYING, 0.1", "STAGED, 0.3", "RESOLVED, 0.5", "SWITCHED, 0.7", "WATCHED, 0.8", "COMMITTED, 0.9"})
    void theInstallersStepsAreTheJobsProgress(Phase phase, double fraction) throws Exception {
        List<String> heard = new ArrayList<>();
        Thread queue = Thread.ofPlatform().start(() -> {
            while (installer.listeners == 0) {
                Thread.onSpinWait();
            }
            installer.tell("com.example.drums", phase, "It goes on.");
            installer.answer.complete(outcome(State.INSTALLED, "com.example.drums", "It runs."));
        });
        actions.retry("drums", new Progress() {
            @Override
            public void report(double reached, String message) {
                heard.add(reached + " " + message);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        queue.join();
        assertThat(heard).containsExactly(fraction + " com.example.drums: It goes on.");
        assertThat(installer.listeners).isZero();
    }

    @Test
    void whoeverStopsWaitingLeavesNoListenerBehind() {
        assertThatThrownBy(() -> actions.retry("drums", new Progress() {
                    @Override
                    public void report(double fraction, String message) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                }))
                .isInstanceOf(JobCancelled.class);
        assertThat(installer.listeners).isZero();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> actions.retry("drums", Progress.NONE)).isInstanceOf(JobCancelled.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aQueueThatBreaksIsAFaultOfTheProgram() {
        installer.answer = CompletableFuture.failedFuture(new IllegalStateException("the queue is closed"));
        refused(
                Kind.INTERNAL,
                "The installer failed: java.lang.IllegalStateException: the queue is closed",
                () -> actions.retry("drums", Progress.NONE));
    }
}
