package dev.backline.core.internal.provenance;

import dev.backline.api.provenance.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a product is made again: a temporary folder, unless the copy is to be kept. Closing removes what is not kept. */
final class Workshop implements AutoCloseable {
    private final Path temporary;
    private final Path root;
    private final Path folder;
    private final Path out;
    private boolean keep;

    private Workshop(Path temporary, Path root, Path folder, Path out) {
        this.temporary = temporary;
        this.root = root;
        this.folder = folder;
        this.out = out;
    }

    /** Makes the folders; the one of the provenance file lies so deep that the recorded way out stays inside. */
    static Workshop open(Provenance made, Optional<Path> kept) throws IOException {
        Path temporary = Files.createTempDirectory("backline-reproduce");
        Path root = Files.createDirectories(
                kept.orElse(temporary.resolve("product")).toAbsolutePath());
        String way = made.parameters().getOrDefault(JsonProvenances.OUT, List.of(".")).stream()
                .findFirst()
                .orElse(".");
        Path folder = root;
        for (String part : way.split("/")) {
            folder = part.equals("..") ? folder.resolve("product") : folder;
        }
        Path out = folder.resolve(way).normalize();
        if (!out.startsWith(root)) {
            throw new IOException("The recorded path " + way + " leads out of its folder.");
        }
        return new Workshop(temporary, root, folder, out);
    }

    /** Where the provenance file would lie; outputs are relative to it. */
    Path folder() {
        return folder;
    }

    /** What the action is told to write to. */
    Path out() {
        return out;
    }

    /** Where inputs are laid out. */
    Path stage() {
        return temporary.resolve("inputs");
    }

    void keep() {
        keep = true;
    }

    @Override
    public void close() throws IOException {
        delete(temporary);
        if (!keep) {
            delete(root);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
