package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.ledger.LedgerState;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Progress;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Does what the watched folder asks for: all that came, changed or went there is one piece of work. */
final class FolderWork {
    private final Shelf shelf;
    private final Folder folder;
    private final Explainer explainer;
    private final Supplier<Work> works;
    private final Reporter reporter;
    private final KernelLog log;
    private volatile boolean pending;

    FolderWork(
            Shelf shelf, Folder folder, Explainer explainer, Supplier<Work> works, Reporter reporter, KernelLog log) {
        this.shelf = shelf;
        this.folder = folder;
        this.explainer = explainer;
        this.works = works;
        this.reporter = reporter;
        this.log = log;
    }

    /** True when a file was still being copied at the last look. */
    boolean pending() {
        return pending;
    }

    /** Looks at the folder and answers an outcome for each file that was tried. */
    List<Outcome> look() {
        if (shelf.safe()) {
            return List.of();
        }
        try {
            LedgerState state = shelf.ledger().load();
            Folder.Scan scan = folder.scan(state);
            pending = scan.pending();
            return scan.empty() ? List.of() : act(state, scan);
        } catch (IOException failed) {
            log.warn("The watched folder could not be followed: " + failed.getMessage());
            return List.of(explainer.refused("bundles", failed));
        }
    }

    private List<Outcome> act(LedgerState state, Folder.Scan scan) throws IOException {
        Work work = works.get();
        scan.staged().values().forEach(work::put);
        for (Installed row : state.bundles().values()) {
            boolean gone = scan.gone().stream().anyMatch(seen -> row.origin().equals("bundles/" + seen.file()));
            if (gone) {
                work.drop(row.symbolicName());
            }
        }
        Map<String, Outcome> outcomes =
                new LinkedHashMap<>(work.run(next -> folder.after(next, scan, work.outcomes())));
        scan.refused().forEach((file, sentence) -> outcomes.put(file, explainer.refused(file, sentence)));
        scan.unwritten().forEach((file, full) -> {
            Outcome outcome = explainer.refused(file, full);
            outcomes.put(file, outcome);
            reporter.tell(file, Progress.Phase.REFUSED, outcome.sentence());
        });
        return List.copyOf(outcomes.values());
    }
}
