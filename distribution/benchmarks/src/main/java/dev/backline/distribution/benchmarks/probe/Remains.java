package dev.backline.distribution.benchmarks.probe;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** Heap, metaspace and class loaders that are left after the tiny bundle came and went. */
final class Remains {
    private static final int COLLECTIONS = 4;

    private final BundleContext context;
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    private int made;

    Remains(BundleContext context) {
        this.context = context;
    }

    /** Remembers the present loader of the tiny bundle, without holding it. */
    void watch() {
        for (Bundle bundle : context.getBundles()) {
            if (Rounds.TINY.equals(bundle.getSymbolicName())) {
                loaders.add(new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
                made++;
            }
        }
    }

    /** {@code cycles COUNT HEAP-KB METASPACE-KB CLASSES LOADERS-ALIVE LOADERS-MADE}, after several collections. */
    String line(int cycle) {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        loaders.removeIf(one -> one.refersTo(null));
        Runtime runtime = Runtime.getRuntime();
        double heap = (runtime.totalMemory() - runtime.freeMemory()) / 1024.0;
        int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        return "cycles " + cycle + " " + heap + " " + metaspace() / 1024.0 + " " + classes + " " + loaders.size() + " "
                + made;
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
