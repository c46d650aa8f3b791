package dev.backline.live.set.internal.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a file in place as a whole or not at all. */
public final class NewFile {
    private NewFile() {}

    /** Writes the bytes under another name first, then renames. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " has no folder to lie in.");
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, ".backline-", ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
