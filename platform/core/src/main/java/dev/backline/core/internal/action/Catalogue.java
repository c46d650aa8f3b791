package dev.backline.core.internal.action;

import dev.backline.api.action.ActionInfo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;

/**
 * What each installed bundle declares, kept by the bundle's number: a bundle that is gone leaves nothing here. Reading
 * starts no bundle and loads no class of it.
 */
final class Catalogue implements SynchronousBundleListener, AutoCloseable {
    private final BundleContext context;
    private final Map<Long, Content> contents = new ConcurrentHashMap<>();
    private final Object changed = new Object();
    private volatile Optional<Offer> offer = Optional.empty();
    private long revision;

    /**
     * What one bundle declares.
     *
     * @param bundle symbolic name
     * @param actions none when it has no descriptor, or a damaged one
     * @param fault what is wrong with the descriptor
     */
    record Content(String bundle, List<Declared> actions, Optional<String> fault) {}

    /**
     * An action and the bundle that it is called in.
     *
     * @param declared the action
     * @param bundleId the bundle's number
     */
    record Place(Declared declared, long bundleId) {
        ActionInfo info() {
            return declared.info();
        }
    }

    Catalogue(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
        for (Bundle bundle : context.getBundles()) {
            contents.computeIfAbsent(bundle.getBundleId(), id -> read(bundle));
        }
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
        contents.clear();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        switch (event.getType()) {
            case BundleEvent.INSTALLED, BundleEvent.UPDATED -> contents.put(bundle.getBundleId(), read(bundle));
            case BundleEvent.UNINSTALLED -> contents.remove(bundle.getBundleId());
            default -> {
                // Only its state changed; what it declares stays.
            }
        }
        synchronized (changed) {
            revision++;
            offer = Optional.empty();
            changed.notifyAll();
        }
    }

    private static Content read(Bundle bundle) {
        String name = String.valueOf(bundle.getSymbolicName());
        if (bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
            return new Content(name, List.of(), Optional.empty());
        }
        try {
            List<Declared> actions = Descriptors.of(bundle);
            boolean fragment = !actions.isEmpty() && bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
            return new Content(name, fragment ? List.of() : actions, Optional.empty());
        } catch (IOException | IllegalStateException e) {
            return new Content(name, List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** Answers what can be called now. */
    Offer offer() {
        Optional<Offer> ready = offer;
        if (ready.isPresent()) {
            return ready.get();
        }
        long before;
        synchronized (changed) {
            before = revision;
        }
        Offer fresh = Offer.of(contents, this::callable);
        synchronized (changed) {
            if (before == revision) {
                offer = Optional.of(fresh);
            }
        }
        return fresh;
    }

    private boolean callable(long bundleId) {
        Bundle bundle = context.getBundle(bundleId);
        return bundle != null && (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0;
    }

    /**
     * Answers an action that can be called. When its bundle is there but just being swapped, waits for it at most the
     * given time.
     */
    Optional<Place> await(String name, long millis) {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (true) {
            long seen;
            synchronized (changed) {
                seen = revision;
            }
            Optional<Place> place = offer().find(name);
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (place.isPresent() || left <= 0 || !isDeclared(name) || !pause(seen, left)) {
                return place;
            }
        }
    }

    private boolean isDeclared(String name) {
        return !offer().conflicts().containsKey(name)
                && contents.values().stream()
                        .flatMap(content -> content.actions().stream())
                        .anyMatch(declared -> declared.info().fullName().equals(name));
    }

    /** Waits until something changes; answers false when the thread is asked to stop. */
    private boolean pause(long seen, long millis) {
        long deadline = System.nanoTime() + millis * 1_000_000;
        synchronized (changed) {
            try {
                for (long left = millis;
                        revision == seen && left > 0;
                        left = (deadline - System.nanoTime()) / 1_000_000) {
                    changed.wait(left);
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Answers what the installed bundles declare, whether they run or not. */
    List<Content> contents() {
        return List.copyOf(contents.values());
    }
}
