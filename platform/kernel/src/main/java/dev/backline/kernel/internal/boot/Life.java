package dev.backline.kernel.internal.boot;

import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.install.Deadlines;
import dev.backline.kernel.internal.install.Frame;
import dev.backline.kernel.internal.install.InstallQueue;
import dev.backline.kernel.internal.install.Shelf;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.spi.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceReference;

/** Starts the wanted bundles, finds the entry, and ends the framework in time. */
final class Life {
    private final Container container;
    private final StartCount starts;
    private final Deadlines deadlines;
    private final KernelLog log;
    private boolean counting;

    Life(Container container, StartCount starts, Deadlines deadlines, KernelLog log) {
        this.container = container;
        this.starts = starts;
        this.deadlines = deadlines;
        this.log = log;
    }

    /** Starts the edition in this thread, then each bundle of the home under watch. */
    void startAll(Frame frame, Shelf shelf, InstallQueue queue) {
        List<Wanted> edition = new ArrayList<>();
        List<Wanted> own = new ArrayList<>();
        for (Wanted wanted : shelf.ordered(shelf.wanted(shelf.ledger().known()))) {
            (wanted.edition() ? edition : own).add(wanted);
        }
        frame.resolve(frame.bundles());
        log.reached("the resolving of all bundles");
        for (Wanted wanted : edition) {
            frame.find(wanted).ifPresent(bundle -> startOfEdition(frame, bundle, queue));
        }
        for (Wanted wanted : own) {
            suspect(wanted.symbolicName());
            frame.find(wanted).ifPresentOrElse(bundle -> queue.startOfHome(wanted, bundle), () -> queue.lost(wanted));
        }
        if (counting) {
            suspect("?");
        }
    }

    /** From now on the start counts as failed by this one's fault, until it is {@link #up}. */
    void suspect(String name) {
        counting = true;
        starts.begin(name);
    }

    private void startOfEdition(Frame frame, Bundle bundle, InstallQueue queue) {
        try {
            if (!Frame.isFragment(bundle) && bundle.getState() != Bundle.INSTALLED) {
                frame.startHere(bundle);
            }
        } catch (BundleException | IllegalStateException failed) {
            queue.fault(bundle, failed);
        }
    }

    /** The highest-ranked entry. Components may need a moment after the last bundle was started. */
    Optional<Entry> entry(BundleContext context) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
        while (true) {
            ServiceReference<Entry> reference = context.getServiceReference(Entry.class);
            Entry entry = reference == null ? null : context.getService(reference);
            if (entry != null || System.nanoTime() > deadline) {
                return Optional.ofNullable(entry);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** The start came to its end. */
    void up() {
        if (counting) {
            starts.over();
        }
    }

    /** Stops the framework; a bundle that hangs is named and left behind. */
    void end(Consumer<String> say) {
        try {
            container.framework().stop();
            FrameworkEvent event = container.framework().waitForStop(deadlines.exit() - 1_000);
            if (event.getType() == FrameworkEvent.WAIT_TIMEDOUT) {
                say.accept(hanging() + " did not stop within " + (deadlines.exit() - 1_000) / 1000
                        + " s; Backline ends without it.");
            }
        } catch (BundleException | IllegalStateException failed) {
            log.warn("The framework did not stop", failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private String hanging() {
        List<String> names = new ArrayList<>();
        BundleContext context = container.framework().getBundleContext();
        if (context != null) {
            for (Bundle bundle : context.getBundles()) {
                if (bundle.getBundleId() != 0 && bundle.getState() == Bundle.STOPPING) {
                    names.add(bundle.getSymbolicName());
                }
            }
        }
        return names.isEmpty() ? "A bundle" : String.join(", ", names);
    }
}
