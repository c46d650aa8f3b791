package dev.backline.distribution.assembler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** A resolved jar with its Maven coordinates. */
record Artifact(String group, String name, String version, Path file) {
    String module() {
        return group + ":" + name;
    }

    /** The name in an installation. Without version, so that a bundle keeps its place from edition to edition. */
    String fileName() {
        return name + ".jar";
    }

    String origin() {
        return "maven:" + group + ":" + name + ":" + version;
    }

    boolean ours() {
        return group.equals("dev.backline");
    }

    /** A header of the manifest, without directives. */
    Optional<String> header(String key) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            return Optional.ofNullable(
                    manifest == null ? null : manifest.getMainAttributes().getValue(key));
        }
    }
}
