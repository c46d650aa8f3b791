package dev.backline.core.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks whether a file that shall be read is there. */
final class Inputs {
    private static final int LOOKED_AT = 2_000;

    private Inputs() {}

    /** Refuses a path where nothing lies, and says what lies near by its name. */
    static void check(String place, Path path) throws ActionFault {
        if (Files.exists(path)) {
            return;
        }
        Path folder = path.toAbsolutePath().normalize().getParent();
        Path name = path.getFileName();
        String hint = "Look at the name.";
        if (folder != null && !Files.isDirectory(folder)) {
            hint = "The folder " + folder + " is not there.";
        } else if (folder != null && name != null) {
            hint = NearNames.question(name.toString(), names(folder))
                    .orElse(path.isAbsolute() ? hint : "It was looked for in " + folder + ".");
        }
        throw new ActionFault(
                Kind.NOT_FOUND,
                place + " is \"" + path + "\", but nothing lies there; a file or folder was expected. " + hint);
    }

    private static List<String> names(Path folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (names.size() < LOOKED_AT && entry.getFileName() != null) {
                    names.add(entry.getFileName().toString());
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // Only a hint is lost.
        }
        return names;
    }
}
