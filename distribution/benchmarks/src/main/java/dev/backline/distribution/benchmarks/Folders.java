package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Scratch folders. */
final class Folders {
    private Folders() {}

    /** An empty folder at this place; what was there is deleted. */
    static Path fresh(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path one : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
        return Files.createDirectories(folder).toRealPath();
    }

    /** All jars in a folder of the installation whose names begin with one of {@code beginnings}, in their order. */
    static List<String> jars(Path folder, List<String> beginnings) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            List<String> all = found.map(Path::toString).sorted().toList();
            return beginnings.stream()
                    .map(beginning -> all.stream()
                            .filter(one -> Path.of(one).getFileName().toString().startsWith(beginning))
                            .findFirst()
                            .orElseThrow(() -> new BenchmarkException(
                                    folder + " has no " + beginning + "*.jar, but one is needed.")))
                    .toList();
        }
    }
}
