package dev.backline.core.internal.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** Replaces files whole. */
public final class AtomicFile {
    private static final AtomicLong COUNT = new AtomicLong();

    private AtomicFile() {}

    /** Replaces a file so that a crash at any moment leaves the old or the new content. */
    public static void replace(Path file, byte[] content) throws IOException {
        swap(file, content, true);
    }

    /** As {@link #replace}, without waiting for the disk: a reader sees old or new, a power cut may lose it. */
    public static void replaceQuickly(Path file, byte[] content) throws IOException {
        swap(file, content, false);
    }

    private static void swap(Path file, byte[] content, boolean durable) throws IOException {
        Path target = file.toAbsolutePath();
        Path parent = Objects.requireNonNull(target.getParent(), "a file has a folder");
        Files.createDirectories(parent);
        Path fresh = parent.resolve("." + target.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet() + ".tmp");
        try {
            write(fresh, content, durable);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        if (durable) {
            flushFolder(parent);
        }
    }

    private static void write(Path file, byte[] content, boolean durable) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if (durable) {
                channel.force(true);
            }
        }
    }

    /** Makes a rename in a folder durable; Windows has no such call and needs none. */
    public static void flushFolder(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
