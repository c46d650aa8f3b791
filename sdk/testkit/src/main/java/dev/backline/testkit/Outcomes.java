package dev.backline.testkit;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the tests inside the container reported, handed to the host. Both sides load this class with loaders of their own, so only
 * JDK types cross: a map in the system properties, from a test's unique id to the fault that it ended with.
 */
final class Outcomes {
    private static final String KEY = "dev.backline.testkit.outcomes";

    /** Stands for a test that passed. */
    static final Object PASSED = "passed";

    private Outcomes() {}

    /** Starts a new run on the host. */
    static Map<String, Object> begin() {
        Map<String, Object> outcomes = new ConcurrentHashMap<>();
        properties().put(KEY, outcomes);
        return outcomes;
    }

    /** Forgets the run. */
    static void end() {
        properties().remove(KEY);
    }

    /** Reports from inside; a skipped test is reported by its reason, a failed one by its throwable. */
    @SuppressWarnings("unchecked")
    static void report(String uniqueId, @Nullable Object outcome) {
        Object outcomes = properties().get(KEY);
        if (outcomes instanceof Map<?, ?> map) {
            ((Map<String, Object>) map).put(uniqueId, outcome == null ? PASSED : outcome);
        }
    }

    private static Properties properties() {
        return System.getProperties();
    }
}
