package dev.backline.kernel.spi;

import java.util.List;
import java.util.Optional;

/**
 * One bundle of the ledger: what is wanted, from where, and how it fares.
 *
 * @param symbolicName name of the bundle, unique in the ledger
 * @param version OSGi version
 * @param sha256 hash of its jar, lower-case hexadecimal
 * @param origin {@code edition}, {@code bundles/<file>} for the watched folder, else {@code file <name>}
 * @param trust why it may run here
 * @param state how it fares
 * @param fault one sentence for a person when the state is not {@link State#RUNNING}
 * @param previous versions that a rollback can return to, newest first
 */
public record Installed(
        String symbolicName,
        String version,
        String sha256,
        String origin,
        Trust trust,
        State state,
        Optional<String> fault,
        List<Kept> previous) {
    /** Copies {@code previous}. */
    public Installed {
        previous = List.copyOf(previous);
    }

    /** How a bundle fares. */
    public enum State {
        /** Started, or ready to start on first use. */
        RUNNING,
        /** Something that it needs is not here yet; it starts by itself when that arrives. */
        WAITING,
        /** It failed to start; it is left out until it is replaced, retried or removed. */
        QUARANTINED,
        /** Left out of this run: safe mode. */
        HELD_BACK,
        /** Not for this mode: it is for the window, and this run has none. */
        OTHER_MODE
    }
}
