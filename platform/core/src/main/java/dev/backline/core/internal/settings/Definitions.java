package dev.backline.core.internal.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.osgi.framework.Bundle;

/** The definitions of all installed bundles, read when they are asked for first. */
final class Definitions {
    private static final String LOG_LEVEL = "log.level.";

    private final Supplier<List<Bundle>> bundles;
    private final Map<String, List<Definition>> read = new ConcurrentHashMap<>();

    Definitions(Supplier<List<Bundle>> bundles) {
        this.bundles = bundles;
    }

    /** Answers all that are there now. */
    List<Definition> all() {
        List<Definition> all = new ArrayList<>();
        for (Bundle bundle : bundles.get()) {
            if (bundle.getBundleId() != 0 && bundle.getSymbolicName() != null) {
                String key = bundle.getBundleId() + "@" + bundle.getLastModified();
                all.addAll(read.computeIfAbsent(key, k -> read(bundle)));
            }
        }
        return all;
    }

    private static List<Definition> read(Bundle bundle) {
        Enumeration<URL> files = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
        if (files == null) {
            return List.of();
        }
        List<Definition> all = new ArrayList<>();
        for (URL file : Collections.list(files)) {
            try (InputStream xml = file.openStream()) {
                all.addAll(MetatypeReader.read(bundle.getSymbolicName(), xml));
            } catch (IOException | XMLStreamException e) {
                System.getLogger(Definitions.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                bundle.getSymbolicName() + ": its settings in " + file.getPath() + " cannot be read.",
                                e);
            }
        }
        return all;
    }

    Optional<Definition> find(String key) {
        return key.startsWith(LOG_LEVEL)
                ? Optional.of(logLevel(key.substring(LOG_LEVEL.length())))
                : all().stream().filter(d -> d.place().key().equals(key)).findFirst();
    }

    Optional<Definition> find(Place place) {
        return find(place.key()).filter(definition -> definition.place().equals(place));
    }

    /** There is one for each bundle, so no metatype can list them. */
    private static Definition logLevel(String bundle) {
        return new Definition(
                "dev.backline.core",
                "dev.backline.log",
                "level." + bundle,
                Definition.Type.TEXT,
                false,
                Optional.of("info"),
                List.of("trace", "debug", "info", "warning", "error", "off"),
                Optional.empty(),
                Optional.empty(),
                "From which level on the bundle " + bundle + " reports to the log");
    }

    /** Answers which bundle a PID belongs to. */
    Optional<String> owner(String pid) {
        return all().stream()
                .filter(d -> d.pid().equals(pid))
                .map(Definition::bundle)
                .findFirst();
    }
}
