package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.ledger.HistoryFile;
import dev.backline.kernel.internal.ledger.LedgerState;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.internal.manifest.Fit;
import dev.backline.kernel.spi.Consent;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Kept;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Progress;
import dev.backline.kernel.spi.Trust;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleException;

/**
 * One piece of bundle work, from a staged set to a committed ledger. The set is first fitted against everything that
 * shall be there; only what fits is switched; what does not start is switched back; then the ledger is written. Whoever
 * is killed on the way leaves the old ledger, and the next start makes the framework equal to it.
 */
final class Work {
    private final Shelf shelf;
    private final Fitting fitting;
    private final Switcher switcher;
    private final SettingsCopies settings;
    private final HistoryFile history;
    private final Reporter reporter;
    private final KernelLog log;

    private final Map<String, Staged> puts = new LinkedHashMap<>();
    private final Set<String> drops = new TreeSet<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, Installed> rows = new HashMap<>();
    private Map<String, Wanted> before = Map.of();
    private LedgerState state = LedgerState.EMPTY;
    private boolean returning;

    Work(
            Shelf shelf,
            Fitting fitting,
            Switcher switcher,
            SettingsCopies settings,
            HistoryFile history,
            Reporter reporter,
            KernelLog log) {
        this.shelf = shelf;
        this.fitting = fitting;
        this.switcher = switcher;
        this.settings = settings;
        this.history = history;
        this.reporter = reporter;
        this.log = log;
    }

    /** Adds a bundle to install, or to put in place of the one of its name. */
    Work put(Staged staged) {
        puts.put(staged.symbolicName(), staged);
        return this;
    }

    /** Adds a bundle to take out. */
    Work drop(String symbolicName) {
        drops.add(symbolicName);
        return this;
    }

    /** The set returns to versions that ran before: their settings return too. */
    Work returning() {
        returning = true;
        return this;
    }

    /** What would become of it; changes nothing. */
    Map<String, Outcome> plan() {
        prepare();
        fit();
        for (Staged staged : puts.values()) {
            outcomes.computeIfAbsent(
                    staged.symbolicName(),
                    name -> outcome(
                            Outcome.State.PLANNED,
                            staged,
                            before.containsKey(name)
                                    ? "would replace " + name + " " + before.get(name).version() + "."
                                    : "would be installed; all it needs is here."));
        }
        return outcomes;
    }

    /** Does it. {@code also} changes the ledger in the same commit. Answers an outcome by symbolic name. */
    Map<String, Outcome> run(UnaryOperator<LedgerState> also) throws IOException {
        prepare();
        Fit fit = fit();
        Map<String, Wanted> target = target();
        Set<String> changed = changed(target);
        keepSettings(changed);
        Switcher.Report report = switcher.to(target, fit, changed);
        Set<String> bad = bad(report, target);
        if (!bad.isEmpty()) {
            revert(bad, report, fit);
            target = target();
            fit = fitting.of(target);
            Switcher.Report back = switcher.to(target, fit, Set.of());
            report.hanging().addAll(back.hanging());
            bad.forEach(name -> settings.putBack(name, hash(before.get(name)), before.keySet()));
        }
        conclude(report, fit);
        commit(also, report, fit);
        return outcomes;
    }

    /** What became of each bundle so far. */
    Map<String, Outcome> outcomes() {
        return outcomes;
    }

    private static String hash(@Nullable Wanted wanted) {
        return wanted == null ? "none" : wanted.sha256();
    }

    private void prepare() {
        state = shelf.ledger().refresh();
        before = shelf.wanted(state);
        drops.removeAll(puts.keySet());
        for (Staged staged : List.copyOf(puts.values())) {
            Wanted there = before.get(staged.symbolicName());
            boolean same = there != null && there.sha256().equals(staged.sha256()) && switcher.holds(there);
            if (same && !isWaiting(staged.symbolicName())) {
                outcomes.put(
                        staged.symbolicName(),
                        outcome(Outcome.State.UNCHANGED, staged, "is installed already, with the same content."));
                puts.remove(staged.symbolicName());
                if (staged.origin().startsWith("bundles/")) {
                    state.find(staged.symbolicName()).ifPresent(row -> rows.put(row.symbolicName(), from(row, staged.origin())));
                }
            } else {
                rows.put(staged.symbolicName(), row(staged));
            }
        }
    }

