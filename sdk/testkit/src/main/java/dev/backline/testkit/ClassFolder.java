package dev.backline.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a bundle of a folder of classes that is not packed yet: it exports all of them and imports what it needs when it does. */
final class ClassFolder {
    private ClassFolder() {}

    static Path pack(Path folder, String symbolicName) throws IOException {
        Path jar = Files.createTempFile(symbolicName, ".jar");
        jar.toFile().deleteOnExit();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest(folder, files, symbolicName))) {
            for (Path file : files) {
                entries.putNextEntry(new JarEntry(name(folder, file)));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
        return jar;
    }

    private static Manifest manifest(Path folder, List<Path> files, String symbolicName) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", symbolicName);
        main.putValue(
                "Export-Package",
                files.stream()
                        .map(f -> name(folder, f))
                        .filter(n -> n.endsWith(".class") && n.contains("/"))
                        .map(n -> n.substring(0, n.lastIndexOf('/')).replace('/', '.'))
                        .distinct()
                        .collect(Collectors.joining(",")));
        main.putValue("DynamicImport-Package", "*");
        return manifest;
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
