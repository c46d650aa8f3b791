package dev.backline.live.bridge.internal.install;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where Live keeps what belongs to a user. Remote scripts of one's own lie in its folder {@code Remote Scripts}; Live's application folder is
 * never touched.
 *
 * @param home the user's folder
 * @param system the operating system's name as Java tells it
 */
public record UserLibraries(Path home, String system) {
    private static final Path LIBRARY = Path.of("Ableton", "User Library");

    /** Answers those of whoever runs this. */
    public static UserLibraries ofThisMachine() {
        return new UserLibraries(Path.of(System.getProperty("user.home")), System.getProperty("os.name"));
    }

    /** Answers the libraries that are there, the likeliest first. */
    public List<Path> found() {
        return candidates().stream().filter(Files::isDirectory).toList();
    }

    /** Answers where one is looked for. */
    public List<Path> candidates() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return List.of(home.resolve("Music").resolve(LIBRARY));
        }
        if (name.startsWith("windows")) {
            return List.of(
                    home.resolve("Documents").resolve(LIBRARY),
                    home.resolve("OneDrive").resolve("Documents").resolve(LIBRARY));
        }
        return wine();
    }

    /** Live for Windows under Wine, whose users have folders of their own. */
    private List<Path> wine() {
        Path users = home.resolve(".wine").resolve("drive_c").resolve("users");
        List<Path> all = new ArrayList<>();
        if (Files.isDirectory(users)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(users)) {
                folders.forEach(user -> all.add(user.resolve("Documents").resolve(LIBRARY)));
            } catch (IOException e) {
                System.getLogger(UserLibraries.class.getName())
                        .log(System.Logger.Level.DEBUG, "Folder not listed: " + users, e);
            }
        }
        all.sort(null);
        return all;
    }
}
