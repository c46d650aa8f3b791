package dev.backline.desk.internal.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many threads are inside of each bundle's code at one moment. It is a look at their stacks: virtual threads and work between two
 * looks are not seen, so it tells who is busy or stuck, not what a bundle costs.
 *
 * @param byBundle threads by symbolic name; a thread counts for every bundle on its stack
 */
public record ThreadUse(Map<String, Integer> byBundle) {
    /** Copies the counts. */
    public ThreadUse {
        byBundle = Map.copyOf(byBundle);
    }

    /** Looks at this process now. */
    public static ThreadUse now(Collection<String> bundles) {
        return of(Thread.getAllStackTraces().values(), bundles);
    }

    /** Answers the counts of stacks; a class belongs to the bundle with the longest name that its own begins with. */
    public static ThreadUse of(Collection<StackTraceElement[]> stacks, Collection<String> bundles) {
        Map<String, Integer> counts = new HashMap<>();
        for (StackTraceElement[] stack : stacks) {
            Set<String> met = new HashSet<>();
            for (StackTraceElement call : stack) {
                owner(call.getClassName(), bundles).ifPresent(met::add);
            }
            met.forEach(bundle -> counts.merge(bundle, 1, Integer::sum));
        }
        return new ThreadUse(counts);
    }

    private static java.util.Optional<String> owner(String type, Collection<String> bundles) {
        List<String> fitting =
                bundles.stream().filter(bundle -> type.startsWith(bundle + ".")).toList();
        return fitting.stream().max(java.util.Comparator.comparingInt(String::length));
    }

    /** Answers the threads in a bundle, as one reads them; empty for none. */
    public String in(String bundle) {
        Integer count = byBundle.get(bundle);
        return count == null ? "" : count.toString();
    }
}
