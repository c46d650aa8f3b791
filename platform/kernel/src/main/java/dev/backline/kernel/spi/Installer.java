package dev.backline.kernel.spi;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Puts bundles in, swaps them and takes them out. All work goes through one queue with one thread, whoever asks: an
 * answer is a value that never completes exceptionally for a fault of a bundle or a file. Do not wait for an answer
 * inside a listener or a bundle's activator: these run on the queue's own time.
 */
@ProviderType
public interface Installer {
    /** What {@link #install} would do with these jars, one outcome for each in their order; changes nothing. */
    CompletableFuture<List<Outcome>> plan(List<Path> jars);

    /**
     * Installs jars as one set, each new or in place of the bundle with its symbolic name: copied to the store, hash
     * and manifest checked, resolved as a whole before anything changes, switched, watched, committed; rolled back by
     * itself when it fails. A new bundle that lacks something is kept waiting; an update that lacks something is
     * refused, and the old version keeps running. Answers one outcome for each jar, in their order.
     */
    CompletableFuture<List<Outcome>> install(List<Path> jars);

    /**
     * Removes a bundle of the home, with its file in the watched folder. Where it had replaced a bundle of the
     * edition, that one returns; a bundle of the edition itself is refused. The jar stays in the store for
     * {@link #rollback}.
     */
    CompletableFuture<Outcome> remove(String symbolicName);

    /** Returns to the version before the present one (also of a removed bundle), with that version's settings. */
    CompletableFuture<Outcome> rollback(String symbolicName);

    /** Tries a quarantined or waiting bundle again. */
    CompletableFuture<Outcome> retry(String symbolicName);

    /** Why a bundle does not run, with candidates to mend it; or that it does, and who provides what it needs. */
    Outcome why(String symbolicName);

    /** Takes over what another process committed to the ledger; one outcome for each bundle that changed. */
    CompletableFuture<List<Outcome>> follow();

    /**
     * Completes when the watched folder was looked at once more and all work found or waiting is done. One outcome for
     * each file that brought a change.
     */
    CompletableFuture<List<Outcome>> settle();

    /** Full check of every hash, of ledger, store and cache, and of bundles that are gone but still hold memory. */
    CompletableFuture<List<Finding>> checkUp();

    /**
     * Reports each step to {@code listener}, on the queue's thread, until the answer is closed. A listener that throws
     * is dropped.
     */
    Subscription listen(Consumer<Progress> listener);

    /** Ends a listening. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
