package dev.backline.engine.internal.clip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for the samples of a set that was moved or copied: where the set says, from its project's folder, by what stands behind {@code Samples} in a path of
 * another machine, and at last by a name that stands once alone below the {@code Samples} folders around. Belongs to one job and one thread.
 */
final class Places {
    private static final String SAMPLES = "Samples";
    private static final String PROJECT_MARK = "Ableton Project Info";
    private static final int MOST_FILES = 50_000;
    private static final int DEEPEST = 12;

    private final Path folder;
    private final Set<Path> bases = new LinkedHashSet<>();
    private Optional<Map<String, List<Path>>> names = Optional.empty();

    Places(Path folder) {
        this.folder = folder;
        Path here = folder.toAbsolutePath().normalize();
        bases.add(here);
        Path up = here;
        while (up != null && !Files.isDirectory(up.resolve(PROJECT_MARK))) {
            up = up.getParent();
        }
        Optional.ofNullable(up).ifPresent(bases::add);
        // A set in a folder of its own beside the samples.
        Optional.ofNullable(here.getParent()).ifPresent(bases::add);
    }

    /** Answers where a file is said to be. */
    Path said(Path file) {
        return folder.resolve(file).normalize();
    }

    /** Answers where a file is that is not where it is said to be; empty when it is nowhere, or may be one of several. */
    Optional<Path> elsewhere(Path file) {
        String text = file.toString().replace('\\', '/');
        return below(text).or(() -> behindSamples(text)).or(() -> byName(text));
    }

    private Optional<Path> below(String path) {
        boolean here = !path.startsWith("/") && !path.matches("[A-Za-z]:.*");
        return here ? bases.stream().flatMap(b -> at(b, path)).findFirst() : Optional.empty();
    }

    private Optional<Path> behindSamples(String path) {
        int at = path.lastIndexOf("/" + SAMPLES + "/");
        return at < 0
                ? Optional.empty()
                : bases.stream().flatMap(b -> at(b, path.substring(at + 1))).findFirst();
    }

    private static Stream<Path> at(Path base, String path) {
        try {
            Path place = base.resolve(path).normalize();
            // What leads out of a folder that the set does not lie in is none of its samples.
            return place.startsWith(base) && Files.isRegularFile(place) ? Stream.of(place) : Stream.empty();
        } catch (InvalidPathException e) {
            // A path of another system leads nowhere here.
            return Stream.empty();
        }
    }

    private Optional<Path> byName(String path) {
        if (names.isEmpty()) {
            names = Optional.of(list());
        }
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        List<Path> alike = names.get().getOrDefault(name, List.of());
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private Map<String, List<Path>> list() {
        Map<String, List<Path>> found = new HashMap<>();
        Set<Path> seen = new LinkedHashSet<>();
        for (Path base : bases) {
            Path samples = base.resolve(SAMPLES);
            if (!Files.isDirectory(samples)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(samples, DEEPEST)) {
                files.filter(Files::isRegularFile)
                        .limit(MOST_FILES)
                        .filter(seen::add)
                        .forEach(f -> found.computeIfAbsent(
                                        String.valueOf(f.getFileName()).toLowerCase(Locale.ROOT),
                                        n -> new ArrayList<>())
                                .add(f));
            } catch (IOException | UncheckedIOException e) {
                // What cannot be listed is as good as not there: a sample in it cannot be read either.
                System.getLogger(Places.class.getName())
                        .log(System.Logger.Level.DEBUG, "Folder not listed: " + samples, e);
            }
        }
        return found;
    }
}
