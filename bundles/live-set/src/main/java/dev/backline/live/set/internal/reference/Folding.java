package dev.backline.live.set.internal.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds files as the systems that Live runs on do: capitals and the composition of accents make no other name. Remembers the folders that it
 * listed, so it belongs to one job and one thread.
 */
final class Folding {
    private final Map<Path, Map<String, List<Path>>> folders = new HashMap<>();

    /** Answers a name as it is compared. */
    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Answers the last part of a path as it is compared. */
    static String name(Path path) {
        return fold(String.valueOf(path.getFileName()));
    }

    /** Answers the file at a path with slashes, from a folder on; empty when none is there, or two are that differ in capitals alone. */
    Optional<Path> locate(Path base, String path) {
        try {
            Path direct = base.resolve(path).normalize();
            if (Files.isRegularFile(direct)) {
                return Optional.of(direct);
            }
            Optional<Path> at = Optional.of(base);
            for (Path step : Path.of(path)) {
                at = at.flatMap(folder -> step(folder, step.toString()));
            }
            return at.filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            // A path of another system leads nowhere here.
            return Optional.empty();
        }
    }

    private Optional<Path> step(Path folder, String name) {
        if (name.equals("..")) {
            return Optional.ofNullable(folder.getParent());
        }
        if (name.isEmpty() || name.equals(".")) {
            return Optional.of(folder);
        }
        Path exact = folder.resolve(name);
        if (Files.exists(exact, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(exact);
        }
        List<Path> alike = folders.computeIfAbsent(folder, Folding::list).getOrDefault(fold(name), List.of());
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static Map<String, List<Path>> list(Path folder) {
        Map<String, List<Path>> names = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return names;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(
                    e -> names.computeIfAbsent(name(e), k -> new ArrayList<>()).add(e));
        } catch (IOException | UncheckedIOException e) {
            // What cannot be listed is as good as not there: a sample in it cannot be read either.
            System.getLogger(Folding.class.getName()).log(System.Logger.Level.DEBUG, "Folder not listed: " + folder, e);
        }
        return names;
    }
}
