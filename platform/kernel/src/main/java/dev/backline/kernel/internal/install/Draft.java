package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.ledger.LedgerState;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.spi.Consent;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Kept;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Trust;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the ledger shall say after a piece of work: begun with all wishes, and cut down to what turns out to work. */
final class Draft {
    private final Shelf shelf;
    private final Switcher switcher;
    private final Map<String, Staged> puts = new LinkedHashMap<>();
    private final Set<String> drops = new TreeSet<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, Installed> rows = new HashMap<>();
    private Map<String, Wanted> before = Map.of();
    private LedgerState state = LedgerState.EMPTY;
    private boolean returning;

    Draft(Shelf shelf, Switcher switcher) {
        this.shelf = shelf;
        this.switcher = switcher;
    }

    void put(Staged staged) {
        puts.put(staged.symbolicName(), staged);
    }

    void drop(String symbolicName) {
        drops.add(symbolicName);
    }

    void returning() {
        returning = true;
    }

    boolean isReturning() {
        return returning;
    }

    /** Compares the wishes with the ledger; what is there already needs no work. */
    void prepare() {
        // Only looked at: what others committed is followed by the switch, not by a plan.
        state = shelf.ledger().load();
        before = shelf.wanted(state);
        drops.removeAll(puts.keySet());
        for (Staged staged : List.copyOf(puts.values())) {
            String name = staged.symbolicName();
            if (isThere(staged)) {
                outcomes.put(
                        name, outcome(Outcome.State.UNCHANGED, staged, "is installed already, with the same content."));
                puts.remove(name);
                if (staged.origin().startsWith("bundles/")) {
                    state.find(name).ifPresent(row -> rows.put(name, from(row, staged.origin())));
                }
            } else {
                rows.put(name, row(staged));
            }
        }
    }

    private boolean isThere(Staged staged) {
        return was(staged.symbolicName())
                .filter(there -> there.sha256().equals(staged.sha256()) && switcher.holds(there))
                .filter(there -> !isWaiting(staged.symbolicName()))
                .isPresent();
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

    private Installed row(Staged staged) {
        return new Installed(
                staged.symbolicName(),
                staged.version(),
                staged.sha256(),
                staged.origin(),
                Trust.of(Consent.LOCAL),
                Installed.State.RUNNING,
                Optional.empty(),
                previous(staged));
    }

    private List<Kept> previous(Staged staged) {
        Optional<Installed> was =
                state.find(staged.symbolicName()).filter(row -> !row.sha256().equals(staged.sha256()));
        List<Kept> earlier = state.kept(staged.symbolicName()).stream()
                .filter(one -> !one.sha256().equals(staged.sha256()))
                .toList();
        if (was.isEmpty()) {
            return earlier;
        }
        Kept left = new Kept(was.get().version(), was.get().sha256());
        if (!returning) {
            return LedgerState.keeping(earlier, left);
        }
        // The version that is left goes last: rolling back again goes further back.
        List<Kept> turned = new ArrayList<>(earlier);
        turned.add(left);
        return turned;
    }

    /** The bundles that are put in and have not been refused. */
    Set<String> names() {
        return Set.copyOf(rows.keySet());
    }

    Map<String, Staged> puts() {
        return puts;
    }

    Set<String> drops() {
        return drops;
    }

    Map<String, Outcome> outcomes() {
        return outcomes;
    }

    /** What shall be in the ledger for a bundle that is put in. */
    Installed row(String symbolicName) {
        return Objects.requireNonNull(rows.get(symbolicName), symbolicName);
    }

    void refuse(String symbolicName) {
        rows.remove(symbolicName);
    }

    void turn(String symbolicName, Installed.State to, String fault) {
        rows.put(symbolicName, LedgerState.inState(row(symbolicName), to, Optional.of(fault)));
    }

    /** False when another process committed since this draft was begun. */
    boolean isBasedOn(LedgerState newest) {
        return newest.revision() == state.revision();
    }

    /** All that was wanted before, by symbolic name. */
    Map<String, Wanted> before() {
        return before;
    }

    /** What was wanted before under this name. */
    Optional<Wanted> was(String symbolicName) {
        return Optional.ofNullable(before.get(symbolicName));
    }

    String versionBefore(String symbolicName) {
        return was(symbolicName).map(Wanted::version).orElse("");
    }

    boolean isWaiting(String symbolicName) {
        return state.find(symbolicName)
                .filter(row -> row.state() == Installed.State.WAITING)
                .isPresent();
    }

    /** All that shall be wanted after. */
    Map<String, Wanted> target() {
        return shelf.wanted(applied(state));
    }

    LedgerState applied(LedgerState to) {
        LedgerState next = to;
        for (String name : drops) {
            next = next.without(name);
        }
        for (Installed row : rows.values()) {
            next = next.with(row);
        }
        return next;
    }

    /** The bundles whose content changes, and those that waited and are put in again. */
    Set<String> changed(Map<String, Wanted> target) {
        Set<String> changed = new HashSet<>();
        target.forEach((name, wanted) -> {
            boolean same = was(name).filter(wanted::equals).isPresent() && switcher.holds(wanted);
            if (!same || (rows.containsKey(name) && isWaiting(name))) {
                changed.add(name);
            }
        });
        return changed;
    }

    static Outcome outcome(Outcome.State state, Staged staged, String predicate) {
        return new Outcome(
                state,
                staged.symbolicName(),
                staged.version(),
                staged.title() + " " + predicate,
                List.of(),
                Optional.empty());
    }
}
