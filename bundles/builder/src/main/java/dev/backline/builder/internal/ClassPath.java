package dev.backline.builder.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * What sources are compiled with.
 *
 * @param annotations annotations that are read by the compiler only
 * @param bundles the jars of the installed bundles that export something
 * @param processor the annotation processor for actions
 */
record ClassPath(List<Path> annotations, List<Path> bundles, Path processor) {
    /** A bundle of the installation lies where it was installed from: its location is its jar behind this word. */
    private static final String REFERENCE = "reference:";

    /** Finds the bundles' jars, and unpacks what this bundle brings into a folder. */
    static ClassPath of(BundleContext context, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> annotations = new ArrayList<>();
        Path processor = folder.resolve("processor.jar");
        for (URL entry : Collections.list(context.getBundle().findEntries("compile", "*.jar", false))) {
            Path jar = folder.resolve(entry.getPath().substring(entry.getPath().lastIndexOf('/') + 1));
            try (InputStream bytes = entry.openStream()) {
                Files.copy(bytes, jar);
            }
            if (!jar.equals(processor)) {
                annotations.add(jar);
            }
        }
        return new ClassPath(annotations, bundles(context, folder), processor);
    }

    /** Answers all jars that sources may use. */
    List<Path> all() {
        return Stream.concat(annotations.stream(), bundles.stream()).toList();
    }

    /** Answers the jars of the bundles that export something; those of the home are packed anew into the folder. */
    static List<Path> bundles(BundleContext context, Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            boolean framework = bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID;
            if (!framework && bundle.getHeaders("").get(Constants.EXPORT_PACKAGE) != null) {
                jars.add(jar(bundle, folder));
            }
        }
        return jars;
    }

    private static Path jar(Bundle bundle, Path folder) throws IOException {
        String location = bundle.getLocation();
        if (location.startsWith(REFERENCE)) {
            Path jar = Path.of(URI.create(location.substring(REFERENCE.length())));
            if (Files.isRegularFile(jar)) {
                return jar;
            }
        }
        return packed(bundle, folder.resolve("bundle-" + bundle.getBundleId() + ".jar"));
    }

    /** Where the jar of any other bundle lies is the kernel's own matter, so its content is asked of the framework. */
    private static Path packed(Bundle bundle, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (URL entry : Collections.list(bundle.findEntries("/", "*", true))) {
                String name = entry.getPath().substring(1);
                if (!name.endsWith("/")) {
                    out.putNextEntry(new ZipEntry(name));
                    try (InputStream bytes = entry.openStream()) {
                        bytes.transferTo(out);
                    }
                }
            }
        }
        return jar;
    }
}
