package dev.backline.distribution.assembler;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A library's jar inside one of our bundles, told by its own manifest. It is shipped, so it is listed. */
record Embedded(String path, String name, String version, String license, String sha256) {
    static List<Embedded> in(Artifact bundle) throws IOException {
        List<Embedded> found = new ArrayList<>();
        try (JarFile jar = new JarFile(bundle.file().toFile())) {
            for (ZipEntry entry :
                    jar.stream().filter(e -> e.getName().endsWith(".jar")).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    found.add(of(entry.getName(), in.readAllBytes()));
                }
            }
        }
        return found;
    }

    private static Embedded of(String path, byte[] bytes) throws IOException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bytes))) {
            String fileName = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
            String name =
                    header(jar.getManifest(), "Bundle-SymbolicName", fileName).replaceFirst(";.*", "");
            String version = header(jar.getManifest(), "Bundle-Version", "unknown");
            String license = License.of(name, header(jar.getManifest(), "Bundle-License", ""));
            return new Embedded(path, name, version, license, Hash.of(bytes));
        }
    }

    private static String header(Manifest manifest, String key, String otherwise) {
        String value = manifest == null ? null : manifest.getMainAttributes().getValue(key);
        return value == null ? otherwise : value;
    }

    boolean ours() {
        return name.startsWith("dev.backline.");
    }
}
