package dev.backline.live.set.internal.reference;

import dev.backline.api.job.Progress;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through folders once and keeps the files that may be wanted: by their name, or by their size. Links are not followed. */
final class SampleSearch {
    private static final Comparator<Path> NEAREST =
            Comparator.<Path>comparingInt(Path::getNameCount).thenComparing(Path::toString);

    private final Set<String> names = new HashSet<>();
    private final Set<Long> sizes = new HashSet<>();
    private final Map<String, List<Path>> byName = new HashMap<>();
    private final Map<Long, List<Path>> bySize = new HashMap<>();

    void want(String name, FileFacts facts) {
        names.add(Folding.fold(name));
        if (facts.isKnown()) {
            sizes.add(facts.size());
        }
    }

    void go(List<Path> folders, Progress progress) throws IOException {
        for (Path folder : folders) {
            Files.walkFileTree(folder.toAbsolutePath().normalize(), visitor(progress));
        }
        byName.values().forEach(l -> l.sort(NEAREST));
        bySize.values().forEach(l -> l.sort(NEAREST));
    }

    private FileVisitor<Path> visitor(Progress progress) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                progress.check();
                if (attributes.isRegularFile()) {
                    keep(file, attributes.size());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                // A folder that may not be read holds nothing that Live could play either.
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private void keep(Path file, long size) {
        String name = Folding.name(file);
        if (names.contains(name)) {
            add(byName.computeIfAbsent(name, k -> new ArrayList<>()), file);
        }
        if (sizes.contains(size)) {
            add(bySize.computeIfAbsent(size, k -> new ArrayList<>()), file);
        }
    }

    private static void add(List<Path> list, Path file) {
        if (!list.contains(file)) {
            list.add(file);
        }
    }

    List<Path> named(String name) {
        return byName.getOrDefault(Folding.fold(name), List.of());
    }

    List<Path> sized(long size) {
        return bySize.getOrDefault(size, List.of());
    }
}
