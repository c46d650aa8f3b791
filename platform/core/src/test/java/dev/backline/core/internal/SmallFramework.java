package dev.backline.core.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** A real framework with bundles that hold a descriptor of actions and nothing else: their services are the test's own. */
public final class SmallFramework implements AutoCloseable {
    private final Framework framework;

    /** Starts a framework. */
    public SmallFramework(Path folder, Map<String, String> properties) throws BundleException {
        Map<String, String> all = new TreeMap<>(properties);
        all.put("org.osgi.framework.storage", folder.resolve("framework").toString());
        all.put("felix.log.level", "0");
        framework = new FrameworkFactory().newFramework(all);
        framework.start();
    }

    /** The context of the framework itself. */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** Installs and starts a bundle. */
    public Bundle start(String name, String descriptor) throws BundleException {
        Bundle bundle = context().installBundle("test:" + name, stream(jar(name, descriptor)));
        bundle.start();
        return bundle;
    }

    /** A service of a bundle, under the name of its component. */
    public static <T> ServiceRegistration<T> offer(Bundle bundle, Class<T> type, T service, String component) {
        Hashtable<String, Object> properties = new Hashtable<>(Map.of("component.name", component));
        return bundle.getBundleContext().registerService(type, service, properties);
    }

    /** Installs and starts a bundle with headers and files of its own. */
    public Bundle start(String name, Map<String, String> headers, Map<String, byte[]> files) throws BundleException {
        Bundle bundle = context().installBundle("test:" + name, stream(jar(name, headers, files)));
        bundle.start();
        return bundle;
    }

    /** The bytes of a bundle whose descriptor is the given text; none when it is empty. */
    public static byte[] jar(String name, String descriptor) {
        return jar(
                name,
                Map.of(),
                descriptor.isEmpty()
                        ? Map.of()
                        : Map.of("META-INF/backline/actions.json", descriptor.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] jar(String name, Map<String, String> headers, Map<String, byte[]> files) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
        headers.forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                jar.putNextEntry(new ZipEntry(file.getKey()));
                jar.write(file.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Puts such a bundle into a folder. */
    public static Path jar(Path folder, String name, String descriptor) throws IOException {
        return Files.write(Files.createDirectories(folder).resolve(name + ".jar"), jar(name, descriptor));
    }

    /** The bytes as a stream. */
    public static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
