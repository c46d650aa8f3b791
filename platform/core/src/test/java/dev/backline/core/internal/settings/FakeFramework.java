package dev.backline.core.internal.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** A handful of bundles with metatype files, and a ConfigAdmin in memory. */
final class FakeFramework {
    final List<Bundle> bundles = new ArrayList<>();
    final Map<String, Dictionary<String, Object>> configurations = new TreeMap<>();
    int updates;

    private final Path folder;

    FakeFramework(Path folder) {
        this.folder = folder;
    }

    Bundle install(String name, String pid, String attributes) {
        Path file = folder.resolve(name + "-" + bundles.size() + ".xml");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.4.0">
                      <OCD id="c" name="Settings">%s</OCD>
                      <Designate pid="%s"><Object ocdref="c"/></Designate>
                    </metatype:MetaData>
                    """.formatted(attributes, pid));
            URL url = file.toUri().toURL();
            Bundle bundle = proxy(Bundle.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "getSymbolicName" -> name;
                case "getBundleId" -> (long) System.identityHashCode(url);
                case "getLastModified" -> 1L;
                case "findEntries" -> Collections.enumeration(List.of(url));
                default -> throw new UnsupportedOperationException(method.getName());
            });
            bundles.add(bundle);
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Definitions definitions() {
        return new Definitions(() -> List.copyOf(bundles));
    }

    ConfigurationAdmin admin() {
        return proxy(ConfigurationAdmin.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getConfiguration" -> configuration((String) arguments[0]);
            case "listConfigurations" ->
                configurations.keySet().stream().map(this::configuration).toArray(Configuration[]::new);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private Configuration configuration(String pid) {
        boolean[] deleted = new boolean[1];
        return proxy(Configuration.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getPid" -> {
                if (deleted[0]) {
                    throw new IllegalStateException("Configuration " + pid + " deleted"); // As Felix does.
                }
                yield pid;
            }
            case "delete" -> {
                deleted[0] = true;
                yield configurations.remove(pid);
            }
            case "updateIfDifferent" -> update(pid, arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    @SuppressWarnings("unchecked")
    private boolean update(String pid, Object properties) {
        boolean different = !properties.equals(configurations.put(pid, (Dictionary<String, Object>) properties));
        updates += different ? 1 : 0;
        return different;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        InvocationHandler withIdentity = (proxy, method, arguments) -> switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> handler.invoke(proxy, method, arguments);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, withIdentity));
    }
}
