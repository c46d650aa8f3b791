package dev.backline.kernel.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The record of what is installed, from where, with which hash and trust. Reading never blocks and never waits for a
 * writer; each call answers the newest committed state of this process.
 */
@ProviderType
public interface Ledger {
    /** Counts the committed changes; two equal revisions of one home have equal content. */
    long revision();

    /** All bundles, those of the edition too, ordered by symbolic name. */
    List<Installed> installed();

    /** The bundle with this symbolic name. */
    Optional<Installed> find(String symbolicName);

    /** What happened, newest first; the last 500 lines are kept. */
    List<Happening> history();

    /** True when another process committed a change that this one has not followed yet. */
    boolean changedElsewhere();

    /** What is wrong, for a person: one line a fault, empty when all is well. */
    String faultReport();
}
