package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.internal.manifest.Need;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The framework as bundle work sees it: each operation has a deadline where foreign code runs, and is tried again where
 * the framework is busy. A bundle whose start or stop never returned is stuck: it is never touched again, since the
 * framework holds a lock on it for ever.
 */
public final class Frame {
    private static final int TRIES = 20;

    private final BundleContext context;
    private final FrameworkWiring wiring;
    private final Deadlines deadlines;
    private final KernelLog log;
    private final StaleUses uses;
    private final Set<Long> stuck = ConcurrentHashMap.newKeySet();
    private final Map<Long, Throwable> errors = new ConcurrentHashMap<>();

    /** Works on the framework of this system bundle context. */
    public Frame(BundleContext context, Deadlines deadlines, KernelLog log) {
        this.context = context;
        this.wiring = context.getBundle().adapt(FrameworkWiring.class);
        this.deadlines = deadlines;
        this.log = log;
        this.uses = new StaleUses(context.getBundle(), log);
        context.addFrameworkListener(this::note);
    }

    private void note(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR) {
            errors.put(event.getBundle().getBundleId(), event.getThrowable());
            log.warn("The framework reports a fault of " + event.getBundle(), event.getThrowable());
        }
    }

    /** All bundles but the system bundle. */
    public List<Bundle> bundles() {
        List<Bundle> all = new ArrayList<>(List.of(context.getBundles()));
        all.removeIf(bundle -> bundle.getBundleId() == 0);
        return all;
    }

    /** The bundle with this content, when it is in the framework. */
    public Optional<Bundle> find(Wanted wanted) {
        return Optional.ofNullable(context.getBundle(wanted.location()));
    }

    /** The system bundle. */
    public Bundle system() {
        return context.getBundle();
    }

    /** True when this run can show no window. */
    boolean headless() {
        return system().adapt(BundleRevision.class)
                .getDeclaredCapabilities(Need.DISPLAY)
                .isEmpty();
    }

    /** True when a start or stop of it never returned. */
    public boolean isStuck(Bundle bundle) {
        return stuck.contains(bundle.getBundleId());
    }

    /** The last error that the framework reported for it since its last start. */
    Optional<Throwable> error(Bundle bundle) {
        return Optional.ofNullable(errors.get(bundle.getBundleId()));
    }

    Bundle install(Wanted wanted) throws BundleException {
        return retried(() -> install(context, wanted));
    }

    /** Puts a bundle into a framework. */
    public static Bundle install(BundleContext context, Wanted wanted) throws BundleException {
        if (wanted.edition()) {
            return context.installBundle(wanted.location());
        }
        try (InputStream content = Files.newInputStream(wanted.jar())) {
            return context.installBundle(wanted.location(), content);
        } catch (IOException unreadable) {
            throw new BundleException(wanted.jar() + " cannot be read", unreadable);
        }
    }

    /** Gives a stopped bundle other content; when it is refused, the old content stays. */
    void update(Bundle bundle, Wanted wanted) throws BundleException {
        errors.remove(bundle.getBundleId());
        retried(() -> {
            try (InputStream content = Files.newInputStream(wanted.jar())) {
                bundle.update(content);
                return bundle;
            } catch (IOException unreadable) {
                throw new BundleException(wanted.jar() + " cannot be read", unreadable);
            }
        });
    }

    void uninstall(Bundle bundle) throws BundleException {
        errors.remove(bundle.getBundleId());
        retried(() -> {
            bundle.uninstall();
            return bundle;
        });
        uses.forget(bundle);
    }

    /** True when all of these are resolved now. */
    public boolean resolve(Collection<Bundle> bundles) {
        try {
            return retried(() -> wiring.resolveBundles(bundles));
        } catch (BundleException impossible) {
            return false;
        }
    }

    /** Those, and all that are wired to them. */
    Collection<Bundle> closure(Collection<Bundle> bundles) {
        Collection<Bundle> closure = new ArrayList<>(wiring.getDependencyClosure(bundles));
        closure.removeIf(bundle -> bundle.getBundleId() == 0);
        return closure;
    }

    /** Lets the framework forget the wires of these bundles; waits until that is done. All of them must be stopped. */
    boolean refresh(Collection<Bundle> bundles) {
        CountDownLatch done = new CountDownLatch(1);
        try {
            retried(() -> {
                wiring.refreshBundles(bundles, event -> done.countDown());
                return bundles;
            });
            return done.await(deadlines.stop(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        } catch (BundleException impossible) {
            return false;
        }
    }

    /** True when it was started: active, or lazily waiting for its first class. */
    public static boolean isUp(Bundle bundle) {
        return (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0 || isFragment(bundle);
    }

    /** True for a part of another bundle. */
    public static boolean isFragment(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    /** Starts it in this thread as its activation policy says; for bundles of the edition. */
    public void startHere(Bundle bundle) throws BundleException {
        errors.remove(bundle.getBundleId());
        bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
    }

    /**
     * Starts it under watch. With {@code probe}, what lazy activation would put off is tried now: its activator runs,
     * and the classes of its components are loaded.
     */
    Worker.Ran start(Bundle bundle, boolean probe, Runnable slow) {
        Worker worker = begin(bundle, probe);
        if (!worker.await(deadlines.warn())) {
            slow.run();
            worker.await(deadlines.quarantine() - deadlines.warn());
        }
        return finish(bundle, worker);
    }

    /** Begins to start it and comes back at once; {@link #finish} ends it. */
    Worker begin(Bundle bundle, boolean probe) {
        return Worker.begin("backline start " + bundle.getSymbolicName(), () -> {
            retried(() -> {
                startHere(bundle);
                return bundle;
            });
            if (probe) {
                probe(bundle);
            }
        });
    }

    /** Gives a start up when it still runs, and answers how it went. */
    Worker.Ran finish(Bundle bundle, Worker worker) {
        Worker.Ran ran = worker.finish();
        if (ran.hangs()) {
            stuck.add(bundle.getBundleId());
        }
        return ran;
    }

    private void probe(Bundle bundle) throws Exception {
        if (bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR) != null && bundle.getState() == Bundle.STARTING) {
            bundle.start(Bundle.START_TRANSIENT);
        }
        Optional<String> failure = new Components(context).check(bundle);
        if (failure.isPresent()) {
            throw new BundleException(failure.get());
        }
    }

    /** Stops it within the deadline. */
    Worker.Ran stop(Bundle bundle, Runnable slow) {
        if (!isUp(bundle) || isFragment(bundle)) {
            return new Worker.Ran(false, Optional.empty());
        }
        Worker.Ran ran = Worker.run(
                "backline stop " + bundle.getSymbolicName(),
                () -> bundle.stop(Bundle.STOP_TRANSIENT),
                deadlines.warn(),
                deadlines.stop(),
                slow);
        if (ran.hangs()) {
            stuck.add(bundle.getBundleId());
        }
        return ran;
    }

    private interface Operation<T> {
        T run() throws BundleException;
    }

    // The framework refuses work while another thread resolves or refreshes; the same call succeeds a little later.
    private <T> T retried(Operation<T> operation) throws BundleException {
        for (int attempt = 1; ; attempt++) {
            try {
                return operation.run();
            } catch (IllegalStateException | BundleException busy) {
                if (attempt == TRIES || !String.valueOf(busy.getMessage()).contains("lock")) {
                    throw busy;
                }
                log.info("The framework is busy, try " + attempt + ": " + busy.getMessage());
                LockSupport.parkNanos(attempt * 2_000_000L);
            }
        }
    }
}
