package dev.backline.kernel.internal.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a set of bundles fits together, computed without touching the running framework: every bundle with a need
 * that no standing bundle offers falls, and with it what it offered, until nothing changes. Bundles that need each
 * other in a circle stand together. Constraints of {@code uses} are left to the framework, whose refusal is rolled back.
 */
public final class Fit {
    private final List<Offer> system;
    private final Map<String, BundleJar> all;
    private final Set<String> standing;

    private Fit(List<Offer> system, Map<String, BundleJar> all) {
        this.system = system;
        this.all = all;
        this.standing = new HashSet<>(all.keySet());
        boolean fell = true;
        while (fell) {
            Map<String, List<Offer>> offers = offers();
            fell = standing.removeIf(name -> jar(name).needs().stream().anyMatch(need -> !met(need, offers)));
        }
    }

    /** Computes the fit of these bundles, by symbolic name, on what the system offers. */
    public static Fit of(List<Offer> system, Map<String, BundleJar> bundles) {
        return new Fit(system, new HashMap<>(bundles));
    }

    /** Symbolic names of the bundles that have all they need. */
    public Set<String> standing() {
        return Set.copyOf(standing);
    }

    /** True when this bundle was looked at and has not all it needs. */
    public boolean fell(String symbolicName) {
        return all.containsKey(symbolicName) && !standing.contains(symbolicName);
    }

    /** True when this bundle fell because it is for a window and this run has none, whatever else follows from that. */
    public boolean wantsWindow(String symbolicName) {
        return fell(symbolicName)
                && jar(symbolicName).needs().stream()
                        .anyMatch(need -> need.namespace().equals(Need.DISPLAY))
                && system.stream().noneMatch(offer -> offer.namespace().equals(Need.DISPLAY));
    }

    /** What this bundle lacks: needs that nobody who stands offers, nor it itself. */
    public List<Need> lacks(String symbolicName) {
        BundleJar jar = all.get(symbolicName);
        Map<String, List<Offer>> offers = offers();
        return jar == null
                ? List.of()
                : jar.needs().stream()
                        .filter(need -> !met(need, offers))
                        .filter(need -> jar.offers().stream().noneMatch(need::matches))
                        .toList();
    }

    /** Who, standing or fallen, offers something of that name; the system bundle is called {@code the kernel}. */
    public Map<String, Offer> offering(Need need) {
        Map<String, Offer> found = new HashMap<>();
        system.stream().filter(need::names).findFirst().ifPresent(offer -> found.put("the kernel", offer));
        all.forEach((name, jar) ->
                jar.offers().stream().filter(need::names).findFirst().ifPresent(offer -> found.put(name, offer)));
        return found;
    }

    /** The bundle that would meet the need and fell itself. */
    public Optional<String> fallenProvider(Need need) {
        return all.entrySet().stream()
                .filter(entry -> !standing.contains(entry.getKey()))
                .filter(entry -> entry.getValue().offers().stream().anyMatch(need::matches))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** Who meets the need now. */
    public Optional<String> provider(Need need) {
        if (system.stream().anyMatch(need::matches)) {
            return Optional.of("the kernel");
        }
        return standing.stream()
                .filter(name -> jar(name).offers().stream().anyMatch(need::matches))
                .sorted()
                .findFirst();
    }

    /** The bundles that this one is a fragment of; empty for one that stands for itself. */
    public List<String> hosts(String symbolicName) {
        BundleJar jar = all.get(symbolicName);
        return jar == null
                ? List.of()
                : jar.needs().stream()
                        .filter(need -> need.namespace().equals(Offers.HOST))
                        .map(Need::name)
                        .toList();
    }

    private BundleJar jar(String symbolicName) {
        return Objects.requireNonNull(all.get(symbolicName), symbolicName);
    }

    private Map<String, List<Offer>> offers() {
        Map<String, List<Offer>> offers = new HashMap<>();
        system.forEach(offer -> put(offers, offer));
        standing.forEach(name -> jar(name).offers().forEach(offer -> put(offers, offer)));
        return offers;
    }

    private static void put(Map<String, List<Offer>> offers, Offer offer) {
        Object name = offer.attributes().get(offer.namespace());
        offers.computeIfAbsent(offer.namespace() + "/" + name, key -> new ArrayList<>())
                .add(offer);
        offers.computeIfAbsent(offer.namespace(), key -> new ArrayList<>()).add(offer);
    }

    private static boolean met(Need need, Map<String, List<Offer>> offers) {
        String key = need.name().isEmpty() ? need.namespace() : need.namespace() + "/" + need.name();
        return offers.getOrDefault(key, List.of()).stream().anyMatch(need::matches);
    }
}
