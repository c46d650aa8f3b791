package dev.backline.core.internal.action;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.osgi.framework.BundleContext;

/** Jars that lie ready but are not installed: those kept for a rollback, and those of the installation. */
final class Shelves {
    private static final int MOST = 500;

    private final List<Path> folders;

    Shelves(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Answers the shelves of this home and installation. */
    static Shelves of(BundleContext context) {
        List<Path> folders = new ArrayList<>();
        String home = context.getProperty("backline.home");
        String install = context.getProperty("backline.install");
        if (home != null) {
            folders.add(Path.of(home, "store"));
            folders.add(Path.of(home, "bundles"));
        }
        if (install != null) {
            folders.add(Path.of(install, "bundles"));
        }
        return new Shelves(folders);
    }

    /**
     * A jar on a shelf.
     *
     * @param file where it lies
     * @param bundle symbolic name
     * @param actions what it declares
     */
    record Jar(Path file, String bundle, List<Declared> actions) {}

    /** Answers the jars that declare actions; opens each of them, so ask only when something is missing. */
    List<Jar> jars() {
        List<Jar> jars = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
                for (Path file : files) {
                    if (jars.size() < MOST) {
                        add(file, jars);
                    }
                }
            } catch (IOException e) {
                // A shelf that cannot be read offers nothing.
                System.getLogger(Shelves.class.getName()).log(System.Logger.Level.DEBUG, "unreadable: " + folder, e);
            }
        }
        return jars;
    }

    private static void add(Path file, List<Jar> jars) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            if (name != null) {
                String bundle = name.split(";", 2)[0].strip();
                jars.add(new Jar(file, bundle, Descriptors.of(jar, bundle)));
            }
        } catch (IOException e) {
            return; // A damaged jar offers nothing; the installer tells about it.
        }
    }
}
