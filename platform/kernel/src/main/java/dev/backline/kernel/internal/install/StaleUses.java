package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.KernelLog;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * Lets go of what Felix keeps of a bundle that is gone. Up to 7.0.5, the newest, its registry holds each bundle that ever
 * got a service from a provider that still runs: the use is counted down to zero, but its entry stays, and with it the
 * bundle's manifest and wires, some 3 KB. There is no public way to it; see decision 0010. With another framework, or
 * one that keeps its uses elsewhere, this does nothing.
 */
final class StaleUses {
    private static final String[] WAY = {"m_registry", "m_inUseMap"};

    private final Bundle system;
    private final KernelLog log;
    private @Nullable Map<?, ?> uses;

    StaleUses(Bundle system, KernelLog log) {
        this.system = system;
        this.log = log;
    }

    /** Forgets the uses of a bundle; only of one that is uninstalled, whose context cannot get a service any more. */
    synchronized void forget(Bundle gone) {
        if (gone.getState() == Bundle.UNINSTALLED) {
            if (uses == null) {
                uses = find();
            }
            uses.remove(gone);
        }
    }

    private Map<?, ?> find() {
        try {
            Object found = system;
            for (String name : WAY) {
                Field field = found.getClass().getDeclaredField(name);
                field.setAccessible(true);
                found = field.get(found);
            }
            return (Map<?, ?>) found;
        } catch (ReflectiveOperationException | RuntimeException other) {
            log.info("This framework keeps the uses of services in its own way, and is left alone: " + other);
            return new HashMap<>();
        }
    }
}
