package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.ledger.LedgerState;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Other processes on the same home: what they changed, and how this one follows. */
final class Others {
    private final Shelf shelf;
    private final Fitting fitting;
    private final Switcher switcher;
    private final Explainer explainer;

    Others(Shelf shelf, Fitting fitting, Switcher switcher, Explainer explainer) {
        this.shelf = shelf;
        this.fitting = fitting;
        this.switcher = switcher;
        this.explainer = explainer;
    }

    /** Makes this process equal to the ledger on disk. */
    List<Outcome> follow() {
        Map<String, Wanted> before = shelf.wanted(shelf.ledger().known());
        Map<String, Wanted> now = shelf.wanted(shelf.ledger().refresh());
        switcher.to(now, fitting.of(now), Set.of());
        Set<String> names = new HashSet<>(before.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), now.get(name)));
        return names.stream()
                .sorted()
                .map(name -> explainer.followed(name, before, now))
                .toList();
    }

    /** How the ledger on disk differs from what this process follows. */
    enum Change {
        /** Not at all. */
        NONE,
        /** Only by what came through the watched folder, which is everybody's. */
        FOLDER,
        /** By what another process was asked for: here, a person decides. */
        WISHES
    }

    Change change() {
        LedgerState known = shelf.ledger().known();
        LedgerState now = shelf.ledger().load();
        if (known.revision() == now.revision()) {
            return Change.NONE;
        }
        Set<Installed> differing = new HashSet<>(known.bundles().values());
        differing.addAll(now.bundles().values());
        differing.removeIf(
                row -> known.bundles().containsValue(row) && now.bundles().containsValue(row));
        return differing.stream().allMatch(row -> row.origin().startsWith("bundles/")) ? Change.FOLDER : Change.WISHES;
    }
}
