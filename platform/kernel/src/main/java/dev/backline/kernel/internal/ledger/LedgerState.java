package dev.backline.kernel.internal.ledger;

import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Kept;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that the ledger says at one moment; immutable. Only bundles of the home are in it: the edition speaks for itself.
 *
 * @param revision counts commits
 * @param bundles the wanted bundles by symbolic name
 * @param gone removed bundles and the versions that a rollback can bring back
 * @param seen the files of the watched folder by name
 */
public record LedgerState(
        long revision,
        SortedMap<String, Installed> bundles,
        SortedMap<String, List<Kept>> gone,
        SortedMap<String, Seen> seen) {
    /** How many earlier versions of a bundle are kept. */
    public static final int KEPT = 5;

    /** Nothing installed, ever. */
    public static final LedgerState EMPTY = new LedgerState(0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    /** Copies the maps. */
    public LedgerState {
        bundles = Collections.unmodifiableSortedMap(new TreeMap<>(bundles));
        gone = Collections.unmodifiableSortedMap(new TreeMap<>(gone));
        seen = Collections.unmodifiableSortedMap(new TreeMap<>(seen));
    }

    /** The bundle with this symbolic name. */
    public Optional<Installed> find(String symbolicName) {
        return Optional.ofNullable(bundles.get(symbolicName));
    }

    /** Earlier versions of a bundle that is here or was removed, newest first. */
    public List<Kept> kept(String symbolicName) {
        Installed here = bundles.get(symbolicName);
        return here != null ? here.previous() : gone.getOrDefault(symbolicName, List.of());
    }

    /** With this bundle in place of the one of its name; the earlier version is kept. */
    public LedgerState with(Installed bundle) {
        SortedMap<String, Installed> next = new TreeMap<>(bundles);
        next.put(bundle.symbolicName(), bundle);
        SortedMap<String, List<Kept>> left = new TreeMap<>(gone);
        left.remove(bundle.symbolicName());
        return new LedgerState(revision, next, left, seen);
    }

    /** Without this bundle; what it was is kept for a rollback. */
    public LedgerState without(String symbolicName) {
        Installed was = bundles.get(symbolicName);
        if (was == null) {
            return this;
        }
        SortedMap<String, Installed> next = new TreeMap<>(bundles);
        next.remove(symbolicName);
        SortedMap<String, List<Kept>> left = new TreeMap<>(gone);
        left.put(symbolicName, keeping(was.previous(), new Kept(was.version(), was.sha256())));
        return new LedgerState(revision, next, left, seen);
    }

    /** With this verdict on a file. */
    public LedgerState withSeen(Seen file) {
        SortedMap<String, Seen> next = new TreeMap<>(seen);
        next.put(file.file(), file);
        return new LedgerState(revision, bundles, gone, next);
    }

    /** Without a verdict on a file. */
    public LedgerState withoutSeen(String file) {
        SortedMap<String, Seen> next = new TreeMap<>(seen);
        next.remove(file);
        return new LedgerState(revision, bundles, gone, next);
    }

    LedgerState withRevision(long next) {
        return new LedgerState(next, bundles, gone, seen);
    }

    /** {@code earlier} with one more version in front, each content once, at most {@value #KEPT}. */
    public static List<Kept> keeping(List<Kept> earlier, Kept newest) {
        List<Kept> kept = new ArrayList<>();
        kept.add(newest);
        for (Kept old : earlier) {
            if (!old.sha256().equals(newest.sha256()) && kept.size() < KEPT) {
                kept.add(old);
            }
        }
        return kept;
    }

    /** The same bundle in another state. */
    public static Installed inState(Installed bundle, Installed.State state, Optional<String> fault) {
        return new Installed(
                bundle.symbolicName(),
                bundle.version(),
                bundle.sha256(),
                bundle.origin(),
                bundle.trust(),
                state,
                fault,
                bundle.previous());
    }

    /** Every jar of the store that is still needed. */
    public List<String> hashes() {
        List<String> hashes = new ArrayList<>();
        bundles.values().forEach(bundle -> {
            hashes.add(bundle.sha256());
            bundle.previous().forEach(kept -> hashes.add(kept.sha256()));
        });
        for (Map.Entry<String, List<Kept>> left : gone.entrySet()) {
            left.getValue().forEach(kept -> hashes.add(kept.sha256()));
        }
        return hashes;
    }
}
