package dev.backline.kernel.internal.boot;

import dev.backline.kernel.internal.home.Home;
import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.home.Options;
import dev.backline.kernel.internal.home.Slot;
import dev.backline.kernel.internal.install.CacheRecord;
import dev.backline.kernel.internal.install.Frame;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.internal.manifest.Need;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The OSGi framework of this process, with exactly the wanted bundles in it. Any framework will do. */
public final class Container {
    private final Framework framework;
    private final CacheRecord record;
    private final KernelLog log;

    private Container(Framework framework, CacheRecord record, KernelLog log) {
        this.framework = framework;
        this.record = record;
        this.log = log;
    }

    /** Makes a framework on this cache and brings it to what is wanted; a damaged cache is emptied and filled again. */
    public static Container open(Map<String, String> properties, Slot slot, Collection<Wanted> wanted, KernelLog log)
            throws IOException, BundleException {
        try {
            return filled(properties, slot, wanted, log);
        } catch (BundleException | RuntimeException | IOException damaged) {
            log.warn("The framework cache is damaged and is made again", damaged);
            slot.wipe();
            return filled(properties, slot, wanted, log);
        }
    }

    private static Container filled(Map<String, String> properties, Slot slot, Collection<Wanted> wanted, KernelLog log)
            throws IOException, BundleException {
        CacheRecord record = new CacheRecord(slot, log);
        if (record.read().isEmpty()) {
            // Never filled, or left in the middle of a change.
            slot.wipe();
        }
        Map<String, String> all = new HashMap<>(properties);
        all.put(Constants.FRAMEWORK_STORAGE, slot.storage().toString());
        FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("No OSGi framework is on the class path. Install Backline again."));
        Framework framework = factory.newFramework(all);
        framework.init();
        log.reached("the framework's init");
        Container container = new Container(framework, record, log);
        try {
            container.provision(wanted);
        } catch (BundleException | RuntimeException | IOException failed) {
            container.abandon();
            throw failed;
        }
        return container;
    }

    /** The framework. */
    public Framework framework() {
        return framework;
    }

    /** What the framework's cache holds. */
    public CacheRecord record() {
        return record;
    }

    /** The system bundle's context. */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** The properties that every framework is started with. */
    public static Map<String, String> properties(Home home, Optional<Path> install, Options options, boolean safe) {
        Map<String, String> p = new HashMap<>();
        p.put("backline.home", home.root().toString());
        install.ifPresent(path -> p.put("backline.install", path.toString()));
        p.put("backline.safe", Boolean.toString(safe));
        p.put("backline.debug", Boolean.toString(options.debug()));
        p.put("backline.readonly", Boolean.toString(!home.writable()));
        p.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "dev.backline.kernel.spi;version=\"0.1.1\"");
        // JavaFX is here only when the launcher put it on the module path: then there can be a window.
        ModuleLayer.boot()
                .findModule("javafx.controls")
                .ifPresent(window -> p.put(Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA, Need.DISPLAY));
        p.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "1");
        // Our slot is locked already, and faults are told as framework events, not printed.
        p.put("felix.cache.locking", "false");
        p.put("felix.log.level", "0");
        // Costs 100 ms, and is needed only to parse bundle: addresses out of text, which nobody does.
        p.put("felix.service.urlhandlers", "false");
        // A component that was called stays: calls from a console or script make it once.
        p.put("ds.delayed.keepInstances", "true");
        p.put("ds.loglevel", "error");
        p.put("ds.log.enabled", Boolean.toString(options.debug()));
        p.put("ds.cache.metadata", "true");
        // Without a log service it prints; a warning when it is stopped is of no use to anyone.
        p.put("org.apache.felix.eventadmin.LogLevel", "1");
        return p;
    }

    private void provision(Collection<Wanted> wanted) throws BundleException, IOException {
        Map<String, Wanted> missing = new LinkedHashMap<>();
        wanted.forEach(one -> missing.put(one.location(), one));
        Set<String> recorded = record.read();
        boolean changed = false;
        for (Bundle bundle : context().getBundles()) {
            Wanted one = missing.get(bundle.getLocation());
            if (bundle.getBundleId() == 0) {
                continue;
            }
            if (one != null && recorded.contains(one.key()) && bundle.getSymbolicName() != null) {
                missing.remove(bundle.getLocation());
            } else {
                changed = begin(changed);
                bundle.uninstall();
            }
        }
        for (Wanted one : missing.values()) {
            changed = begin(changed);
            install(one);
        }
        if (changed) {
            record.write(wanted);
        } else {
            record.holds(wanted);
        }
    }

    private boolean begin(boolean begun) throws IOException {
        if (!begun) {
            record.begin();
        }
        return true;
    }

    private void install(Wanted one) throws BundleException {
        try {
            Frame.install(context(), one);
        } catch (BundleException refused) {
            if (one.edition()) {
                throw refused;
            }
            log.warn("The framework refuses " + one.symbolicName(), refused);
        }
    }

    private void abandon() {
        try {
            framework.stop();
            framework.waitForStop(2_000);
        } catch (BundleException | InterruptedException failed) {
            log.warn("A damaged framework did not stop", failed);
        }
    }
}
