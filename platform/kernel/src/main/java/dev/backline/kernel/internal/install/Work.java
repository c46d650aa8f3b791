package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.ledger.HistoryFile;
import dev.backline.kernel.internal.ledger.LedgerState;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.internal.manifest.Fit;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Progress;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.osgi.framework.BundleException;

/**
 * One piece of bundle work, from a staged set to a committed ledger. The set is first fitted against everything that
 * shall be there; only what fits is switched; what does not start is switched back; then the ledger is written. Whoever
 * is killed on the way leaves the old ledger, and the next start makes the framework equal to it.
 */
final class Work {
    private final Fitting fitting;
    private final Switcher switcher;
    private final SettingsCopies settings;
    private final HistoryFile history;
    private final Reporter reporter;
    private final Shelf shelf;
    private final Draft draft;
    private final Verdicts verdicts;
    private final Room room;

    Work(
            Shelf shelf,
            Fitting fitting,
            Switcher switcher,
            SettingsCopies settings,
            HistoryFile history,
            Reporter reporter,
            Room room) {
        this.shelf = shelf;
        this.fitting = fitting;
        this.switcher = switcher;
        this.settings = settings;
        this.history = history;
        this.room = room;
        this.reporter = reporter;
        this.draft = new Draft(shelf, switcher);
        this.verdicts = new Verdicts(shelf, draft, reporter, room);
    }

    /** Adds a bundle to install, or to put in place of the one of its name. */
    Work put(Staged staged) {
        draft.put(staged);
        return this;
    }

    /** Adds a bundle to take out. */
    Work drop(String symbolicName) {
        draft.drop(symbolicName);
        return this;
    }

    /** The set returns to versions that ran before: their settings return too. */
    Work returning() {
        draft.returning();
        return this;
    }

    /** What became of each bundle so far. */
    Map<String, Outcome> outcomes() {
        return draft.outcomes();
    }

    /** What would become of it; changes nothing. */
    Map<String, Outcome> plan() {
        draft.prepare();
        Fit fit = fit();
        for (Staged staged : draft.puts().values()) {
            draft.outcomes().computeIfAbsent(staged.symbolicName(), name -> planned(staged, fit));
        }
        return draft.outcomes();
    }

    private Outcome planned(Staged staged, Fit fit) {
        String name = staged.symbolicName();
        if (fit.wantsWindow(name)) {
            return Draft.outcome(Outcome.State.PLANNED, staged, "would be installed. " + Reasons.otherMode(name));
        }
        if (!fit.standing().contains(name)) {
            Reasons.Reason lack = Reasons.lack(name, fit);
            return new Outcome(
                    Outcome.State.PLANNED,
                    name,
                    staged.version(),
                    staged.title() + " would be installed and wait: " + lack.sentence(),
                    lack.candidates(),
                    Optional.empty());
        }
        String what = draft.was(name).isPresent()
                ? "would replace " + name + " " + draft.versionBefore(name) + "."
                : "would be installed; all it needs is here.";
        return Draft.outcome(Outcome.State.PLANNED, staged, what);
    }

    /** Does it. {@code also} changes the ledger in the same commit. Answers an outcome by symbolic name. */
    Map<String, Outcome> run(UnaryOperator<LedgerState> also) throws IOException {
        draft.prepare();
        Fit fit = fit();
        Map<String, Wanted> target = draft.target();
        Set<String> changed = draft.changed(target);
        keepSettings(changed);
        Switcher.Report report = switcher.to(target, fit, changed);
        Set<String> bad = bad(report, target);
        if (!bad.isEmpty()) {
            fit = takeBack(bad, report, fit);
        }
        verdicts.conclude(report, fit);
        try {
            commit(also, report, fit);
        } catch (IOException full) {
            throw undone(changed, full);
        }
        return draft.outcomes();
    }

    // The ledger stays as it was, so everything else returns to it, as far as the disk lets it; the next start does the
    // rest.
    private IOException undone(Set<String> changed, IOException full) {
        for (String name : changed) {
            draft.was(name)
                    .ifPresent(was ->
                            settings.putBack(name, was.sha256(), draft.before().keySet()));
        }
        Set<String> down = switcher.to(draft.before(), fitting.of(draft.before()), Set.of())
                .failed()
                .keySet();
        return down.isEmpty() ? full : room.down(new TreeSet<>(down), full);
    }

