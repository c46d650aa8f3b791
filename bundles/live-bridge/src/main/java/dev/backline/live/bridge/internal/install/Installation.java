package dev.backline.live.bridge.internal.install;

import dev.backline.api.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The script in one user library, with what Backline remembers of it: the hash of what it put there, and the script that lay there before. What
 * is remembered lies in the home under {@code live/}.
 */
public final class Installation {
    private final Home home;
    private final Path folder;

    /** Takes the home, and the user library. */
    public Installation(Home home, Path library) {
        this.home = home;
        this.folder = library.resolve("Remote Scripts").resolve(ScriptFolder.NAME);
    }

    /** Answers the script's folder. */
    public Path folder() {
        return folder;
    }

    /** Answers what lies there. */
    public Optional<ScriptFolder> there() throws IOException {
        return Files.isDirectory(folder) ? Optional.of(ScriptFolder.read(folder)) : Optional.empty();
    }

    /** Answers the hash of what Backline put there. */
    public Optional<String> recorded() throws IOException {
        Path record = memory().resolve("hash");
        return Files.exists(record) ? Optional.of(Files.readString(record).strip()) : Optional.empty();
    }

    /** Answers whether a script lay there before that uninstalling brings back. */
    public boolean hasBackup() throws IOException {
        return Files.isDirectory(memory().resolve("before"));
    }

    /** A folder of the home for this place in the file system. */
    private Path memory() throws IOException {
        String place = Integer.toHexString(
                folder.toAbsolutePath().normalize().toString().hashCode());
        return home.folder("live").resolve(place);
    }

    /** Puts a script there. What lay there and was not Backline's is kept; it is replaced in one move. */
    public void install(ScriptFolder script) throws IOException {
        Optional<ScriptFolder> before = there();
        Path memory = memory();
        if (before.isPresent() && !recorded().equals(Optional.of(before.get().hash()))) {
            Path backup = memory.resolve("before");
            delete(backup);
            before.get().write(backup);
        }
        Path fresh = folder.resolveSibling(ScriptFolder.NAME + ".new");
        delete(fresh);
        script.write(fresh);
        if (!ScriptFolder.read(fresh).hash().equals(script.hash())) {
            delete(fresh);
            throw new IOException(fresh + " reads back with other bytes than were written; nothing was replaced");
        }
        delete(folder);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        Files.createDirectories(memory);
        home.replace(memory.resolve("hash"), (script.hash() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the script away, and brings back the one that lay there before. */
    public void uninstall() throws IOException {
        Path memory = memory();
        delete(folder);
        if (hasBackup()) {
            ScriptFolder.read(memory.resolve("before")).write(folder);
        }
        delete(memory);
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
