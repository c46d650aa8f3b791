package dev.backline.desk.internal.tour;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a first start finds where Live puts things: nothing is opened, searched or changed; only the names in these few folders are
 * read.
 *
 * @param home the user's folder
 * @param root where the system's own folders lie
 * @param system the operating system's name as Java tells it
 */
public record FirstLook(Path home, Path root, String system) {
    private static final String ABLETON = "Ableton";

    /** Answers the look at this machine. */
    public static FirstLook ofThisMachine() {
        Path home = Path.of(System.getProperty("user.home", "."));
        Path root = home.toAbsolutePath().getRoot();
        return new FirstLook(home, root == null ? home : root, System.getProperty("os.name", ""));
    }

    /**
     * Something that is there.
     *
     * @param kind what it is
     * @param name what it is called
     * @param place where it lies
     */
    public record Find(Kind kind, String name, Path place) {}

    /** What is looked for. */
    public enum Kind {
        /** An installed Live. */
        LIVE,
        /** The user's presets, clips and samples. */
        LIBRARY,
        /** A folder that projects lie in. */
        PROJECTS;

        /** Answers the key of its texts. */
        public String key() {
            return "first." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Answers what is there: Lives, then libraries, then folders with projects. */
    public List<Find> finds() {
        List<Find> finds = new ArrayList<>();
        for (Path folder : programs()) {
            names(folder).stream()
                    .filter(place -> name(place).matches("(Ableton )?Live \\d.*"))
                    .forEach(place -> finds.add(new Find(
                            Kind.LIVE, name(place).replace("Ableton ", "").replace(".app", ""), place)));
        }
        for (Path folder : own()) {
            Path library = folder.resolve("User Library");
            if (Files.isDirectory(library)) {
                finds.add(new Find(Kind.LIBRARY, "User Library", library));
            }
        }
        own().stream()
                .filter(folder ->
                        names(folder).stream().anyMatch(place -> name(place).endsWith(" Project")))
                .forEach(folder -> finds.add(new Find(Kind.PROJECTS, name(folder), folder)));
        return List.copyOf(finds);
    }

    /** Where Live is installed: on Linux under Wine, as on Windows. */
    private List<Path> programs() {
        if (mac()) {
            return List.of(root.resolve("Applications"), home.resolve("Applications"));
        }
        return List.of((windows() ? root : wine()).resolve("ProgramData").resolve(ABLETON));
    }

    /** Live's folders among those of people; a Mac would ask before a program sees others than the one for music. */
    private List<Path> own() {
        List<Path> users = new ArrayList<>(List.of(home));
        if (windows()) {
            users.add(home.resolve("OneDrive"));
        } else if (!mac()) {
            users.addAll(names(wine().resolve("users")));
        }
        return users.stream()
                .flatMap(user -> (mac() ? Stream.of("Music") : Stream.of("Music", "Documents")).map(user::resolve))
                .map(folder -> folder.resolve(ABLETON))
                .toList();
    }

    private Path wine() {
        return home.resolve(".wine").resolve("drive_c");
    }

    private boolean mac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    private boolean windows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static String name(Path place) {
        return String.valueOf(place.getFileName());
    }

    /** What lies in a folder, by name; nothing for one that cannot be read. */
    private static List<Path> names(Path folder) {
        List<Path> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
                inside.forEach(names::add);
            } catch (IOException | java.nio.file.DirectoryIteratorException closed) {
                System.getLogger(FirstLook.class.getName())
                        .log(System.Logger.Level.DEBUG, "Folder not listed: " + folder, closed);
            }
        }
        names.sort(null);
        return names;
    }
}
