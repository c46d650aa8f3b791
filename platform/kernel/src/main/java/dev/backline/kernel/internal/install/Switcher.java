package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.internal.manifest.Fit;
import dev.backline.kernel.spi.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Makes the framework equal to what is wanted, whatever it holds: takes out what is not wanted, puts in what is missing,
 * rewires whom that touches, and starts everything that can stand.
 */
final class Switcher {
    private final Frame frame;
    private final Shelf shelf;
    private final Leaks leaks;
    private final Reporter reporter;
    private final KernelLog log;

    Switcher(Frame frame, Shelf shelf, Leaks leaks, Reporter reporter, KernelLog log) {
        this.frame = frame;
        this.shelf = shelf;
        this.leaks = leaks;
        this.reporter = reporter;
        this.log = log;
    }

    /**
     * What a switch brought.
     *
     * @param failed bundles that did not start, with the reason
     * @param hanging bundles whose start or stop has not returned
     * @param stopFaults what bundles threw when they were stopped
     */
    record Report(Map<String, Throwable> failed, Set<String> hanging, Map<String, Throwable> stopFaults) {
        boolean well(String symbolicName) {
            return !failed.containsKey(symbolicName) && !hanging.contains(symbolicName);
        }
    }

    /** True when this content is in the framework. */
    boolean holds(Wanted wanted) {
        return frame.find(wanted).isPresent();
    }

    /** Switches to {@code wanted}; what lazy activation puts off is tried for the bundles named in {@code probed}. */
    Report to(Map<String, Wanted> wanted, Fit fit, Set<String> probed) {
        Report report = new Report(new HashMap<>(), new HashSet<>(), new HashMap<>());
        Map<String, Wanted> locations = Shelf.byLocation(wanted.values());
        List<Bundle> leaving = new ArrayList<>();
        for (Bundle bundle : frame.bundles()) {
            if (!locations.containsKey(bundle.getLocation())) {
                leaving.add(bundle);
            }
        }
        Set<Bundle> touched = new LinkedHashSet<>(leaving);
        touched.addAll(hostsOfNewFragments(wanted, fit));
        List<Leaks.Gone> gone = stopAndUninstall(touched, leaving, report);
        putIn(wanted, report);
        rewire(touched, report);
        gone.forEach(leaks::watch);
        start(wanted, fit, probed, report);
        return report;
    }

    private Collection<Bundle> hostsOfNewFragments(Map<String, Wanted> wanted, Fit fit) {
        Set<Bundle> hosts = new HashSet<>();
        for (Wanted one : wanted.values()) {
            if (frame.find(one).isEmpty()) {
                fit.hosts(one.symbolicName()).forEach(host -> Optional.ofNullable(wanted.get(host))
                        .flatMap(frame::find)
                        .ifPresent(hosts::add));
            }
        }
        return hosts;
    }

    private List<Leaks.Gone> stopAndUninstall(Set<Bundle> touched, List<Bundle> leaving, Report report) {
        if (touched.isEmpty()) {
            return List.of();
        }
        List<Bundle> closure = new ArrayList<>(frame.closure(touched));
        // Last come, first stopped: users before what they use.
        closure.sort((a, b) -> Long.compare(b.getBundleId(), a.getBundleId()));
        for (Bundle bundle : closure) {
            stop(bundle, report);
        }
        List<Leaks.Gone> gone = new ArrayList<>();
        for (Bundle bundle : leaving) {
            if (frame.isStuck(bundle)) {
                report.hanging().add(bundle.getSymbolicName());
            } else {
                gone.add(Leaks.Gone.of(bundle));
                uninstall(bundle);
            }
        }
        return gone;
    }

    private void stop(Bundle bundle, Report report) {
        if (frame.isStuck(bundle)) {
            return;
        }
        String name = bundle.getSymbolicName();
        Worker.Ran ran = frame.stop(
                bundle,
                () -> reporter.tell(name, Progress.Phase.SLOW, name + " takes long to stop; its stop() has not returned."));
        ran.fault().ifPresent(fault -> {
            report.stopFaults().put(name, fault);
            log.warn(name + " was stopped, but its stop() failed", fault);
        });
        if (ran.hangs()) {
            report.hanging().add(name);
            log.warn(name + " does not stop; it is left as it is until the program ends");
        }
    }

    private void uninstall(Bundle bundle) {
        try {
            frame.uninstall(bundle);
        } catch (BundleException | IllegalStateException refused) {
            log.warn(bundle + " cannot be taken out", refused);
        }
    }

    private void putIn(Map<String, Wanted> wanted, Report report) {
        for (Wanted one : shelf.ordered(wanted)) {
            if (frame.find(one).isEmpty() && !report.hanging().contains(one.symbolicName())) {
                try {
                    frame.install(one);
                    reporter.tell(one.symbolicName(), Progress.Phase.SWITCHED, one.symbolicName() + " " + one.version() + " is in.");
                } catch (BundleException | IllegalStateException refused) {
                    report.failed().put(one.symbolicName(), refused);
                }
            }
        }
    }

    // A refresh with a stuck bundle among the touched ones would wait for it for ever, holding the framework's lock.
    private void rewire(Set<Bundle> touched, Report report) {
        if (touched.isEmpty()) {
            return;
        }
        if (frame.closure(touched).stream().anyMatch(frame::isStuck)) {
            log.warn("Old wires stay until the program ends, since one of the bundles does not stop");
            touched.forEach(bundle -> report.hanging().add(bundle.getSymbolicName()));
        } else if (!frame.refresh(touched)) {
            log.warn("The framework has not finished rewiring in time");
        }
    }

    private void start(Map<String, Wanted> wanted, Fit fit, Set<String> probed, Report report) {
        Set<String> standing = fit.standing();
        List<Wanted> candidates = shelf.ordered(wanted).stream()
                .filter(one -> standing.contains(one.symbolicName()) && report.well(one.symbolicName()))
                .filter(one -> frame.find(one).filter(b -> !Frame.isUp(b) && !frame.isStuck(b)).isPresent())
                .toList();
        frame.resolve(candidates.stream().map(frame::find).flatMap(Optional::stream).toList());
        for (Wanted one : candidates) {
            frame.find(one).ifPresent(bundle -> start(one.symbolicName(), bundle, probed, report));
        }
    }

    private void start(String name, Bundle bundle, Set<String> probed, Report report) {
        Worker.Ran ran = frame.start(
                bundle,
                probed.contains(name),
                () -> reporter.tell(name, Progress.Phase.SLOW, name + " takes long to start; it is watched."));
        ran.fault().ifPresent(fault -> report.failed().put(name, fault));
        if (ran.hangs()) {
            report.hanging().add(name);
            report.failed().put(name, new IllegalStateException("its start never returned"));
        }
    }

    static Optional<ClassLoader> loader(Bundle bundle) {
        return Optional.ofNullable(bundle.adapt(BundleWiring.class)).map(BundleWiring::getClassLoader);
    }
}
