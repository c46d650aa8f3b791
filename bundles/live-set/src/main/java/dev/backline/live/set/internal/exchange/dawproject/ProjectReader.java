package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.Imported;
import dev.backline.live.set.internal.exchange.Losses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;

/** Reads DAWprojects of any program. Nothing outside of the archive is ever opened. */
public final class ProjectReader {
    private static final String PROJECT = "project.xml";

    private ProjectReader() {}

    /**
     * Answers what the project holds; its recordings are named by their place in the archive.
     *
     * @throws IOException if the file cannot be read
     * @throws SetFault if it is no DAWproject, or a damaged one
     */
    public static Imported read(Path file) throws IOException, SetFault {
        try (Archive archive = Archive.open(file)) {
            return read(archive, file, Map.of());
        }
    }

    /**
     * Answers what the project holds, and takes its recordings out.
     *
     * @param project the folder of the new project; recordings go into {@code Samples/Imported} there
     * @throws SetFault if it is no DAWproject, a damaged one, or a recording is there already
     */
    public static Imported unpack(Path file, Path project) throws IOException, SetFault {
        try (Archive archive = Archive.open(file)) {
            Imported named = read(archive, file, Map.of());
            Unpacking unpacking = new Unpacking(archive, project);
            Map<Path, Path> moved = unpacking.take(named.set());
            return read(archive, file, moved);
        }
    }

    private static Imported read(Archive archive, Path file, Map<Path, Path> moved) throws IOException, SetFault {
        Branch root = archive.xml(PROJECT);
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        String title = archive.has("metadata.xml")
                ? archive.xml("metadata.xml")
                        .first("Title")
                        .map(Branch::content)
                        .orElse("")
                : "";
        return of(root, title.isBlank() ? name : title, file.toString(), moved);
    }

    /** Answers what the text of a project holds; the name is for messages. */
    public static Imported of(InputStream xml, String name) throws IOException, SetFault {
        return of(BranchReader.read(xml, name), name, name, Map.of());
    }

    private static Imported of(Branch root, String title, String file, Map<Path, Path> moved) throws SetFault {
        if (!root.name().equals("Project")) {
            throw new SetFault(file + " has the root " + Entries.shown(root.name())
                    + ", but Project was expected. It is no DAWproject.");
        }
        Losses losses = new Losses();
        try {
            return new Imported(
                    new ProjectReading(root, losses, moved).set(title.isBlank() ? "Project" : title), losses.lines());
        } catch (IllegalArgumentException e) {
            throw new SetFault(file + " holds what no set can: " + e.getMessage() + " Export the project again.", e);
        }
    }
}
