package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.spi.Finding;
import dev.backline.kernel.spi.Progress;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.Bundle;

/**
 * Watches the class loaders of bundles that are gone. One that is still there after several collections is a leak: it is
 * told once, with the bundle's name and what probably holds it.
 */
final class Leaks {
    private static final int COLLECTIONS = 4;
    private static final int MOST = 1_000;

    private final List<Gone> watched = new CopyOnWriteArrayList<>();
    private final Set<Gone> told = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final long delayMillis;
    private volatile boolean background;
    private volatile long last = System.nanoTime();
    private final Reporter reporter;
    private final KernelLog log;

    Leaks(Reporter reporter, long delayMillis, KernelLog log) {
        this.delayMillis = delayMillis;
        this.reporter = reporter;
        this.log = log;
    }

    /**
     * The loader of a bundle that was taken out.
     *
     * @param name symbolic name and version
     * @param symbolicName of the bundle
     * @param loader cleared when nobody holds it
     */
    record Gone(String symbolicName, String name, WeakReference<ClassLoader> loader) {
        static Gone of(Bundle bundle) {
            return new Gone(
                    bundle.getSymbolicName(),
                    bundle.getSymbolicName() + " " + bundle.getVersion(),
                    new WeakReference<>(Switcher.loader(bundle).orElse(null)));
        }
    }

    /** From now on leaks are looked for by themselves, a while after the last bundle went. */
    void inBackground() {
        background = true;
    }

    /** Starts to watch; cheap, nothing is collected yet. */
    void watch(Gone gone) {
        last = System.nanoTime();
        watched.removeIf(one -> one.loader().refersTo(null));
        if (!gone.loader().refersTo(null) && watched.size() < MOST) {
            watched.add(gone);
            if (background && waiting.compareAndSet(false, true)) {
                Thread.ofPlatform().name("backline leaks").daemon().start(this::lookLater);
            }
        }
    }

    private void lookLater() {
        try {
            long due = delayMillis;
            while (due > 0) {
                Thread.sleep(due);
                due = delayMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - last);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.set(false);
        }
        verdicts();
    }

    /** How many loaders of gone bundles have not been collected yet. */
    int uncollected() {
        watched.removeIf(one -> one.loader().refersTo(null));
        return watched.size();
    }

    /** Asks for collections and answers a verdict for each loader that survived them. Takes some 100 ms. */
    synchronized List<Finding> verdicts() {
        told.retainAll(watched);
        for (int i = 0; i < COLLECTIONS && uncollected() > 0; i++) {
            System.gc();
        }
        List<Finding> findings = new ArrayList<>();
        for (Gone gone : watched) {
            ClassLoader loader = gone.loader().get();
            if (loader != null) {
                String sentence = gone.name() + " is gone, but still holds memory: " + holder(loader);
                findings.add(new Finding(Finding.Grade.WARNING, gone.symbolicName(), sentence));
                if (told.add(gone)) {
                    reporter.tell(gone.symbolicName(), Progress.Phase.LEAKED, sentence);
                }
            }
        }
        return findings;
    }

    private String holder(ClassLoader loader) {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            String how = how(thread, loader);
            if (!how.isEmpty()) {
                return "its thread \"" + thread.getName() + "\" still runs (" + how
                        + "). End the thread when the bundle stops; until then a restart of Backline frees it.";
            }
        }
        log.info("no thread holds " + loader);
        return "no living thread has its classes on its stack, so a ThreadLocal, a shutdown hook or a listener outside the"
                + " bundle holds it. Take back in the bundle's deactivation what was registered; a restart of Backline"
                + " frees it.";
    }

    private static String how(Thread thread, ClassLoader loader) {
        if (loader.equals(thread.getClass().getClassLoader())) {
            return "its class is the bundle's";
        }
        if (loader.equals(thread.getContextClassLoader())) {
            return "its context class loader is the bundle's";
        }
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (isOf(frame.getClassName(), loader)) {
                return "it is in " + frame.getClassName() + "." + frame.getMethodName();
            }
        }
        return "";
    }

    // Only asks the loader for classes that it has defined already or could define; a delegated one answers another
    // loader.
    private static boolean isOf(String className, ClassLoader loader) {
        try {
            return loader.equals(Class.forName(className, false, loader).getClassLoader());
        } catch (ClassNotFoundException | LinkageError notHere) {
            return false;
        }
    }
}
