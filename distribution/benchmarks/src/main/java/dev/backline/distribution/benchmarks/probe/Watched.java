package dev.backline.distribution.benchmarks.probe;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/** Waits for the tiny bundle's service: until it answers a version, or until there is none. Wakes on service events. */
final class Watched implements AutoCloseable {
    private static final long LIMIT_S = 30;
    private static final String FILTER = "(benchmark=tiny)";

    private final BundleContext context;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ServiceListener listener = event -> wake();

    Watched(BundleContext context) throws InvalidSyntaxException {
        this.context = context;
        context.addServiceListener(listener, FILTER);
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the service answered {@code wanted}; empty waits until there is no service. */
    void await(Optional<String> wanted) throws InvalidSyntaxException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_S);
        lock.lock();
        try {
            while (!answer().equals(wanted)) {
                // The event of a service that goes comes before it is gone, so the wait is short.
                changed.await(1, TimeUnit.MILLISECONDS);
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("After " + LIMIT_S + " s the service answers " + answer() + ", but "
                            + wanted + " was expected. Look into the log of this process's home.");
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> answer() throws InvalidSyntaxException {
        for (ServiceReference<?> reference : context.getServiceReferences(Supplier.class, FILTER)) {
            if (context.getService(reference) instanceof Supplier<?> supplier) {
                String answer = String.valueOf(supplier.get());
                context.ungetService(reference);
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        context.removeServiceListener(listener);
    }
}
