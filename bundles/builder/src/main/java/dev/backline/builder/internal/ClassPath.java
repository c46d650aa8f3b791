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
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * What sources are compiled with.
 *
 * @param annotations annotations that are read by the compiler only
 * @param bundles the jars of the installed bundles that export something
 * @param processor the annotation processor for actions
 */
record ClassPath(List<Path> annotations, List<Path> bundles, Path processor) {
    /** The kernel installs every bundle by reference: its location is the place of its jar behind this word. */
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
        return new ClassPath(annotations, bundles(context), processor);
    }

    /** Answers all jars that sources may use. */
    List<Path> all() {
        return Stream.concat(annotations.stream(), bundles.stream()).toList();
    }

    private static List<Path> bundles(BundleContext context) {
        return Stream.of(context.getBundles())
                .filter(b -> b.getHeaders("").get("Export-Package") != null)
                .map(Bundle::getLocation)
                .filter(l -> l.startsWith(REFERENCE))
                .map(l -> Path.of(URI.create(l.substring(REFERENCE.length()))))
                .filter(Files::isRegularFile)
                .toList();
    }
}
