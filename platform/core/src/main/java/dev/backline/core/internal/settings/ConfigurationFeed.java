package dev.backline.core.internal.settings;

import java.io.IOException;
import java.util.Dictionary;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Brings ConfigAdmin to the values in force: only what differs from the defaults is there, marked as ours. */
final class ConfigurationFeed {
    private static final String MARK = "backline.settings";

    private final ConfigurationAdmin admin;

    ConfigurationFeed(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    /**
     * Makes ConfigAdmin say what is wanted, and touches nothing that says so already.
     *
     * @return the PIDs that changed
     */
    Set<String> push(SortedMap<Place, Object> wanted) throws IOException {
        Map<String, Dictionary<String, Object>> byPid = new TreeMap<>();
        wanted.forEach((place, value) ->
                byPid.computeIfAbsent(place.pid(), pid -> fresh()).put(place.attribute(), Typed.configured(value)));
        Set<String> changed = new HashSet<>();
        for (Configuration old : ours()) {
            String pid = old.getPid(); // A deleted configuration no longer tells.
            if (!byPid.containsKey(pid)) {
                old.delete();
                changed.add(pid);
            }
        }
        for (Map.Entry<String, Dictionary<String, Object>> entry : byPid.entrySet()) {
            Configuration configuration = admin.getConfiguration(entry.getKey(), "?");
            if (configuration.updateIfDifferent(entry.getValue())) {
                changed.add(entry.getKey());
            }
        }
        return changed;
    }

    @SuppressWarnings("JdkObsolete") // OSGi knows no other Dictionary.
    private static Dictionary<String, Object> fresh() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(MARK, true);
        return properties;
    }

    private List<Configuration> ours() throws IOException {
        try {
            Configuration[] found = admin.listConfigurations("(" + MARK + "=true)");
            return found == null ? List.of() : List.of(found);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e); // The filter is a constant.
        }
    }
}