    private static Installed from(Installed row, String origin) {
        return new Installed(
                row.symbolicName(),
                row.version(),
                row.sha256(),
                origin,
                row.trust(),
                row.state(),
                row.fault(),
                row.previous());
    }

    private boolean isWaiting(String symbolicName) {
        return state.find(symbolicName)
                .filter(row -> row.state() == Installed.State.WAITING)
                .isPresent();
    }

    private Installed row(Staged staged) {
        Optional<Installed> was = state.find(staged.symbolicName());
        List<Kept> previous = was.map(old -> old.sha256().equals(staged.sha256())
                        ? old.previous()
                        : LedgerState.keeping(
                                without(old.previous(), staged.sha256()), new Kept(old.version(), old.sha256())))
                .orElseGet(() -> without(state.kept(staged.symbolicName()), staged.sha256()));
        if (returning && was.isPresent() && !previous.isEmpty()) {
            // The version that is left goes last: rolling back again goes further back.
            List<Kept> turned = new ArrayList<>(previous);
            turned.add(turned.removeFirst());
            previous = turned;
        }
        return new Installed(
                staged.symbolicName(),
                staged.version(),
                staged.sha256(),
                staged.origin(),
                Trust.of(Consent.LOCAL),
                Installed.State.RUNNING,
                Optional.empty(),
                previous);
    }

    private static List<Kept> without(List<Kept> kept, String sha256) {
        return kept.stream().filter(one -> !one.sha256().equals(sha256)).toList();
    }

    private LedgerState next() {
        LedgerState next = state;
        for (String name : drops) {
            next = next.without(name);
        }
        for (Installed row : rows.values()) {
            next = next.with(row);
        }
        return next;
    }

    private Map<String, Wanted> target() {
        return shelf.wanted(next());
    }

    private Set<String> changed(Map<String, Wanted> target) {
        Set<String> changed = new HashSet<>(target.keySet());
        changed.removeIf(name -> target.get(name).equals(before.get(name)) && switcher.holds(target.get(name)));
        rows.keySet().stream().filter(this::isWaiting).forEach(changed::add);
        return changed;
    }

    // Refuses updates that do not fit or would take the ground from others; new bundles that do not fit will wait.
    private Fit fit() {
        Fit old = fitting.of(before);
        while (true) {
            Fit fit = fitting.of(target());
            Optional<String> refused = puts.keySet().stream()
                    .filter(rows::containsKey)
                    .filter(name -> refuse(name, old, fit))
                    .findFirst();
            if (refused.isEmpty()) {
                reportFit(fit);
                return fit;
            }
            rows.remove(refused.get());
        }
    }

    private boolean refuse(String name, Fit old, Fit fit) {
        Staged staged = puts.get(name);
        if (staged == null || !old.standing().contains(name)) {
            return false;
        }
        Reasons.Reason reason;
        if (!fit.standing().contains(name)) {
            reason = Reasons.lack(name, fit);
        } else {
            Optional<String> victim = old.standing().stream()
                    .filter(other -> !fit.standing().contains(other) && !drops.contains(other))
                    .filter(other -> fit.lacks(other).stream()
                            .anyMatch(need -> fitting.offers(before.get(name), need)))
                    .sorted()
                    .findFirst();
            if (victim.isEmpty()) {
                return false;
            }
            reason = Reasons.lack(victim.get(), fit);
        }
        outcomes.put(
                name,
                new Outcome(
                        Outcome.State.REFUSED,
                        name,
                        before.get(name).version(),
                        staged.title() + " was not installed, and " + before.get(name).version() + " runs on: "
                                + reason.sentence(),
                        reason.candidates(),
                        Optional.empty()));
        reporter.tell(name, Progress.Phase.REFUSED, outcomes.get(name).sentence());
        return true;
    }

