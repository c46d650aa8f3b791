package dev.backline.pipeline.internal.deliver;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hidden folder beside the one that is to be made. All work happens there; at the end it is moved into place as one, so
 * that whoever looks sees nothing or everything. A lock tells a folder at work from one whose process was killed.
 */
public final class Workspace implements Closeable {
    private static final String SUFFIX = ".backline-part";

    private final Path out;
    private final Path part;
    private final FileChannel channel;

    private Workspace(Path out, Path part, FileChannel channel) {
        this.out = out;
        this.part = part;
        this.channel = channel;
    }

    /**
     * Refuses a place that is taken.
     *
     * @throws ActionFault if the folder is there and not empty
     */
    public static void requireFree(Path out) throws ActionFault, IOException {
        if (Files.isDirectory(out) && isEmpty(out) || !Files.exists(out)) {
            return;
        }
        throw new ActionFault(
                Kind.CONFLICT,
                out
                        + " is there already and is not empty. Nothing was changed. Choose another folder with --out, another track"
                        + " with --seed, or move the folder away.");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /**
     * Opens a workspace, and sweeps away what killed runs left in the same folder.
     *
     * @throws ActionFault if the place is taken, or another run is making it now
     */
    public static Workspace open(Path out) throws ActionFault, IOException {
        Path whole = out.toAbsolutePath().normalize();
        requireFree(whole);
        Path parent = Optional.ofNullable(whole.getParent()).orElse(whole);
        Files.createDirectories(parent);
        sweep(parent);
        Path part = parent.resolve("." + whole.getFileName() + SUFFIX);
        if (Files.exists(part)) {
            throw new ActionFault(
                    Kind.CONFLICT,
                    "Another run is making " + whole + " now. Wait for it, or choose another folder with --out.");
        }
        Files.createDirectories(part.resolve("work"));
        FileChannel channel = FileChannel.open(lock(part), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock();
        if (held == null) {
            channel.close();
            throw new ActionFault(Kind.CONFLICT, "Another run is making " + whole + " now. Wait for it.");
        }
        return new Workspace(whole, part, channel);
    }

    private static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(parent, ".*" + SUFFIX)) {
            for (Path part : parts) {
                if (isStale(part)) {
                    delete(part);
                }
            }
        }
    }

    /** A living run holds the lock; the system lets go of it when a process dies. */
    private static boolean isStale(Path part) throws IOException {
        if (!Files.exists(lock(part))) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lock(part), StandardOpenOption.WRITE)) {
            FileLock free = channel.tryLock();
            return free != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static Path lock(Path part) {
        return part.resolve("lock");
    }

    /** Answers the folder to work in. */
    public Path root() {
        return part.resolve("work");
    }

    /** Answers the folder that the work will be found in. */
    public Path out() {
        return out;
    }

    /** Moves the work into its place. */
    public void publish() throws ActionFault, IOException {
        requireFree(out);
        Files.deleteIfExists(out);
        Files.move(root(), out, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes what was not published. */
    @Override
    public void close() throws IOException {
        channel.close();
        delete(part);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
