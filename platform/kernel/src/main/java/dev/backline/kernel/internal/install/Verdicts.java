package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.ledger.LedgerState;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.internal.manifest.Fit;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Says of each bundle of a draft what became of it, after the switch. */
final class Verdicts {
    private final Shelf shelf;
    private final Draft draft;
    private final Reporter reporter;
    private final Room room;

    Verdicts(Shelf shelf, Draft draft, Reporter reporter, Room room) {
        this.shelf = shelf;
        this.draft = draft;
        this.reporter = reporter;
        this.room = room;
    }

    /** A bundle that failed is taken back, or left out when there was none before it. */
    void failed(String name, Throwable fault, Fit fit) {
        if (fault instanceof IOException unwritten) {
            unwritten(name, unwritten);
            return;
        }
        Staged staged = draft.puts().get(name);
        Reasons.Reason reason = Reasons.failure(name, fault, fit);
        boolean update = draft.was(name).isPresent();
        String title = staged == null ? name : staged.title();
        String sentence = update
                ? title + " was taken back, and " + draft.versionBefore(name) + " runs again: " + reason.sentence()
                : reason.sentence() + " It is left out from now on.";
        Outcome.State state = update ? Outcome.State.ROLLED_BACK : Outcome.State.QUARANTINED;
        draft.outcomes()
                .put(
                        name,
                        new Outcome(
                                state,
                                name,
                                draft.versionBefore(name),
                                sentence,
                                reason.candidates(),
                                Optional.of(fault)));
        reporter.tell(name, update ? Progress.Phase.ROLLED_BACK : Progress.Phase.QUARANTINED, sentence);
        if (update) {
            draft.refuse(name);
        } else {
            draft.turn(name, Installed.State.QUARANTINED, reason.sentence());
        }
    }

    // Not the bundle's fault: it is not left out for it, and may be tried again as it is.
    private void unwritten(String name, IOException fault) {
        String sentence = room.sentence(name, fault);
        draft.outcomes()
                .put(
                        name,
                        new Outcome(
                                Outcome.State.REFUSED,
                                name,
                                draft.versionBefore(name),
                                sentence,
                                List.of(),
                                Optional.of(fault)));
        reporter.tell(name, Progress.Phase.REFUSED, sentence);
        draft.refuse(name);
    }

    /** All others. */
    void conclude(Switcher.Report report, Fit fit) {
        for (String name : draft.names()) {
            Staged staged = draft.puts().get(name);
            if (staged != null && !draft.outcomes().containsKey(name)) {
                draft.outcomes().put(name, conclude(staged, report, fit));
            }
        }
        for (String name : draft.drops()) {
            draft.outcomes().put(name, dropped(name, report));
        }
    }

    private Outcome conclude(Staged staged, Switcher.Report report, Fit fit) {
        String name = staged.symbolicName();
        if (shelf.safe()) {
            return Draft.outcome(Outcome.State.INSTALLED, staged, "is installed, but left out of this run: safe mode.");
        }
        if (report.hanging().contains(name)) {
            return Draft.outcome(
                    Outcome.State.NEEDS_RESTART,
                    staged,
                    "is installed, but " + name
                            + " does not stop; it comes into force when Backline is started again.");
        }
        if (fit.wantsWindow(name)) {
            String sentence = "is installed. " + Reasons.otherMode(name);
            reporter.tell(name, Progress.Phase.COMMITTED, staged.title() + " " + sentence);
            return Draft.outcome(Outcome.State.INSTALLED, staged, sentence);
        }
        Optional<Reasons.Reason> lack = lack(name, report, fit);
        if (lack.isPresent()) {
            return waits(staged, lack.get(), Optional.ofNullable(report.failed().get(name)));
        }
        reporter.tell(name, Progress.Phase.WATCHED, staged.title() + " started well.");
        boolean update = draft.was(name).isPresent() && !draft.isWaiting(name);
        return update
                ? Draft.outcome(
                        Outcome.State.UPDATED,
                        staged,
                        "runs now, in place of " + draft.versionBefore(name) + "."
                                + stopFault(name, report, " The version before it failed to stop: "))
                : Draft.outcome(Outcome.State.INSTALLED, staged, "is installed and runs.");
    }

    private Outcome waits(Staged staged, Reasons.Reason lack, Optional<Throwable> cause) {
        String name = staged.symbolicName();
        draft.turn(name, Installed.State.WAITING, lack.sentence());
        reporter.tell(name, Progress.Phase.WAITING, lack.sentence());
        return new Outcome(
                Outcome.State.WAITING,
                name,
                staged.version(),
                staged.title() + " waits: " + lack.sentence(),
                lack.candidates(),
                cause);
    }

    private static Optional<Reasons.Reason> lack(String name, Switcher.Report report, Fit fit) {
        if (!fit.standing().contains(name)) {
            return Optional.of(Reasons.lack(name, fit));
        }
        return Optional.ofNullable(report.failed().get(name)).map(fault -> Reasons.failure(name, fault, fit));
    }

    private static String stopFault(String name, Switcher.Report report, String before) {
        return Optional.ofNullable(report.stopFaults().get(name))
                .map(fault -> before + Reasons.text(Reasons.root(fault)) + ".")
                .orElse("");
    }

    private Outcome dropped(String name, Switcher.Report report) {
        String version = shelf.ofEdition(name).map(Wanted::version).orElse("");
        if (report.hanging().contains(name)) {
            return new Outcome(
                    Outcome.State.NEEDS_RESTART,
                    name,
                    "",
                    name + " is removed, but does not stop; it is gone when Backline is started again.",
                    List.of("Restart Backline."),
                    Optional.empty());
        }
        String returns = version.isEmpty() ? "" : "; version " + version + " of the edition runs again";
        String sentence = name + " is removed" + returns + "." + stopFault(name, report, " Its stop() failed: ");
        reporter.tell(name, Progress.Phase.REMOVED, sentence);
        return new Outcome(Outcome.State.REMOVED, name, version, sentence, List.of(), Optional.empty());
    }

    /** The ledger with the states of others, who may have gained or lost what they need by this work. */
    LedgerState settled(LedgerState next, Switcher.Report report, Fit fit) {
        if (shelf.safe()) {
            return next;
        }
        LedgerState settled = next;
        for (Installed row : next.bundles().values()) {
            String name = row.symbolicName();
            boolean stands = fit.standing().contains(name) && report.well(name);
            if (row.state() == Installed.State.WAITING && stands) {
                settled = settled.with(LedgerState.inState(row, Installed.State.RUNNING, Optional.empty()));
                reporter.tell(name, Progress.Phase.COMMITTED, name + " has all it needs now and runs.");
            } else if (row.state() == Installed.State.RUNNING && fit.fell(name) && !fit.wantsWindow(name)) {
                String reason = Reasons.lack(name, fit).sentence();
                settled = settled.with(LedgerState.inState(row, Installed.State.WAITING, Optional.of(reason)));
                reporter.tell(name, Progress.Phase.WAITING, reason);
            }
        }
        return settled;
    }
}