    private void reportFit(Fit fit) {
        for (String name : rows.keySet()) {
            if (fit.standing().contains(name)) {
                reporter.tell(name, Progress.Phase.RESOLVED, name + " has all it needs.");
            }
        }
    }

    private void keepSettings(Collection<String> changed) {
        for (String name : changed) {
            Wanted was = before.get(name);
            if (was != null) {
                settings.keep(name, was.sha256(), before.keySet());
                if (returning) {
                    settings.putBack(name, rows.get(name).sha256(), before.keySet());
                }
            }
        }
    }

    // Failed ones of this set that must go; when only a bystander fails, the updates of this set are to blame.
    private Set<String> bad(Switcher.Report report, Map<String, Wanted> target) {
        Set<String> bad = new TreeSet<>();
        for (String name : report.failed().keySet()) {
            if (rows.containsKey(name)) {
                bad.add(name);
            }
        }
        boolean bystander = report.failed().keySet().stream()
                .anyMatch(name -> !rows.containsKey(name)
                        && before.containsKey(name)
                        && !isWaiting(name)
                        && target.get(name) != null);
        if (bad.isEmpty() && bystander) {
            rows.keySet().stream().filter(before::containsKey).forEach(bad::add);
        }
        bad.removeIf(name -> waits(name, report));
        return bad;
    }

    // The framework itself cannot wire a new bundle: it stays and waits, as one that lacks something does.
    private boolean waits(String name, Switcher.Report report) {
        Throwable fault = report.failed().get(name);
        return fault instanceof BundleException refusal
                && refusal.getType() == BundleException.RESOLVE_ERROR
                && !before.containsKey(name);
    }

    private void revert(Set<String> bad, Switcher.Report report, Fit fit) {
        for (String name : bad) {
            Staged staged = puts.get(name);
            Throwable fault = report.failed().getOrDefault(name, firstFault(report));
            Reasons.Reason reason = Reasons.failure(name, fault, fit);
            boolean update = before.containsKey(name);
            String title = staged == null ? name : staged.title();
            String sentence = update
                    ? title + " was taken back, and " + before.get(name).version() + " runs again: " + reason.sentence()
                    : reason.sentence() + " It is left out from now on.";
            outcomes.put(
                    name,
                    new Outcome(
                            update ? Outcome.State.ROLLED_BACK : Outcome.State.QUARANTINED,
                            name,
                            update ? before.get(name).version() : "",
                            sentence,
                            reason.candidates(),
                            Optional.of(fault)));
            reporter.tell(
                    name, update ? Progress.Phase.ROLLED_BACK : Progress.Phase.QUARANTINED, sentence);
            if (update) {
                rows.remove(name);
            } else {
                rows.put(
                        name,
                        LedgerState.inState(rows.get(name), Installed.State.QUARANTINED, Optional.of(reason.sentence())));
            }
        }
    }

    private static Throwable firstFault(Switcher.Report report) {
        return report.failed().values().iterator().next();
    }

    private void conclude(Switcher.Report report, Fit fit) {
        for (Map.Entry<String, Installed> entry : Map.copyOf(rows).entrySet()) {
            String name = entry.getKey();
            Staged staged = puts.get(name);
            if (staged != null && !outcomes.containsKey(name)) {
                outcomes.put(name, conclude(name, staged, report, fit));
            }
        }
        for (String name : drops) {
            outcomes.put(name, dropped(name, report));
        }
    }

