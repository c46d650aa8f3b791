package dev.backline.kernel.internal.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A framework cache that this process owns as long as it lives: the first folder {@code home/cache/<n>} whose lock is
 * free, so that a lone process always meets a warm cache. The operating system frees the lock of a killed process. A
 * read-only home gets a temporary folder instead.
 */
public final class Slot implements AutoCloseable {
    private static final int MOST = 256;

    private final Path folder;
    private final boolean temporary;
    private final AutoCloseable lock;

    private Slot(Path folder, boolean temporary, AutoCloseable lock) {
        this.folder = folder;
        this.temporary = temporary;
        this.lock = lock;
    }

    /** Takes the first free cache of the home. */
    public static Slot take(Home home) throws IOException {
        if (!home.writable()) {
            return new Slot(Files.createTempDirectory("backline-"), true, () -> {});
        }
        for (int n = 0; n < MOST; n++) {
            Path folder = home.cache().resolve(Integer.toString(n));
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                return new Slot(folder, false, channel);
            }
            channel.close();
        }
        throw new IOException(home.cache() + " holds " + MOST + " caches and all are in use. End some processes.");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ownedHere) {
            return false;
        }
    }

    /** Where the framework keeps its state. */
    public Path storage() {
        return folder.resolve("framework");
    }

    /** A small file of the kernel's own beside the framework's state. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Empties the cache. */
    public void wipe() throws IOException {
        SafeFiles.deleteTree(storage());
        Files.deleteIfExists(file("provisioned"));
    }

    /** Gives the cache back. */
    @Override
    public void close() throws IOException {
        try {
            lock.close();
        } catch (IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException(failed);
        }
        if (temporary) {
            SafeFiles.deleteTree(folder);
        }
    }
}
