package dev.backline.library.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Copies the user's samples into a project, as Live's own "Collect All and Save" does; two files of one name are kept apart. */
final class Collection {
    private final Path project;
    private final Set<String> names = new HashSet<>();

    Collection(Path project) {
        this.project = project;
    }

    /** Copies a file and answers its path relative to the project. */
    Path add(Path file) throws IOException {
        Path folder = project.resolve("Samples").resolve("Imported");
        Files.createDirectories(folder);
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String free = name;
        for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name.substring(0, dot) + " " + i + name.substring(dot);
        }
        Path copy = folder.resolve(free);
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        return project.relativize(copy);
    }
}