    private Outcome conclude(String name, Staged staged, Switcher.Report report, Fit fit) {
        boolean update = before.containsKey(name) && !isWaiting(name);
        if (shelf.safe()) {
            return outcome(Outcome.State.INSTALLED, staged, "is installed, but left out of this run: safe mode.");
        }
        if (report.hanging().contains(name)) {
            return outcome(Outcome.State.NEEDS_RESTART, staged, "is installed, but " + name
                    + " does not stop; it comes into force when Backline is started again.");
        }
        Optional<Reasons.Reason> lack = lack(name, report, fit);
        if (lack.isPresent()) {
            rows.put(name, LedgerState.inState(rows.get(name), Installed.State.WAITING, Optional.of(lack.get().sentence())));
            reporter.tell(name, Progress.Phase.WAITING, lack.get().sentence());
            return new Outcome(
                    Outcome.State.WAITING,
                    name,
                    staged.version(),
                    staged.title() + " waits: " + lack.get().sentence(),
                    lack.get().candidates(),
                    Optional.ofNullable(report.failed().get(name)));
        }
        reporter.tell(name, Progress.Phase.WATCHED, staged.title() + " started well.");
        String stop = Optional.ofNullable(report.stopFaults().get(name))
                .map(fault -> " The version before it failed to stop: " + Reasons.text(Reasons.root(fault)) + ".")
                .orElse("");
        return update
                ? outcome(Outcome.State.UPDATED, staged, "runs now, in place of " + before.get(name).version() + "." + stop)
                : outcome(Outcome.State.INSTALLED, staged, "is installed and runs.");
    }

    private static Optional<Reasons.Reason> lack(String name, Switcher.Report report, Fit fit) {
        if (!fit.standing().contains(name)) {
            return Optional.of(Reasons.lack(name, fit));
        }
        return Optional.ofNullable(report.failed().get(name)).map(fault -> Reasons.failure(name, fault, fit));
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
        String stop = Optional.ofNullable(report.stopFaults().get(name))
                .map(fault -> " Its stop() failed: " + Reasons.text(Reasons.root(fault)) + ".")
                .orElse("");
        String sentence = version.isEmpty()
                ? name + " is removed." + stop
                : name + " is removed; version " + version + " of the edition runs again." + stop;
        reporter.tell(name, Progress.Phase.REMOVED, sentence);
        return new Outcome(Outcome.State.REMOVED, name, version, sentence, List.of(), Optional.empty());
    }

    private void commit(UnaryOperator<LedgerState> also, Switcher.Report report, Fit fit) throws IOException {
        LedgerState committed = shelf.ledger().commit(newest -> {
            LedgerState next = newest;
            for (String name : drops) {
                next = next.without(name);
            }
            for (Installed row : rows.values()) {
                next = next.with(row);
            }
            return also.apply(settled(next, report, fit));
        });
        outcomes.forEach((name, outcome) -> {
            if (outcome.state() != Outcome.State.UNCHANGED) {
                history.add(committed.revision(), name, outcome.sentence());
            }
            if (outcome.state() == Outcome.State.INSTALLED || outcome.state() == Outcome.State.UPDATED) {
                reporter.tell(name, Progress.Phase.COMMITTED, outcome.sentence());
            }
        });
    }

    // Others may have gained or lost what they need by this work.
    private LedgerState settled(LedgerState next, Switcher.Report report, Fit fit) {
        LedgerState settled = next;
        for (Installed row : next.bundles().values()) {
            boolean stands = fit.standing().contains(row.symbolicName()) && report.well(row.symbolicName());
            if (row.state() == Installed.State.WAITING && stands) {
                settled = settled.with(LedgerState.inState(row, Installed.State.RUNNING, Optional.empty()));
                reporter.tell(row.symbolicName(), Progress.Phase.COMMITTED, row.symbolicName() + " has all it needs now and runs.");
            } else if (row.state() == Installed.State.RUNNING && !fit.standing().contains(row.symbolicName())) {
                String reason = Reasons.lack(row.symbolicName(), fit).sentence();
                settled = settled.with(LedgerState.inState(row, Installed.State.WAITING, Optional.of(reason)));
                reporter.tell(row.symbolicName(), Progress.Phase.WAITING, reason);
            }
        }
        log.info("The framework holds " + fit.standing().size() + " bundles that have all they need");
        return settled;
    }

    private static Outcome outcome(Outcome.State state, Staged staged, String predicate) {
        return new Outcome(
                state,
                staged.symbolicName(),
                staged.version(),
                staged.title() + " " + predicate,
                List.of(),
                Optional.empty());
    }
}
