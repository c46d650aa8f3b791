package dev.backline.kernel.internal.home;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The one folder that holds everything of a user: dropped bundles, store, ledger, caches, settings, log.
 *
 * @param root absolute path
 * @param writable false when the home can only be read; then nothing is saved there
 */
public record Home(Path root, boolean writable) {
    /** Finds and prepares the home: {@code --home}, else {@code BACKLINE_HOME}, else the platform's usual place. */
    public static Home open(Optional<Path> option) {
        Path root = option.orElseGet(() -> usual(System.getenv(), System.getProperty("os.name", "")))
                .toAbsolutePath()
                .normalize();
        return new Home(root, prepare(root));
    }

    static Path usual(Map<String, String> environment, String system) {
        String named = environment.getOrDefault("BACKLINE_HOME", "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        Path user = Path.of(System.getProperty("user.home", "."));
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isBlank() ? user.resolve("AppData").resolve("Roaming") : Path.of(roaming))
                    .resolve("Backline");
        }
        if (name.startsWith("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("Backline");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // The XDG rules say that a relative path is to be ignored.
        boolean usable = !data.isBlank() && Path.of(data).isAbsolute();
        return (usable ? Path.of(data) : user.resolve(".local").resolve("share")).resolve("backline");
    }

    private static boolean prepare(Path root) {
        try {
            for (String folder : new String[] {"bundles", "store", "ledger", "cache", "settings", "log"}) {
                Path path = root.resolve(folder);
                if (!Files.isDirectory(path)) {
                    Files.createDirectories(path);
                }
                if (!Files.isWritable(path)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | SecurityException refused) {
            return false;
        }
    }

    /** The watched folder. */
    public Path bundles() {
        return root.resolve("bundles");
    }

    /** Changes when a file comes into the watched folder, leaves it, or is changed. */
    public String bundlesPrint() {
        List<String> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(bundles(), "*.jar")) {
            for (Path file : all) {
                files.add(file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        } catch (IOException unreadable) {
            return "unreadable";
        }
        Collections.sort(files);
        return Integer.toHexString(files.hashCode());
    }

    /** Jars by content: {@code <sha256>.jar}, never changed once they are there. */
    public Path store() {
        return root.resolve("store");
    }

    /** The jar with this hash. */
    public Path stored(String sha256) {
        return store().resolve(sha256 + ".jar");
    }

    /** Ledger, its backup, its history and its lock. */
    public Path ledger() {
        return root.resolve("ledger");
    }

    /** Framework caches, one for each process at a time. */
    public Path cache() {
        return root.resolve("cache");
    }

    /** Settings, written by core. */
    public Path settings() {
        return root.resolve("settings");
    }

    /** Log files. */
    public Path log() {
        return root.resolve("log");
    }
}
