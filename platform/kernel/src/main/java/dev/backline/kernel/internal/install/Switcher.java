package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.internal.manifest.Fit;
import dev.backline.kernel.spi.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final CacheRecord record;
    private final Shelf shelf;
    private final Leaks leaks;
    private final Reporter reporter;
    private final KernelLog log;

    Switcher(Frame frame, CacheRecord record, Shelf shelf, Leaks leaks, Reporter reporter, KernelLog log) {
        this.frame = frame;
        this.record = record;
        this.shelf = shelf;
        this.leaks = leaks;
        this.reporter = reporter;
        this.log = log;
    }

    /**
     * What a switch brought.
     *
     * @param failed bundles that did not start, with the reason; an {@link IOException} when they could not be written
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
        return record.holds(wanted) && frame.find(wanted).isPresent();
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
        Map<Bundle, Wanted> changing = new LinkedHashMap<>();
        for (Wanted one : wanted.values()) {
            frame.find(one).filter(bundle -> !record.holds(one)).ifPresent(bundle -> changing.put(bundle, one));
        }
        Set<Bundle> touched = new LinkedHashSet<>(leaving);
        touched.addAll(changing.keySet());
        touched.addAll(hostsOfNewFragments(wanted, fit));
        boolean changes = !touched.isEmpty() || wanted.values().stream().anyMatch(one -> !holds(one));
        if (changes) {
            change(wanted, leaving, changing, touched, report);
        }
        start(wanted, fit, probed, report);
        if (changes) {
            record.write();
        }
        return report;
    }

    private void change(
            Map<String, Wanted> wanted,
            List<Bundle> leaving,
            Map<Bundle, Wanted> changing,
            Set<Bundle> touched,
            Report report) {
        try {
            record.begin();
        } catch (IOException refused) {
            log.warn("The record of the cache cannot be taken away", refused);
        }
        stop(touched, report);
        List<Leaks.Gone> gone = new ArrayList<>();
        leaving.forEach(bundle -> takeOut(bundle, gone, report));
        changing.forEach((bundle, one) -> update(bundle, one, gone, report));
        putIn(wanted, report);
        rewire(touched, report);
        gone.forEach(leaks::watch);
    }

    private Collection<Bundle> hostsOfNewFragments(Map<String, Wanted> wanted, Fit fit) {
        Set<Bundle> hosts = new HashSet<>();
        for (Wanted one : wanted.values()) {
            if (frame.find(one).isEmpty()) {
                fit.hosts(one.symbolicName())
                        .forEach(host -> Optional.ofNullable(wanted.get(host))
                                .flatMap(frame::find)
                                .ifPresent(hosts::add));
            }
        }
        return hosts;
    }

    private void stop(Set<Bundle> touched, Report report) {
        if (!touched.isEmpty()) {
            List<Bundle> closure = new ArrayList<>(frame.closure(touched));
            // Last come, first stopped: users before what they use.
            closure.sort((a, b) -> Long.compare(b.getBundleId(), a.getBundleId()));
            closure.forEach(bundle -> stop(bundle, report));
        }
    }

    private void takeOut(Bundle bundle, List<Leaks.Gone> gone, Report report) {
        if (frame.isStuck(bundle)) {
            report.hanging().add(bundle.getSymbolicName());
            return;
        }
        gone.add(Leaks.Gone.of(bundle));
        try {
            frame.uninstall(bundle);
            record.remove(bundle.getLocation());
        } catch (BundleException | IllegalStateException refused) {
            log.warn(bundle + " cannot be taken out", refused);
        }
    }

    private void update(Bundle bundle, Wanted one, List<Leaks.Gone> gone, Report report) {
        if (frame.isStuck(bundle)) {
            report.hanging().add(one.symbolicName());
            return;
        }
        Leaks.Gone old = Leaks.Gone.of(bundle);
        try {
            frame.update(bundle, one);
            record.put(one);
            gone.add(old);
            reporter.tell(
                    one.symbolicName(), Progress.Phase.SWITCHED, one.symbolicName() + " " + one.version() + " is in.");
        } catch (BundleException | IllegalStateException refused) {
            report.failed().put(one.symbolicName(), cause(refused));
        }
    }

    private void stop(Bundle bundle, Report report) {
        if (frame.isStuck(bundle)) {
            return;
        }
        String name = bundle.getSymbolicName();
        Worker.Ran ran = frame.stop(
                bundle,
                () -> reporter.tell(
                        name, Progress.Phase.SLOW, name + " takes long to stop; its stop() has not returned."));
        ran.fault().ifPresent(fault -> {
            report.stopFaults().put(name, fault);
            log.warn(name + " was stopped, but its stop() failed", fault);
        });
        if (ran.hangs()) {
            report.hanging().add(name);
            log.warn(name + " does not stop; it is left as it is until the program ends");
        }
    }

    private void putIn(Map<String, Wanted> wanted, Report report) {
        for (Wanted one : shelf.ordered(wanted)) {
            if (frame.find(one).isEmpty() && !report.hanging().contains(one.symbolicName())) {
                try {
                    frame.install(one);
                    record.put(one);
                    reporter.tell(
                            one.symbolicName(),
                            Progress.Phase.SWITCHED,
                            one.symbolicName() + " " + one.version() + " is in.");
                } catch (BundleException | IllegalStateException refused) {
                    report.failed().put(one.symbolicName(), cause(refused));
                }
            }
        }
    }

    // That the disk is full is told as such: nothing of the bundle has run yet.
    private static Throwable cause(Exception refused) {
        return Reasons.root(refused) instanceof IOException unwritten ? unwritten : refused;
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
                .filter(one -> frame.find(one)
                        .filter(b -> !Frame.isUp(b) && !frame.isStuck(b))
                        .isPresent())
                .toList();
        frame.resolve(
                candidates.stream().map(frame::find).flatMap(Optional::stream).toList());
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
