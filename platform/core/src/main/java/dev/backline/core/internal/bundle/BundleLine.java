package dev.backline.core.internal.bundle;

import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Kept;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One bundle of the ledger.
 *
 * @param bundle symbolic name
 * @param version version that is in force
 * @param state running, waiting, quarantined or held-back
 * @param origin edition, the file of the watched folder, or the file it was installed from
 * @param fault why it does not run
 * @param consent why it may run here: edition, local (a local file: trusted until signatures come) or given
 * @param signer who signed it; absent until signatures come
 * @param capabilities what it declared that it touches
 * @param sha256 hash of its jar
 * @param previous versions that a rollback can return to, newest first
 */
public record BundleLine(
        String bundle,
        String version,
        String state,
        String origin,
        Optional<String> fault,
        String consent,
        Optional<String> signer,
        Set<String> capabilities,
        String sha256,
        List<String> previous) {
    /** Copies the collections. */
    public BundleLine {
        capabilities = Set.copyOf(capabilities);
        previous = List.copyOf(previous);
    }

    static BundleLine of(Installed installed) {
        return new BundleLine(
                installed.symbolicName(),
                installed.version(),
                word(installed.state()),
                installed.origin(),
                installed.fault(),
                word(installed.trust().consent()),
                installed.trust().signer(),
                installed.trust().capabilities(),
                installed.sha256(),
                installed.previous().stream().map(Kept::version).toList());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
