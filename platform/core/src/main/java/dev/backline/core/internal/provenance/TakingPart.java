package dev.backline.core.internal.provenance;

import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Ledger;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Which bundles took part: those that did the work and all whose classes they are wired to. */
final class TakingPart {
    private final Ledger ledger;

    TakingPart(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Answers symbolic name to version and SHA-256; without the framework itself, whose bytes are not music. */
    SortedMap<String, String> describe(Collection<Bundle> workers) {
        SortedMap<String, String> found = new TreeMap<>();
        Deque<Bundle> open = new ArrayDeque<>(workers);
        while (!open.isEmpty()) {
            Bundle bundle = open.removeFirst();
            String name = bundle.getSymbolicName();
            if (bundle.getBundleId() != 0 && name != null && found.putIfAbsent(name, describe(bundle)) == null) {
                BundleWiring wiring = bundle.adapt(BundleWiring.class);
                if (wiring != null) {
                    for (BundleWire wire : wiring.getRequiredWires(BundleRevision.PACKAGE_NAMESPACE)) {
                        open.add(wire.getProvider().getBundle());
                    }
                }
            }
        }
        return found;
    }

    private String describe(Bundle bundle) {
        return now(bundle.getSymbolicName()).orElseGet(() -> bundle.getVersion().toString());
    }

    /** Answers version and SHA-256 of a bundle as it is installed now. */
    Optional<String> now(String symbolicName) {
        return ledger.find(symbolicName).map(TakingPart::describe);
    }

    private static String describe(Installed installed) {
        return installed.version() + " " + installed.sha256();
    }
}
