package dev.backline.distribution.assembler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The NOTICE of a distribution: our own, then each third party's name, licence and notice text, each text once. */
final class Notices {
    private Notices() {}

    static String of(Path own, List<Artifact> artifacts) throws IOException {
        StringBuilder notice = new StringBuilder(Files.readString(own));
        notice.append("\nThis distribution contains\n\n");
        TreeSet<String> texts = new TreeSet<>();
        for (Artifact artifact : artifacts) {
            if (!artifact.ours()) {
                notice.append("  ").append(artifact.module()).append(' ').append(artifact.version());
                notice.append(" (").append(License.of(artifact)).append(")\n");
                text(artifact).ifPresent(texts::add);
            }
            for (Embedded inside : artifact.ours() ? Embedded.in(artifact) : List.<Embedded>of()) {
                if (!inside.ours()) {
                    notice.append("  ").append(inside.name()).append(' ').append(inside.version());
                    notice.append(" (")
                            .append(inside.license())
                            .append("), inside ")
                            .append(artifact.name());
                    notice.append('\n');
                }
            }
        }
        for (String text : texts) {
            notice.append('\n')
                    .append("-".repeat(72))
                    .append("\n\n")
                    .append(text)
                    .append('\n');
        }
        return notice.toString();
    }

    private static Optional<String> text(Artifact artifact) throws IOException {
        try (JarFile jar = new JarFile(artifact.file().toFile())) {
            for (String name : List.of("META-INF/NOTICE", "META-INF/NOTICE.txt", "NOTICE")) {
                ZipEntry entry = jar.getEntry(name);
                if (entry != null) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        return Optional.of(text.replace("\r\n", "\n").strip());
                    }
                }
            }
        }
        return Optional.empty();
    }
}
