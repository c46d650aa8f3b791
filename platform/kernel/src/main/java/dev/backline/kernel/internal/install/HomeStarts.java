package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.ledger.HistoryFile;
import dev.backline.kernel.internal.ledger.LedgerState;
import dev.backline.kernel.internal.ledger.Seen;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Installed.State;
import dev.backline.kernel.spi.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;

/**
 * Starts the bundles of the home when the program starts. One that fails is tried once more with the next start, then
 * left out; one that takes long does not hold up the others or the entry, and is left out when it never comes back.
 */
final class HomeStarts {
    private final Frame frame;
    private final Shelf shelf;
    private final Fitting fitting;
    private final HistoryFile history;
    private final Reporter reporter;
    private final Deadlines deadlines;
    private final KernelLog log;
    private final List<Slow> slow = new CopyOnWriteArrayList<>();
    private boolean unsettled;

    HomeStarts(
            Frame frame,
            Shelf shelf,
            Fitting fitting,
            HistoryFile history,
            Reporter reporter,
            Deadlines deadlines,
            KernelLog log) {
        this.frame = frame;
        this.shelf = shelf;
        this.fitting = fitting;
        this.history = history;
        this.reporter = reporter;
        this.deadlines = deadlines;
        this.log = log;
    }

    private record Slow(Wanted wanted, Bundle bundle, Worker worker) {}

    /** Starts one. {@code queue} takes what is to be done later, when a slow one came to an end. */
    void start(Wanted wanted, Bundle bundle, Consumer<Runnable> queue) {
        Optional<Installed> row = shelf.ledger().known().find(wanted.symbolicName());
        boolean waits = row.filter(one -> one.state() == State.WAITING).isPresent();
        if (Frame.isFragment(bundle) || bundle.getState() == Bundle.INSTALLED) {
            unsettled |= waits == Frame.isFragment(bundle) && !forWindow(wanted);
            return;
        }
        unsettled |= waits;
        Worker worker = frame.begin(bundle, false);
        if (worker.await(deadlines.warn())) {
            verdict(wanted, frame.finish(bundle, worker), row.flatMap(Installed::fault));
            return;
        }
        reporter.tell(
                wanted.symbolicName(),
                Progress.Phase.SLOW,
                wanted.symbolicName() + " takes long to start; Backline goes on without it.");
        Slow one = new Slow(wanted, bundle, worker);
        slow.add(one);
        Thread.ofPlatform()
                .name("backline watch " + wanted.symbolicName())
                .daemon()
                .start(() -> {
                    worker.await(deadlines.quarantine() - deadlines.warn());
                    queue.accept(() -> giveUp(one));
                });
    }

    private boolean forWindow(Wanted wanted) {
        return frame.headless()
                && fitting.of(shelf.wanted(shelf.ledger().known())).wantsWindow(wanted.symbolicName());
    }

    /** One that is not in the framework. Its file in the watched folder is looked at again, where there is one. */
    void lost(Wanted wanted) {
        String sentence = wanted.symbolicName() + " does not start: its jar is gone from the store. Install it again.";
        quarantine(wanted, sentence);
        try {
            shelf.ledger().commit(state -> {
                LedgerState next = state;
                for (Seen seen : state.seen().values()) {
                    next = seen.symbolicName().equals(wanted.symbolicName()) ? next.withoutSeen(seen.file()) : next;
                }
                return next;
            });
        } catch (IOException failed) {
            log.warn("The ledger could not be written: " + failed.getMessage());
        }
    }

    /** True when a bundle does not fare as the ledger says. */
    boolean unsettled() {
        return unsettled;
    }

    /** The program ends: what has not started until now is left out from now on. */
    void giveUp() {
        slow.forEach(this::giveUp);
    }

    private synchronized void giveUp(Slow one) {
        if (slow.remove(one)) {
            Worker.Ran ran = frame.finish(one.bundle(), one.worker());
            if (!ran.well()) {
                String sentence = one.wanted().symbolicName() + " does not start: its start had not returned after "
                        + deadlines.warn() / 1000.0 + " s.";
                quarantine(one.wanted(), sentence);
            }
        }
    }

    private void verdict(Wanted wanted, Worker.Ran ran, Optional<String> failedBefore) {
        String name = wanted.symbolicName();
        if (ran.well()) {
            if (failedBefore.isPresent()) {
                unsettled = true;
                commit(wanted, State.RUNNING, Optional.empty());
            }
            return;
        }
        Throwable fault = ran.fault().orElseGet(() -> new IllegalStateException("its start never returned"));
        log.warn(name + " does not start", fault);
        String sentence = Reasons.failure(
                        name, fault, fitting.of(shelf.wanted(shelf.ledger().known())))
                .sentence();
        if (failedBefore.isPresent()) {
            quarantine(wanted, sentence);
        } else {
            commit(wanted, State.RUNNING, Optional.of(sentence + " It is tried again with the next start."));
        }
    }

    private void quarantine(Wanted wanted, String sentence) {
        commit(wanted, State.QUARANTINED, Optional.of(sentence));
        reporter.tell(wanted.symbolicName(), Progress.Phase.QUARANTINED, sentence);
        history.add(
                shelf.ledger().known().revision(), wanted.symbolicName(), sentence + " It is left out from now on.");
    }

    private void commit(Wanted wanted, State state, Optional<String> fault) {
        try {
            shelf.ledger()
                    .commit(newest -> newest.find(wanted.symbolicName())
                            .filter(row -> row.sha256().equals(wanted.sha256()))
                            .map(row -> newest.with(LedgerState.inState(row, state, fault)))
                            .orElse(newest));
        } catch (IOException failed) {
            log.warn("The ledger could not be written: " + failed.getMessage());
        }
    }
}
