package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.internal.manifest.BadBundleException;
import dev.backline.kernel.internal.manifest.BundleJar;
import dev.backline.kernel.internal.manifest.Fit;
import dev.backline.kernel.internal.manifest.Need;
import dev.backline.kernel.internal.manifest.Offer;
import dev.backline.kernel.internal.manifest.Offers;
import java.io.IOException;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;

/** Computes how sets of wanted bundles fit together on this framework, and remembers what jars say. */
final class Fitting {
    private static final int SPARE = 20;

    private final Frame frame;
    private final CacheRecord record;
    private final KernelLog log;
    private final Map<String, BundleJar> jars = new HashMap<>();
    private List<Offer> system = List.of();

    Fitting(Frame frame, CacheRecord record, KernelLog log) {
        this.frame = frame;
        this.record = record;
        this.log = log;
    }

    synchronized Fit of(Map<String, Wanted> wanted) {
        if (system.isEmpty()) {
            system = Offers.of(frame.system().adapt(BundleRevision.class));
        }
        Map<String, BundleJar> bundles = new HashMap<>();
        wanted.forEach((name, one) -> jar(one).ifPresent(jar -> bundles.put(name, jar)));
        if (jars.size() > 2 * wanted.size() + SPARE) {
            jars.keySet().retainAll(wanted.values().stream().map(Wanted::key).toList());
        }
        return Fit.of(system, bundles);
    }

    synchronized Optional<BundleJar> jar(Wanted wanted) {
        BundleJar known = jars.get(wanted.key());
        if (known == null) {
            Optional<BundleJar> read = read(wanted);
            read.ifPresent(jar -> jars.put(wanted.key(), jar));
            return read;
        }
        return Optional.of(known);
    }

    /** True when this bundle offers what is needed. */
    boolean offers(Wanted wanted, Need need) {
        return jar(wanted)
                .filter(jar -> jar.offers().stream().anyMatch(need::matches))
                .isPresent();
    }

    private Optional<BundleJar> read(Wanted wanted) {
        try {
            Optional<Bundle> bundle = frame.find(wanted);
            if (bundle.isPresent() && record.holds(wanted)) {
                return Optional.of(BundleJar.of(headers(bundle.get()), wanted.symbolicName()));
            }
            return Optional.of(BundleJar.read(wanted.jar(), wanted.symbolicName()));
        } catch (BadBundleException | IOException unreadable) {
            log.warn(wanted.jar() + " cannot be read: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    // The framework has the manifest in memory, the jar would have to be opened.
    private static Map<String, String> headers(Bundle bundle) {
        Map<String, String> headers = new HashMap<>();
        Dictionary<String, String> all = bundle.getHeaders("");
        for (var keys = all.keys(); keys.hasMoreElements(); ) {
            String key = keys.nextElement();
            headers.put(key, all.get(key));
        }
        return headers;
    }
}
