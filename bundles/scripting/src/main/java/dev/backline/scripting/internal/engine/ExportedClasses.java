package dev.backline.scripting.internal.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** Sees every package that any bundle exports, and forgets whose it was when bundles change. */
public final class ExportedClasses extends ClassLoader implements SynchronousBundleListener, AutoCloseable {
    static {
        registerAsParallelCapable();
    }

    private final BundleContext context;
    private final FrameworkWiring wiring;
    private final Map<String, Optional<ClassLoader>> providers = new ConcurrentHashMap<>();

    /** Answers a loader over all bundles, with the caller's own bundle first. */
    public ExportedClasses(BundleContext context, ClassLoader own) {
        super("exported", own);
        this.context = context;
        this.wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        context.addBundleListener(this);
    }

    /** Forgets who exports what: providers may have come or gone. */
    @Override
    public void bundleChanged(BundleEvent event) {
        switch (event.getType()) {
            case BundleEvent.RESOLVED, BundleEvent.UNRESOLVED, BundleEvent.UPDATED, BundleEvent.UNINSTALLED ->
                providers.clear();
            default -> {
                // Starting and stopping change no export.
            }
        }
    }

    /** Stops listening. */
    @Override
    public void close() {
        context.removeBundleListener(this);
        providers.clear();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        int dot = name.lastIndexOf('.');
        if (dot < 0 || name.startsWith("java.")) {
            throw new ClassNotFoundException(name);
        }
        return providers
                .computeIfAbsent(name.substring(0, dot), this::provider)
                .orElseThrow(() -> new ClassNotFoundException(name))
                .loadClass(name);
    }

    private Optional<ClassLoader> provider(String packageName) {
        for (BundleCapability capability : wiring.findProviders(new PackageRequirement(packageName))) {
            BundleWiring provider = capability.getRevision().getWiring();
            if (provider != null && provider.isInUse()) {
                return Optional.of(loader(host(provider)));
            }
        }
        return Optional.empty();
    }

    /** A fragment has no classes of its own: its host loads them. */
    private static BundleWiring host(BundleWiring provider) {
        return provider.getRequiredWires(HostNamespace.HOST_NAMESPACE).stream()
                .findFirst()
                .map(BundleWire::getProviderWiring)
                .orElse(provider);
    }

    private static ClassLoader loader(BundleWiring provider) {
        // The framework's own classes come from the class path.
        boolean system = provider.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID;
        ClassLoader loader = system ? null : provider.getClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    /** Asks for a package by name, in any version. */
    private record PackageRequirement(String packageName) implements Requirement {
        @Override
        public String getNamespace() {
            return PackageNamespace.PACKAGE_NAMESPACE;
        }

        @Override
        public Map<String, String> getDirectives() {
            return Map.of(
                    Namespace.REQUIREMENT_FILTER_DIRECTIVE,
                    "(" + PackageNamespace.PACKAGE_NAMESPACE + "=" + packageName + ")");
        }

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of();
        }

        @Override
        public @Nullable Resource getResource() {
            return null;
        }
    }

    /** Answers the bundles that export a package now, for completion of type names. */
    public Optional<Bundle> exporter(String packageName) {
        return wiring.findProviders(new PackageRequirement(packageName)).stream()
                .map(c -> c.getRevision().getBundle())
                .findFirst();
    }
}