    // Refuses updates that do not fit or would take the ground from others; new bundles that do not fit will wait.
    private Fit fit() {
        Fit old = fitting.of(draft.before());
        while (true) {
            Fit fit = fitting.of(draft.target());
            Optional<String> refused = draft.puts().values().stream()
                    .filter(staged -> draft.names().contains(staged.symbolicName()))
                    .filter(staged -> refuse(staged, old, fit))
                    .map(Staged::symbolicName)
                    .findFirst();
            if (refused.isEmpty()) {
                draft.names().stream()
                        .filter(fit.standing()::contains)
                        .forEach(name -> reporter.tell(name, Progress.Phase.RESOLVED, name + " has all it needs."));
                return fit;
            }
            draft.refuse(refused.get());
        }
    }

    private boolean refuse(Staged staged, Fit old, Fit fit) {
        String name = staged.symbolicName();
        Optional<Wanted> was = draft.was(name).filter(one -> old.standing().contains(name));
        if (was.isEmpty()) {
            return false;
        }
        Optional<String> victim = fit.standing().contains(name) ? victim(was.get(), old, fit) : Optional.of(name);
        if (victim.isEmpty()) {
            return false;
        }
        Reasons.Reason reason = Reasons.lack(victim.get(), fit);
        String sentence = staged.title() + " was not installed, and " + draft.versionBefore(name) + " runs on: "
                + reason.sentence();
        draft.outcomes()
                .put(
                        name,
                        new Outcome(
                                Outcome.State.REFUSED,
                                name,
                                draft.versionBefore(name),
                                sentence,
                                reason.candidates(),
                                Optional.empty()));
        reporter.tell(name, Progress.Phase.REFUSED, sentence);
        return true;
    }

    // One that stood before, falls now, and lacks what the old version offered.
    private Optional<String> victim(Wanted was, Fit old, Fit fit) {
        return old.standing().stream()
                .filter(other ->
                        !fit.standing().contains(other) && !draft.drops().contains(other))
                .filter(other -> fit.lacks(other).stream().anyMatch(need -> fitting.offers(was, need)))
                .sorted()
                .findFirst();
    }

    private void keepSettings(Set<String> changed) {
        for (String name : changed) {
            draft.was(name).ifPresent(was -> {
                settings.keep(name, was.sha256(), draft.before().keySet());
                if (draft.isReturning()) {
                    settings.putBack(
                            name, draft.row(name).sha256(), draft.before().keySet());
                }
            });
        }
    }

    // Failed ones of this set must go; when only a bystander fails, the updates of this set are to blame.
    private Set<String> bad(Switcher.Report report, Map<String, Wanted> target) {
        Set<String> bad = new TreeSet<>(report.failed().keySet());
        bad.retainAll(draft.names());
        bad.removeIf(name -> waits(name, report));
        boolean bystander = report.failed().keySet().stream()
                .anyMatch(name -> !draft.names().contains(name)
                        && draft.was(name).isPresent()
                        && !draft.isWaiting(name)
                        && target.containsKey(name));
        if (bad.isEmpty() && bystander) {
            draft.names().stream().filter(name -> draft.was(name).isPresent()).forEach(bad::add);
        }
        return bad;
    }

    // The framework itself cannot wire a new bundle: it stays and waits, as one that lacks something does.
    private boolean waits(String name, Switcher.Report report) {
        return report.failed().get(name) instanceof BundleException refusal
                && refusal.getType() == BundleException.RESOLVE_ERROR
                && draft.was(name).isEmpty();
    }

    private Fit takeBack(Set<String> bad, Switcher.Report report, Fit fit) {
        Throwable first = report.failed().values().iterator().next();
        for (String name : bad) {
            verdicts.failed(name, report.failed().getOrDefault(name, first), fit);
            // Before it runs again: it may read them when it starts.
            draft.was(name)
                    .ifPresent(was ->
                            settings.putBack(name, was.sha256(), draft.before().keySet()));
        }
        Map<String, Wanted> target = draft.target();
        Fit after = fitting.of(target);
        report.hanging().addAll(switcher.to(target, after, Set.of()).hanging());
        return after;
    }

    private void commit(UnaryOperator<LedgerState> also, Switcher.Report report, Fit fit) throws IOException {
        AtomicBoolean overtaken = new AtomicBoolean();
        LedgerState committed = shelf.ledger().commit(newest -> {
            overtaken.set(!draft.isBasedOn(newest));
            return also.apply(verdicts.settled(draft.applied(newest), report, fit));
        });
        if (overtaken.get()) {
            Map<String, Wanted> all = shelf.wanted(committed);
            switcher.to(all, fitting.of(all), Set.of());
        }
        draft.outcomes().forEach((name, outcome) -> {
            if (outcome.state() != Outcome.State.UNCHANGED) {
                history.add(committed.revision(), name, outcome.sentence());
            }
            if (outcome.state() == Outcome.State.INSTALLED || outcome.state() == Outcome.State.UPDATED) {
                reporter.tell(name, Progress.Phase.COMMITTED, outcome.sentence());
            }
        });
    }
}
